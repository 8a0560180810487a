/**
 * Pages of the built site for browser tests. A page fails its test when the console shows an error, a script
 * throws, or a request leaves the host. Pages opened in a test close at its end; those opened in a hook live until
 * the end of the file.
 */
import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core';
import { afterAll, afterEach, inject, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from './chromium.ts';
import { firefoxLaunchOptions } from './firefox.ts';

export type Engine = 'chromium' | 'firefox';

/** The engines that this machine can run; Chromium is always there. */
export const engines: readonly Engine[] =
  firefoxLaunchOptions() === undefined ? ['chromium'] : ['chromium', 'firefox'];

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** The language that the browser prefers, e.g. zh-CN; English without one. */
  readonly locale?: string;
  /** What follows # in the address. */
  readonly hash?: string;
  readonly engine?: Engine;
  /** A page to open instead, such as one that embeds the site; its host may be asked as well. */
  readonly url?: string;
  /** Console errors that the test provokes on purpose. */
  readonly expectedError?: RegExp;
  /** Lets the site install itself for use without a network, which other tests need not wait for. */
  readonly installs?: boolean;
  /** Hands the page over before its script has come. */
  readonly firstPicture?: boolean;
  /** Runs before any script of the page. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Address of the built page, with a slash at its end. */
export const siteUrl: string = inject('siteUrl');

const browsers = new Map<Engine, Promise<Browser>>();
const contexts = new Set<BrowserContext>();
const faults: string[] = [];

export async function openPage(options: PageOptions = {}): Promise<Page> {
  const browser = await browserOf(options.engine ?? 'chromium');
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    serviceWorkers: options.installs ? 'allow' : 'block',
    locale: options.locale ?? 'en-US',
  });
  contexts.add(context);
  closeWithTest(context);
  const page = await context.newPage();
  collectFaults(page, options);
  await options.before?.(page);
  const hash = options.hash ? `#${options.hash.replace(/^#/, '')}` : '';
  const address = (options.url ?? siteUrl) + hash;
  await page.goto(address, { waitUntil: options.firstPicture ? 'commit' : 'load' });
  if (!options.firstPicture) await pageUp(page);
  return page;
}

/** The page has taken the place of its first picture, with all its panels: from here on it hears keys. */
async function pageUp(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const simulator = document.querySelector<HTMLElement>('.simulator');
    return document.querySelector('.shell') === null && (simulator?.dataset.built ?? 'true') === 'true';
  });
}

function browserOf(engine: Engine): Promise<Browser> {
  const running = browsers.get(engine);
  if (running !== undefined) return running;
  const launched =
    engine === 'chromium'
      ? chromiumLaunchOptions().then((options) => chromium.launch(options))
      : firefox.launch(firefoxLaunchOptions());
  browsers.set(engine, launched);
  return launched;
}

function collectFaults(page: Page, { expectedError, url = siteUrl }: PageOptions): void {
  const own = [siteUrl, url].map((address) => new URL(address).origin);
  const note = (fault: string) => {
    if (!expectedError?.test(fault)) faults.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.stack || error.message}`));
  page.on('crash', () => note('the page crashed'));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !own.includes(origin))
      note(`a request left the host: ${request.url()}`);
  });
}

function closeWithTest(context: BrowserContext): void {
  try {
    onTestFinished(() => close(context));
  } catch {
    // Opened in a hook: afterAll closes it.
  }
}

async function close(context: BrowserContext): Promise<void> {
  contexts.delete(context);
  // What a page still asks for as it closes is nobody's fault.
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

afterEach(() => {
  const found = faults.splice(0);
  if (found.length > 0) throw new Error(`The page reported ${found.length} fault(s):\n${found.join('\n')}`);
});

afterAll(async () => {
  await Promise.all([...contexts].map(close));
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
  browsers.clear();
});
