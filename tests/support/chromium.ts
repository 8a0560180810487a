/**
 * Which Chromium the browser tests run, and how: $CHROMIUM, else an installed one, else the one that comes with
 * @sparticuz/chromium, unpacked once into node_modules/.cache. Its own loader sets the library path for its home
 * platform alone, so it is unpacked and launched from here.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Glyphs are drawn as they were designed and smoothed in grey, whatever the machine's own settings are: pictures of the
 * page differ by less. Nothing may call out: no update, no synchronization, no first-run page. QUIC
 * fails slowly where there is no network.
 */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Text is set in the fonts that come along, and in the machine's own where those lack a glyph. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** What playwright's chromium.launch takes to run the tests' Chromium. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const own = process.env.CHROMIUM || INSTALLED.find((path) => existsSync(path));
  if (own !== undefined) return { executablePath: own, args: FLAGS };

  const home = await unpacked();
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    args: FLAGS,
    env: { ...definedEnvironment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: home },
  };
}

/** The folder of the unpacked Chromium. Test files may ask at the same time: each unpacks aside, the first rename wins. */
async function unpacked(): Promise<string> {
  const modules = dirname(dirname(packageFolder()));
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(modules, '.cache', `chromium-${version}`);
  if (existsSync(home)) return home;

  await mkdir(dirname(home), { recursive: true });
  const aside = await mkdtemp(`${home}-`);
  try {
    await unpackInto(aside);
    await rename(aside, home);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

async function unpackInto(folder: string): Promise<void> {
  const source = (name: string) => createReadStream(join(packageFolder(), 'bin', name));
  const untar = (name: string, into: string) =>
    pipeline(source(name), createBrotliDecompress(), extract(join(folder, into)));
  await Promise.all([
    untar('al2023.tar.br', 'al2023'),
    untar('fonts.tar.br', '.'),
    untar('swiftshader.tar.br', '.'),
    pipeline(
      source('chromium.br'),
      createBrotliDecompress(),
      createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
    ),
  ]);
  await writeFile(join(folder, 'fonts.conf'), FONTS_CONF);
}

/** The package exports no path to its manifest: its entry point stands at build/cjs/index.cjs. */
function packageFolder(): string {
  return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
