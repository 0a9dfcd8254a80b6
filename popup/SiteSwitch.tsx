// Owns the switch for the page under the popup: for its site, or in click mode for its tab alone.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import type { Settings } from '../src/platform/settings-shape.ts';
import { isOnHere, type PageState, pageStateOf } from './this-page/page-state.ts';
import type { TabView } from './this-page/use-tab.ts';

const OUT_OF_REACH: ReadonlySet<PageState['kind']> = new Set(['not-allowed', 'unreadable', 'pdf', 'browser-page']);

export function SiteSwitch({
  settings,
  tab: { facts, host, switchPage },
}: {
  readonly settings: Settings;
  readonly tab: TabView;
}): JSX.Element | null {
  // Where Backlight cannot run there is nothing to switch.
  if (!host || OUT_OF_REACH.has(pageStateOf(facts, settings).kind)) return null;
  const on = isOnHere(facts, settings, host);
  const isByTab = settings.siteMode === 'click';
  const label = isByTab ? t(on ? 'popup_onTab' : 'popup_offTab') : t(on ? 'popup_onFor' : 'popup_offFor', host);
  return (
    <label class="site">
      <span>{label}</span>
      <input type="checkbox" role="switch" class="switch" checked={on} aria-checked={on} onChange={switchPage} />
    </label>
  );
}
