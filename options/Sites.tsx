// Owns where Backlight runs: the mode, and the lists of sites.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import type { Settings, SettingsChange } from '../src/platform/settings-shape.ts';
import { isOnFor, switchSite } from '../src/platform/sites.ts';
import { Choice } from './Choice.tsx';
import { SITE_MODE_LABELS } from './choice-labels.ts';
import { SiteList } from './SiteList.tsx';

export function Sites({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  /** @param removed the site that the change takes from a list, and may be brought back */
  readonly onChange: (
    change: (now: Settings) => SettingsChange,
    removed?: { readonly site: string; readonly from: 'offSites' | 'onSites' },
  ) => void;
}): JSX.Element {
  const remove = (site: string, from: 'offSites' | 'onSites'): void =>
    onChange((now) => ({ [from]: now[from].filter((other) => other !== site) }), { site, from });
  // Adding on a paused Backlight changes the list, not the pause.
  const put = (site: string, on: boolean): void =>
    onChange((now) => {
      const { offSites, onSites } = { ...now, ...switchSite(now, site, on) };
      const list = on ? onSites : offSites;
      if (list.includes(site) || isOnFor({ ...now, enabled: true, offSites, onSites }, site) !== on)
        return { offSites, onSites };
      return on ? { offSites, onSites: [...onSites, site] } : { offSites: [...offSites, site], onSites };
    });
  const isClick = settings.siteMode === 'click';
  return (
    <>
      <Choice
        name="mode"
        heading="sites_mode"
        labels={SITE_MODE_LABELS}
        hints={{ click: 'sites_modeClickHint' }}
        value={settings.siteMode}
        onChange={(siteMode) => onChange(() => ({ siteMode }))}
      />
      {isClick ? null : (
        <>
          <SiteList
            id="off"
            heading={t('sites_offHeading')}
            sites={settings.offSites}
            onAdd={(site) => put(site, false)}
            onRemove={(site) => remove(site, 'offSites')}
          />
          <SiteList
            id="on"
            heading={t('sites_onHeading')}
            sites={settings.onSites}
            onAdd={(site) => put(site, true)}
            onRemove={(site) => remove(site, 'onSites')}
          />
        </>
      )}
    </>
  );
}
