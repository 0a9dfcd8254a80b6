// Owns how the two browsers are started with the built extension. Used by `npm start` and by the tests.
import puppeteer from 'puppeteer-core';
import { browserName, findBrowser } from './browsers.mjs';
import { until } from './drive.mjs';
import { dist } from './paths.mjs';

const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
  // Letters are drawn alike on every machine, for the pictures that tests keep.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];
/** How long a browser may take to start on a busy machine, in ms. */
const START_MS = 120_000;
const FIRST_RUN = '#/welcome';
/** Fixed, so that Firefox's extension pages have an address that is known beforehand. */
const FIREFOX_ID = 'backlight@backlight.invalid';
const FIREFOX_UUID = 'b1c1a7e5-0000-4000-8000-bac011947000';
const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  // Timers as fine as Chromium's, in tabs in the background too, where puppeteer asks the same of it; no first-run pages.
  'privacy.reduceTimerPrecision': false,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/**
 * Starts `chrome` or `firefox` with Backlight installed.
 * @param {'chrome' | 'firefox'} name
 * @param {{ headless?: boolean, userDataDir?: string, prefs?: Record<string, unknown>, args?: readonly string[], extension?: string, before?: (browser: import('puppeteer-core').Browser) => Promise<unknown>, firstRun?: 'close' | 'keep' | 'none' }} options
 *   headless unless told; `userDataDir` is a profile to keep; `prefs` (Firefox) and `args` are added; `extension` is
 *   another folder to install, `before` is done before; `firstRun`: the page that comes with every installation is closed
 *   unless told otherwise, and `none` is for an extension that has none
 * @returns the puppeteer browser and the address of the extension's own pages, ending in a slash
 */
export async function launch(
  name,
  {
    headless = true,
    userDataDir,
    prefs = {},
    args = [],
    extension = dist(name),
    before = async () => undefined,
    firstRun = 'close',
  } = {},
) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${browserName(name)} was not found.`);
  const profile = userDataDir ? { userDataDir } : {};
  if (name === 'chrome') {
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      timeout: START_MS,
      pipe: true,
      enableExtensions: true,
      args: [...CHROME_ARGS, ...args],
      defaultViewport: null,
      ...profile,
    });
    await before(browser);
    const id = await browser.installExtension(extension);
    await awaitFirstRun(browser, firstRun);
    return { browser, base: `chrome-extension://${id}/` };
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: START_MS,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...prefs },
    defaultViewport: null,
    ...profile,
  });
  await before(browser);
  await browser.installExtension(extension);
  await awaitFirstRun(browser, firstRun);
  return { browser, base: `moz-extension://${FIREFOX_UUID}/` };
}

/**
 * Starts `chrome` or `firefox` with Backlight allowed in private windows, which its reader has to choose in both.
 * @param {'chrome' | 'firefox'} name
 * @returns the browser, the address of the extension's own pages, and where pages are private: in Firefox everywhere
 */
export async function launchPrivate(name) {
  const { browser, base } = await launch(name, {
    prefs: { 'browser.privatebrowsing.autostart': true },
    // Where all windows are private, it can open no page in any before it is allowed there.
    firstRun: name === 'firefox' ? 'none' : 'close',
  });
  // What puppeteer's own call leaves out. Installing again only adds the permission.
  if (name === 'firefox') {
    const extensionData = { type: 'path', path: dist(name) };
    await browser.connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
    return { browser, base, privately: browser };
  }
  const client = await browser.target().createCDPSession();
  await client.send('Extensions.loadUnpacked', { path: dist(name), enableInIncognito: true });
  return { browser, base, privately: await browser.createBrowserContext() };
}

/** The page of the first run comes up over whatever a test opens: it is waited for, however long it takes. */
async function awaitFirstRun(browser, firstRun) {
  if (firstRun === 'none') return;
  const page = await until('the page of the first run', async () => {
    for (const page of await browser.pages()) {
      // Firefox does not tell the address of an extension's page: the page itself does, once it is one.
      if ((await page.evaluate(() => location.hash).catch(() => '')) === FIRST_RUN) return page;
    }
    return undefined;
  });
  if (firstRun === 'close') await page.close();
}
