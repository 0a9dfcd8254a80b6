// Owns where Backlight runs: the one rule that lists and modes mean, and the one way to switch a site. No browser API.
import type { Settings, SettingsChange } from './settings-shape.ts';

type SiteSettings = Pick<Settings, 'enabled' | 'siteMode' | 'offSites' | 'onSites'>;

const covers = (site: string, host: string): boolean => host === site || host.endsWith(`.${site}`);

/** The length of the longest name on a list that covers a host; 0 when none does. */
const longest = (sites: readonly string[], host: string): number =>
  sites.reduce((length, site) => (covers(site, host) ? Math.max(length, site.length) : length), 0);

/** Does Backlight run on pages of this host without being asked? Where both lists cover it the longer name wins. */
export function isOnFor(settings: SiteSettings, host: string): boolean {
  if (!settings.enabled || settings.siteMode === 'click') return false;
  const off = longest(settings.offSites, host);
  const on = longest(settings.onSites, host);
  return off === on ? settings.siteMode === 'everywhere' : on > off;
}

/**
 * The change that switches a host on or off, whatever covers it now. Switching a site on lifts a pause: whoever asks
 * for one site wants to see it. Not for click mode, where a tab is switched and no site.
 */
export function switchSite(settings: SiteSettings, host: string, on: boolean): SettingsChange {
  const offSites = settings.offSites.filter((site) => site !== host);
  const onSites = settings.onSites.filter((site) => site !== host);
  const bare = { enabled: on || settings.enabled, offSites, onSites };
  if (isOnFor({ ...settings, ...bare, enabled: true }, host) === on) return bare;
  return on ? { ...bare, onSites: [...onSites, host] } : { ...bare, offSites: [...offSites, host] };
}
