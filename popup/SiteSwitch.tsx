// Owns the switch for this site, or for everywhere when there is no site to name.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import { type ChangeSettings, isOnFor, type Settings, type SettingsChange } from '../src/platform/settings.ts';

export function SiteSwitch({
  settings,
  host,
  onChange,
}: {
  readonly settings: Settings;
  readonly host: string | undefined;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  const on = host && settings.enabled ? isOnFor(settings, host) : settings.enabled;
  const label =
    host && settings.enabled
      ? t(on ? 'popup_onFor' : 'popup_offFor', host)
      : t(on ? 'popup_onEverywhere' : 'popup_offEverywhere');
  return (
    <label class="site">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={on}
        aria-checked={on}
        onChange={() => onChange((now) => (host && now.enabled ? toggleSite(now, host) : { enabled: !now.enabled }))}
      />
    </label>
  );
}

/** Switches a site; a parent domain that is off goes from the list, since it would keep the site off. */
function toggleSite(settings: Settings, host: string): SettingsChange {
  const covering = settings.offSites.filter((site) => host === site || host.endsWith(`.${site}`));
  return covering.length > 0
    ? { offSites: settings.offSites.filter((site) => !covering.includes(site)) }
    : { offSites: [...settings.offSites, host] };
}
