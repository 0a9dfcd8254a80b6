// Owns what Backlight found on the page under the popup: the accessible route to every mention, or one plain sentence
// why there is none, and a way out.
import type { ComponentChildren, JSX } from 'preact';
import { entryById } from '../src/knowledge/index.ts';
import type { Kind } from '../src/knowledge/types.ts';
import { plural, type StringKey, t } from '../src/language/strings.ts';
import type { ChangeSettings } from '../src/platform/settings.ts';
import type { Settings } from '../src/platform/settings-shape.ts';
import { isOnFor } from '../src/platform/sites.ts';
import { reloadTab } from '../src/platform/tab.ts';
import type { FoundEntry, PageState } from './use-page.ts';

const GROUPS: readonly { readonly kind: Kind; readonly title: StringKey }[] = [
  { kind: 'warning', title: 'page_warnings' },
  { kind: 'claim', title: 'page_claims' },
  { kind: 'term', title: 'page_terms' },
];

export function ThisPage({
  page,
  settings,
  onChange,
}: {
  readonly page: PageState;
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  if (!settings.enabled) {
    return (
      <State text={t('page_paused')}>
        <button type="button" class="main" onClick={() => onChange(() => ({ enabled: true }))}>
          {t('page_switchOn')}
        </button>
      </State>
    );
  }
  if (page.kind === 'asking') return <State text={t('page_asking')} />;
  if (page.kind === 'no-page') {
    return <State text={t('page_unreadable')} />;
  }
  if (page.host && !isOnFor(settings, page.host)) {
    return <State text={t('page_off', page.host)} />;
  }
  if (page.kind === 'silent') {
    return (
      <State text={t('page_silent')}>
        <button type="button" class="main" onClick={() => reloadTab(page.tab.id)}>
          {t('page_reload')}
        </button>
      </State>
    );
  }
  if (page.entries.length === 0) return <State text={t('page_empty')} />;
  return (
    <>
      {GROUPS.map(({ kind, title }) => {
        const found = page.entries.filter((entry) => entry.kind === kind);
        return found.length > 0 ? (
          <section key={kind}>
            <h2>{t(title)}</h2>
            <ul class="found">
              {found.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    class={`mention ${kind}`}
                    onClick={() => page.link.ask({ type: 'go', entry: entry.id, index: 0 })}
                  >
                    <span class="name">{nameOf(entry)}</span>
                    <span class="places">{plural('page_places', entry.count)}</span>
                  </button>
                  {entry.spun.length > 0 ? (
                    <p class="odd">
                      {t('page_alsoWorded', entry.spun.map((words) => t('entry_quoted', words)).join(', '))}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}

function nameOf({ id }: FoundEntry): string {
  return entryById(id)?.name ?? id;
}

function State({ text, children }: { readonly text: string; readonly children?: ComponentChildren }): JSX.Element {
  return (
    <div class="state">
      <p>{text}</p>
      {children}
    </div>
  );
}
