// Owns the popup's header: name, pause everywhere, open in a tab, options, and the switch for this site.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import type { ChangeSettings } from '../src/platform/settings.ts';
import type { Settings } from '../src/platform/settings-shape.ts';
import { isActionPopup, openOptions, openPopupInTab } from '../src/platform/tab.ts';
import { OptionsIcon, PauseIcon, PlayIcon, TabIcon } from '../src/ui/icons.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { TabView } from './this-page/use-tab.ts';

export function Header({
  settings,
  tab,
  onChange,
}: {
  /** Undefined until they have been read: guide and checklist do not wait for them. */
  readonly settings: Settings | undefined;
  readonly tab: TabView;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  const isOn = settings?.enabled ?? true;
  const pause = t(isOn ? 'popup_pause' : 'popup_resume');
  return (
    <header class="top">
      <h1>{t('app_name')}</h1>
      <button
        type="button"
        class="tool"
        title={pause}
        aria-label={pause}
        onClick={() => onChange((now) => ({ enabled: !now.enabled }))}
      >
        {isOn ? <PauseIcon /> : <PlayIcon />}
      </button>
      {isActionPopup() ? (
        <button
          type="button"
          class="tool"
          title={t('popup_openInTab')}
          aria-label={t('popup_openInTab')}
          onClick={() => void openPopupInTab(location.hash).then(() => close())}
        >
          <TabIcon />
        </button>
      ) : null}
      <button
        type="button"
        class="tool"
        title={t('popup_options')}
        aria-label={t('popup_options')}
        onClick={openOptions}
      >
        <OptionsIcon />
      </button>
      {isOn ? null : <p class="paused">{t('page_paused')}</p>}
      {isOn && settings ? <SiteSwitch settings={settings} tab={tab} /> : null}
    </header>
  );
}
