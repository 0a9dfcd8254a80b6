// The only import of webextension-polyfill, and so the only door to the browser's own services.
import browser from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';
export { browser };

export const ownVersion = (): string => browser.runtime.getManifest().version;

/** An interface string from `_locales`, for setMessages in src/language/strings.ts. */
export const getMessage = (key: string, substitutions: string[]): string => browser.i18n.getMessage(key, substitutions);
