/** Which Firefox the browser tests run besides Chromium, if one is there: $FIREFOX, else an installed one. */
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** What playwright's firefox.launch takes, or undefined where no Firefox is installed. */
export function firefoxLaunchOptions(): LaunchOptions | undefined {
  const executablePath = process.env.FIREFOX || INSTALLED.find((path) => existsSync(path));
  // The channel speaks WebDriver BiDi, which an unpatched Firefox understands.
  return executablePath === undefined ? undefined : { executablePath, channel: 'moz-firefox' };
}
