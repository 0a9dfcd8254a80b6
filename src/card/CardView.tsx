// Owns what a card looks like. Props only: it knows no page, no timers and no storage.
import type { ComponentChildren, JSX } from 'preact';
import type { CardEntry } from '../knowledge/card-entry.ts';
import { formatDate, plural, t } from '../language/strings.ts';
import { EvidenceStatement } from '../ui/EvidenceStatement.tsx';
import { BackIcon, CautionIcon, CloseIcon, PinIcon } from '../ui/icons.tsx';
import { SourceList } from '../ui/SourceList.tsx';

/** Sources named on the closed card; the rest stand under More. */
const FEW_SOURCES = 2;

export interface CardViewProps {
  readonly entry: CardEntry;
  /** How the page words it, when that is odd wording. */
  readonly oddWording: string | undefined;
  readonly expanded: boolean;
  readonly pinned: boolean;
  /** There is an entry to go back to. */
  readonly canGoBack: boolean;
  readonly onMore: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onRelated: (id: string) => void;
  readonly onMute: (id: string) => void;
}

export function CardView(props: CardViewProps): JSX.Element {
  const { entry, oddWording, expanded } = props;
  const [evidence] = entry.evidence;
  return (
    <div class={`card ${entry.kind}`} role="dialog" aria-labelledby="name" tabIndex={-1}>
      <header>
        {props.canGoBack ? (
          <button type="button" class="tool" aria-label={t('card_back')} onClick={props.onBack}>
            <BackIcon />
          </button>
        ) : null}
        <div class="title">
          <p class="kind">{entry.label}</p>
          <h2 id="name">{entry.kind === 'claim' ? t('entry_quoted', entry.name) : entry.name}</h2>
        </div>
        <button
          type="button"
          class="tool"
          aria-label={t('card_keepOpen')}
          aria-pressed={props.pinned ? 'true' : 'false'}
          onClick={props.onPin}
        >
          <PinIcon />
        </button>
        <button type="button" class="tool" aria-label={t('card_close')} onClick={props.onClose}>
          <CloseIcon />
        </button>
      </header>
      <div class="body">
        {entry.action ? <p class={`action ${entry.urgency}`}>{entry.action}</p> : null}
        {entry.verdictWord ? <p class="verdict">{entry.verdictWord}</p> : null}
        <p>{entry.short}</p>
        {oddWording ? <p class="odd">{t('entry_oddWording', oddWording)}</p> : null}
        {evidence ? <EvidenceStatement evidence={evidence} /> : null}
        {entry.caution ? (
          <p class="caution">
            <CautionIcon />
            <span>{entry.caution}</span>
          </p>
        ) : null}
        {expanded ? <More {...props} /> : null}
      </div>
      <footer>
        <ul class="short-sources">
          {entry.sources.slice(0, FEW_SOURCES).map((source) => (
            <li key={source.id}>
              <a href={source.url} target="_blank" rel="noreferrer" title={source.citation}>
                {source.label}
              </a>
            </li>
          ))}
          {entry.sources.length > FEW_SOURCES && !expanded ? (
            <li>{plural('card_moreSources', entry.sources.length - FEW_SOURCES)}</li>
          ) : null}
        </ul>
        <button type="button" class="more" aria-expanded={expanded ? 'true' : 'false'} onClick={props.onMore}>
          {t(expanded ? 'entry_less' : 'entry_more')}
        </button>
      </footer>
    </div>
  );
}

function More({ entry, onRelated, onMute }: CardViewProps): JSX.Element {
  return (
    <div class="details">
      {entry.more.length > 0 ? <List items={entry.more} /> : null}
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
      {entry.guidelines.length > 0 ? (
        <Part title={t('entry_guidelines')}>
          <List
            items={entry.guidelines.map(({ body, year, text }) => t('entry_guideline', body, String(year), text))}
          />
        </Part>
      ) : null}
      {entry.related.length > 0 ? (
        <Part title={t('entry_related')}>
          <ul class="related">
            {entry.related.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => onRelated(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t('entry_sources')}>
        <SourceList sources={entry.sources} />
      </Part>
      <p class="reviewed">
        {t('entry_checked', formatDate(entry.reviewed), formatDate(entry.nextReview))} {t('entry_notReviewed')}
      </p>
      {entry.kind === 'warning' ? null : (
        <button type="button" class="link" onClick={() => onMute(entry.id)}>
          {t('card_stop')}
        </button>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
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
