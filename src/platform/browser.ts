// The only import of webextension-polyfill, and so the only door to the browser's own services.
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
