// Owns what differs between the two browsers' manifests.

/** Floors: tests/unit/supported-floor.test.ts looks up everything that is used in @mdn/browser-compat-data. */
export const CHROME_FLOOR = '140';
export const FIREFOX_FLOOR = '150.0';
const FIREFOX_ID = 'backlight@backlight.invalid';

/** The manifest of one browser, `chrome` or `firefox`. */
export function manifestFor(browser, base, version) {
  const manifest = { ...base, version };
  if (browser === 'chrome') {
    return { ...manifest, minimum_chrome_version: CHROME_FLOOR, background: { service_worker: 'background.js' } };
  }
  return {
    ...manifest,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: FIREFOX_FLOOR,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: FIREFOX_FLOOR },
    },
  };
}
