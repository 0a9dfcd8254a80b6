// Owns what Backlight found on the page under the popup: the accessible route to every mention, or one plain sentence
// why there is none, and a way out.
import type { ComponentChildren, JSX } from 'preact';
import { type StringKey, t } from '../../src/language/strings.ts';
import type { ChangeSettings } from '../../src/platform/settings.ts';
import type { Settings } from '../../src/platform/settings-shape.ts';
import { askToRead, reloadTab } from '../../src/platform/tab.ts';
import { ReadLink } from '../ReadLink.tsx';
import { Found } from './Found.tsx';
import { pageStateOf } from './page-state.ts';
import type { TabView } from './use-tab.ts';

export function ThisPage({
  tab,
  settings,
  onChange,
}: {
  readonly tab: TabView;
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  const { tab: front, reports } = tab.facts;
  const state = pageStateOf(tab.facts, settings);
  const cut = reports.some(({ isCut }) => isCut) ? <p class="cut">{t('page_isCut')}</p> : null;
  const askForMore = (): void => {
    if (!front?.url) return;
    void askToRead(front.url).then((agreed) => {
      if (!agreed) return;
      tab.again();
      if (reports.length === 0) reloadTab(front.id);
    });
  };
  switch (state.kind) {
    case 'found':
      return (
        <>
          {front?.url && !tab.facts.isAllowed ? (
            <div class="only-now">
              <p>{t('page_onlyNow')}</p>
              <button type="button" onClick={askForMore}>
                {t('page_allowAlways', front.url.hostname)}
              </button>
            </div>
          ) : null}
          {cut}
          <Found entries={tab.entries} reports={reports} onAsk={tab.ask} />
        </>
      );
    case 'waiting':
      return (
        <State text={t('page_waiting')}>
          <Way label="page_switchOn" onClick={tab.switchPage} />
        </State>
      );
    case 'paused':
      return (
        <State text={t('page_pausedState')}>
          <Way label="page_switchOn" onClick={() => void onChange(() => ({ enabled: true }))} />
        </State>
      );
    case 'off':
      return (
        <State text={t('page_off', state.host)}>
          <Way label="page_switchOn" onClick={tab.switchPage} />
        </State>
      );
    case 'not-allowed':
      return (
        <State text={t('page_notAllowed', state.host)}>
          <Way label="page_allow" onClick={askForMore} />
          <p>
            <ReadLink />
          </p>
        </State>
      );
    case 'silent':
      return (
        <State text={t('page_silent')}>
          <Way label="page_reload" onClick={() => front && reloadTab(front.id)} />
        </State>
      );
    default:
      return (
        <State text={t(PLAIN[state.kind])}>
          {cut}
          <Guide reads={UNREADABLE.has(state.kind)} />
        </State>
      );
  }
}

/** States without anything to press but the way to what always works. */
const PLAIN = {
  asking: 'page_asking',
  loading: 'page_loading',
  empty: 'page_empty',
  pdf: 'page_pdf',
  unreadable: 'page_unreadable',
  'own-tab': 'page_ownTab',
  'browser-page': 'page_browser',
} as const satisfies Record<string, StringKey>;

/** Where a text can still be read: selected and handed over, or pasted. */
const UNREADABLE: ReadonlySet<string> = new Set(['pdf', 'unreadable', 'browser-page', 'own-tab']);

const Guide = ({ reads }: { readonly reads: boolean }): JSX.Element => (
  <>
    {reads ? (
      <p>
        <ReadLink />
      </p>
    ) : null}
    <p>
      <a href="#/techniques">{t('page_guide')}</a>
    </p>
  </>
);

function Way({ label, onClick }: { readonly label: StringKey; readonly onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="main" onClick={onClick}>
      {t(label)}
    </button>
  );
}

function State({ text, children }: { readonly text: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="state" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
