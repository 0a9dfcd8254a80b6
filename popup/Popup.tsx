// Owns the popup's frame: header, tabs, and which view is shown. The address after # names the view.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConditionView } from '../src/knowledge/conditions-view.ts';
import { t } from '../src/language/strings.ts';
import { changeSettings, readSettings, watchSettings } from '../src/platform/settings.ts';
import { useWatched } from '../src/ui/use-watched.ts';
import { Header } from './Header.tsx';
import { lazy } from './lazy.tsx';
import { type Place, usePlace } from './place.ts';
import { Tabs } from './Tabs.tsx';
import { Techniques } from './techniques/Techniques.tsx';
import { useTab } from './this-page/use-tab.ts';

const EntryDetail = lazy(async () => (await import('./techniques/EntryDetail.tsx')).EntryDetail);
const SaidOfMassage = lazy(async () => (await import('./techniques/SaidOfMassage.tsx')).SaidOfMassage);
const Conditions = lazy(async () => (await import('./techniques/Conditions.tsx')).Conditions);
const Checklist = lazy(async () => (await import('./checklist/Checklist.tsx')).Checklist);
const Welcome = lazy(async () => (await import('./welcome/Welcome.tsx')).Welcome);
const Read = lazy(async () => (await import('./read/Read.tsx')).Read);
const ThisPage = lazy(async () => (await import('./this-page/ThisPage.tsx')).ThisPage);

/** The tab that a place without a header of its own belongs to. */
const TAB_OF = { techniques: 'techniques', checklist: 'checklist', page: 'page' } as const;
type TabPlace = Extract<Place, { kind: keyof typeof TAB_OF }>;

export function Popup(): JSX.Element | null {
  const place = usePlace();
  const settings = useWatched(readSettings, watchSettings);
  const tab = useTab();
  // What the reader says applies to them is never stored: it goes with the popup.
  const [ticked, setTicked] = useState<readonly ConditionView[]>([]);

  if (place.kind === 'entry') return <EntryDetail id={place.id} ticked={ticked} />;
  if (place.kind === 'said') return <SaidOfMassage />;
  if (place.kind === 'conditions') return <Conditions ticked={ticked} onChange={setTicked} />;
  if (place.kind === 'welcome') {
    return settings ? <Welcome settings={settings} onChange={changeSettings} /> : null;
  }
  if (place.kind === 'read') return settings ? <Read settings={settings} onChange={changeSettings} /> : null;
  const selected = TAB_OF[place.kind];
  const count = tab.entries.length;
  const view = (shown: TabPlace): JSX.Element | null => {
    switch (shown.kind) {
      case 'techniques':
        return <Techniques find={shown.find} ticked={ticked} />;
      case 'checklist':
        return <Checklist printing={shown.print} />;
      case 'page':
        return settings ? <ThisPage tab={tab} settings={settings} onChange={changeSettings} /> : null;
    }
  };
  return (
    <>
      <Header settings={settings} tab={tab} onChange={changeSettings} />
      <main class="tabbed">
        <Tabs
          tabs={[
            { id: 'techniques', label: t('popup_techniques') },
            { id: 'checklist', label: t('popup_checklist') },
            { id: 'page', label: t('popup_thisPage'), ...(count > 0 ? { count } : {}) },
          ]}
          selected={selected}
          onSelect={(next) => {
            location.hash = `#/${next}`;
          }}
        />
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${selected}`}>
          {view(place)}
        </div>
      </main>
    </>
  );
}
