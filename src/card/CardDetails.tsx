// Owns what stands under More: the rest of an entry, its sources, and what the reader can do with it.
import type { JSX } from 'preact';
import { formatDate, t } from '../language/strings.ts';
import { EvidenceStatement } from '../ui/EvidenceStatement.tsx';
import { Button, List, ListPart, Part } from '../ui/parts.tsx';
import { SourceList } from '../ui/SourceList.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import type { CardViewProps } from './view-props.ts';

export function CardDetails({ entry, copied, stopped, onCopy, onEntry, onStop }: CardViewProps): JSX.Element {
  return (
    <div class="details">
      <List items={entry.more} />
      {entry.evidence.length > 0 ? (
        <Part title={t('entry_research')}>
          {entry.evidence.map((evidence) => (
            <EvidenceStatement key={evidence.situation} evidence={evidence} full={true} />
          ))}
        </Part>
      ) : null}
      <ListPart title={t('entry_doesNot')} items={entry.doesNot} />
      <ListPart title={t('entry_harms')} items={entry.harms} />
      <ListPart title={t('entry_askFirst')} items={entry.askFirst} />
      <ListPart
        title={t('entry_guidelines')}
        items={[
          ...(entry.guidelinesDiffer ? [entry.guidelinesDiffer] : []),
          ...entry.guidelines.map(({ body, year, text }) => t('entry_guideline', body, String(year), text)),
        ]}
      />
      {entry.related.length > 0 ? (
        <Part title={t('entry_related')}>
          <EntryLinks entries={entry.related} onEntry={onEntry} />
        </Part>
      ) : null}
      <Part title={t('entry_sources')}>
        <SourceList sources={entry.sources} />
      </Part>
      <p class="reviewed">
        {t('entry_checked', formatDate(entry.reviewed), formatDate(entry.nextReview))} {t('entry_notReviewed')}
      </p>
      <p class="actions">
        <Button class="link" onClick={() => onCopy(entry.citation)}>
          {t('card_copy')}
        </Button>
        {entry.kind === 'warning' ? null : (
          <Button class="link" onClick={onStop}>
            {t(stopped ? 'common_undo' : 'card_stop')}
          </Button>
        )}
        <span role="status">{copied ? t('card_copied') : stopped ? t('card_stopped') : ''}</span>
      </p>
    </div>
  );
}
