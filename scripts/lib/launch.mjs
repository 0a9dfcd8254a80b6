// Owns how the two browsers are started with the built extension. Used by `npm start` and by the tests.
import puppeteer from 'puppeteer-core';
import { browserName, findBrowser } from './browsers.mjs';
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
];
/** A profile that knew Backlight before gets no first-run page: it is not waited for longer than this. */
const FIRST_RUN_MS = 3_000;
/** Fixed, so that Firefox's extension pages have an address that is known beforehand. */
const FIREFOX_ID = 'backlight@backlight.invalid';
const FIREFOX_UUID = 'b1c1a7e5-0000-4000-8000-bac011947000';
const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  // Timers as fine as Chromium's, and no first-run pages.
  'privacy.reduceTimerPrecision': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/**
 * Starts `chrome` or `firefox` with Backlight installed.
 * @param {'chrome' | 'firefox'} name
 * @param {{ headless?: boolean, userDataDir?: string, prefs?: Record<string, unknown>, args?: readonly string[], extension?: string }} options
 *   headless unless told; `userDataDir` is a profile to keep; `prefs` (Firefox) and `args` are added; `extension` is
 *   another folder to install
 * @returns the puppeteer browser and the address of the extension's own pages, ending in a slash
 */
export async function launch(
  name,
  { headless = true, userDataDir, prefs = {}, args = [], extension = dist(name) } = {},
) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${browserName(name)} was not found.`);
  const profile = userDataDir ? { userDataDir } : {};
  if (name === 'chrome') {
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      pipe: true,
      enableExtensions: true,
      args: [...CHROME_ARGS, ...args],
      defaultViewport: null,
      ...profile,
    });
    const id = await browser.installExtension(extension);
    await closeFirstRun(browser);
    return { browser, base: `chrome-extension://${id}/` };
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...prefs },
    defaultViewport: null,
    ...profile,
  });
  await browser.installExtension(extension);
  await closeFirstRun(browser);
  return { browser, base: `moz-extension://${FIREFOX_UUID}/` };
}

/** The page of the first run comes up over whatever a test opens: it is waited for and closed. */
async function closeFirstRun(browser) {
  try {
    const target = await browser.waitForTarget((one) => one.url().endsWith('#/welcome'), { timeout: FIRST_RUN_MS });
    await (await target.page())?.close();
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error;
  }
}
