// Owns one treatment in full: what it is, how it feels, what research shows, harms, who should ask first, sources.
import type { ComponentChildren, JSX } from 'preact';
import { cardEntry, entryById, guide } from '../src/knowledge/index.ts';
import { formatDate, t } from '../src/language/strings.ts';
import { EvidenceStatement } from '../src/ui/EvidenceStatement.tsx';
import { BackIcon } from '../src/ui/icons.tsx';
import { SourceList } from '../src/ui/SourceList.tsx';
import { Benefits } from './Benefits.tsx';
import { Drawing } from './Drawing.tsx';

export function TechniqueDetail({ id }: { readonly id: string }): JSX.Element {
  const entry = cardEntry(id);
  const full = entryById(id);
  const technique = guide.techniques.find((other) => other.id === id);
  const treatment = full?.kind === 'term' ? full.treatment : undefined;
  return (
    <>
      <header class="top">
        <a class="back" href="#/techniques" aria-label={t('technique_back')}>
          <BackIcon />
        </a>
        <h1>{entry?.name ?? t('entry_notFound')}</h1>
      </header>
      <main class="detail">
        {entry ? (
          <>
            {technique ? (
              <figure>
                <Drawing id={id} />
                <figcaption>{technique.drawing}</figcaption>
              </figure>
            ) : null}
            <p>{entry.short}</p>
            {treatment ? (
              <Part title={t('technique_feel')}>
                {technique ? <p class="pressure">{t('technique_pressure', technique.pressure.toLowerCase())}</p> : null}
                <List items={treatment.feels} />
              </Part>
            ) : null}
            <Part title={t('entry_research')}>
              {entry.evidence.map((evidence) => (
                <EvidenceStatement key={evidence.situation} evidence={evidence} full={true} />
              ))}
            </Part>
            {id === 'massage-therapy' ? <Benefits /> : null}
            <ListPart title={t('entry_doesNot')} items={entry.doesNot} />
            <ListPart title={t('entry_askFirst')} items={entry.askFirst} />
            <ListPart title={t('entry_harms')} items={entry.harms} />
            {technique ? (
              <Part title={t('technique_say')}>
                <ul>
                  {technique.say.map((line) => (
                    <li key={line}>{t('entry_quoted', line)}</li>
                  ))}
                </ul>
              </Part>
            ) : null}
            <ListPart
              title={t('entry_guidelines')}
              items={entry.guidelines.map(({ body, year, text }) => t('entry_guideline', body, String(year), text))}
            />
            <ListPart title={t('entry_more')} items={full?.kind === 'term' ? full.more : []} />
            <Part title={t('entry_sources')}>
              <SourceList sources={entry.sources} />
            </Part>
            <p class="reviewed">
              {t('entry_checked', formatDate(entry.reviewed), formatDate(entry.nextReview))} {t('entry_notReviewed')}
            </p>
          </>
        ) : (
          <p>{t('entry_unknown')}</p>
        )}
        <p>
          <a href="#/checklist">{t('technique_signs')}</a>
        </p>
      </main>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ListPart({ title, items }: { readonly title: string; readonly items: readonly string[] }): JSX.Element | null {
  return items.length > 0 ? (
    <Part title={title}>
      <List items={items} />
    </Part>
  ) : null;
}

function List({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
