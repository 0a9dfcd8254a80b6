// Owns one entry in full: what it is, how it feels, what research shows, what it does not do, who should ask a doctor
// first, what to say to the therapist, sources. The same parts in the same order for every treatment.
import type { JSX } from 'preact';
import type { ConditionView } from '../../src/knowledge/conditions-view.ts';
import { cardEntry, entryById, forestPlots, guide } from '../../src/knowledge/index.ts';
import { formatDate, t } from '../../src/language/strings.ts';
import { EvidenceStatement } from '../../src/ui/EvidenceStatement.tsx';
import { ForestPlot } from '../../src/ui/ForestPlot.tsx';
import { List, ListPart, Part } from '../../src/ui/parts.tsx';
import { SourceList } from '../../src/ui/SourceList.tsx';
import { addressOf } from '../place.ts';
import { SubPage } from '../SubPage.tsx';
import { scrollTo } from '../scroll-to.ts';
import { Benefits } from './Benefits.tsx';
import { Drawing } from './Drawing.tsx';
import { isMassage } from './is-massage.ts';
import { Marks } from './Marks.tsx';

const SOURCES = 'sources';

export function EntryDetail({
  id,
  ticked,
}: {
  readonly id: string;
  readonly ticked: readonly ConditionView[];
}): JSX.Element {
  const entry = cardEntry(id);
  if (!entry) {
    return (
      <SubPage title={t('entry_notFound')}>
        <p>{t('entry_unknown')}</p>
      </SubPage>
    );
  }
  const known = entryById(id);
  const treatment = known?.kind === 'term' ? known.treatment : undefined;
  const technique = guide.techniques.find((other) => other.id === id);
  const plots = forestPlots(id);
  // Treatments say how they feel in a part of their own; the other sentences of the card come after the sources.
  const more = treatment ? entry.more.filter((line) => !treatment.feels.includes(line)) : entry.more;
  return (
    <SubPage title={entry.name}>
      {entry.action ? <p class="action">{entry.action}</p> : null}
      {entry.verdictWord ? <p class="verdict">{entry.verdictWord}</p> : null}
      <div class="what">
        {technique ? <Drawing id={id} says={technique.drawing} /> : null}
        <div>
          <p class="label">{entry.label}</p>
          <p>{entry.short}</p>
        </div>
      </div>
      {technique ? (
        <details class="drawn">
          <summary>{t('technique_drawing')}</summary>
          <p>{technique.drawing}</p>
        </details>
      ) : null}
      {treatment ? null : <List items={more} />}
      {isMassage(id) ? <Marks ticked={ticked} full={true} /> : null}
      {treatment ? (
        <Part heading="h2" title={t('technique_feel')}>
          {technique ? <p class="pressure">{t('technique_pressure', technique.pressure.toLowerCase())}</p> : null}
          <List items={treatment.feels} />
        </Part>
      ) : null}
      {entry.evidence.length > 0 ? (
        <Part heading="h2" title={t('entry_research')}>
          {entry.evidence.map((evidence) => (
            <EvidenceStatement key={evidence.situation} evidence={evidence} full={true}>
              {plots
                .filter(({ situation }) => situation === evidence.situation)
                .map((plot) => (
                  <ForestPlot key={plot.title} plot={plot} />
                ))}
            </EvidenceStatement>
          ))}
        </Part>
      ) : null}
      {id === 'massage-therapy' ? (
        <Part heading="h2" title={t('benefits_heading')}>
          <Benefits />
        </Part>
      ) : null}
      <ListPart heading="h2" title={t('entry_doesNot')} items={entry.doesNot} />
      {treatment ? (
        <ListPart heading="h2" title={t('entry_askFirst')} items={entry.askFirst}>
          {isMassage(id) ? (
            <p>
              <a href="#/conditions">{t('conditions_heading')}</a>
            </p>
          ) : null}
        </ListPart>
      ) : null}
      <ListPart heading="h2" title={t('entry_harms')} items={entry.harms} />
      {technique ? (
        <ListPart
          heading="h2"
          title={t('technique_say')}
          items={technique.say.map((line) => t('entry_quoted', line))}
        />
      ) : null}
      <ListPart
        heading="h2"
        title={t('entry_guidelines')}
        items={entry.guidelines.map(({ body, year, text }) => t('entry_guideline', body, String(year), text))}
      />
      {treatment ? <ListPart heading="h2" title={t('entry_more')} items={more} /> : null}
      {entry.related.length > 0 ? (
        <Part heading="h2" title={t('entry_related')}>
          <ul class="related">
            {entry.related.map((other) => (
              <li key={other.id}>
                <a href={addressOf(other.id)}>{other.name}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <div id={SOURCES} tabIndex={-1}>
        <Part heading="h2" title={t('entry_sources')}>
          <SourceList sources={entry.sources} />
        </Part>
      </div>
      <p class="reviewed">
        {t('entry_checked', formatDate(entry.reviewed), formatDate(entry.nextReview))} {t('entry_notReviewed')}
      </p>
      <div class="actions">
        <a class="button" href="#/checklist">
          {t('technique_signs')}
        </a>
        <button type="button" onClick={() => scrollTo(SOURCES)}>
          {t('entry_sources')}
        </button>
      </div>
    </SubPage>
  );
}
