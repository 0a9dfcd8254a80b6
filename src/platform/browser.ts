// The only import of webextension-polyfill, and so the only door to the browser's own services.
import browser from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';
export { browser };
