// Owns where the two browsers are. Node built-ins only: setup runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const KNOWN = {
  chrome: {
    variable: 'CHROME_BIN',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** "Chromium" or "Firefox". */
export const browserName = (browser) => KNOWN[browser].name;
/** The environment variable that names the browser's executable. */
export const browserVariable = (browser) => KNOWN[browser].variable;

/** Path of the executable of `chrome` or `firefox`: from its variable, else the PATH, else the usual places. */
export function findBrowser(browser) {
  const { variable, commands, places } = KNOWN[browser];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}
