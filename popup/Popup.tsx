// Owns the popup's frame: header, tabs, and which view is shown. The address after # names the view.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../src/language/strings.ts';
import { changeSettings, readSettings, watchSettings } from '../src/platform/settings.ts';
import { openOptions } from '../src/platform/tab.ts';
import { useWatched } from '../src/ui/use-watched.ts';
import { Checklist } from './Checklist.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { Tabs } from './Tabs.tsx';
import { TechniqueDetail } from './TechniqueDetail.tsx';
import { Techniques } from './Techniques.tsx';
import { ThisPage } from './ThisPage.tsx';
import { usePage } from './use-page.ts';

const VIEWS = ['techniques', 'checklist', 'page'] as const;
type View = (typeof VIEWS)[number];

interface Place {
  readonly view: View;
  /** The entry whose detail is shown in Techniques. */
  readonly entry: string | undefined;
}

function placeOf(hash: string): Place {
  const [view, entry] = hash.replace(/^#\/?/, '').split('/');
  return { view: VIEWS.find((known) => known === view) ?? 'techniques', entry: entry || undefined };
}

/** The view follows the address, so that the browser's own Back does what it says. */
function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setPlace(placeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

export function Popup(): JSX.Element | null {
  const place = usePlace();
  const settings = useWatched(readSettings, watchSettings);
  const page = usePage();
  if (!settings) return null;
  if (place.view === 'techniques' && place.entry) return <TechniqueDetail id={place.entry} />;
  const count = page.kind === 'found' ? page.entries.length : 0;
  return (
    <>
      <header class="top">
        <h1>{t('app_name')}</h1>
        <SiteSwitch settings={settings} host={page.host} onChange={changeSettings} />
        <button type="button" class="quiet" onClick={openOptions}>
          {t('popup_options')}
        </button>
      </header>
      <Tabs
        tabs={[
          { id: 'techniques', label: t('popup_techniques') },
          { id: 'checklist', label: t('popup_checklist') },
          { id: 'page', label: t('popup_thisPage'), ...(count > 0 ? { count } : {}) },
        ]}
        selected={place.view}
        onSelect={(view) => {
          location.hash = `#/${view}`;
        }}
      />
      <main>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${place.view}`} tabIndex={-1}>
          {place.view === 'techniques' ? <Techniques /> : null}
          {place.view === 'checklist' ? <Checklist /> : null}
          {place.view === 'page' ? <ThisPage page={page} settings={settings} onChange={changeSettings} /> : null}
        </div>
      </main>
    </>
  );
}
