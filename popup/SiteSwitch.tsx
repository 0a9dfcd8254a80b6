// Owns the switch for this site, or for everywhere when there is no site to name.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import type { ChangeSettings } from '../src/platform/settings.ts';
import type { Settings } from '../src/platform/settings-shape.ts';
import { isOnFor, switchSite } from '../src/platform/sites.ts';

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
        onChange={() =>
          onChange((now) => (host && now.enabled ? switchSite(now, host, !on) : { enabled: !now.enabled }))
        }
      />
    </label>
  );
}
