// Owns what a card looks like. Props only: it knows no page, no timers and no storage.
import type { JSX } from 'preact';
import { WARNING_SIGNS } from '../knowledge/card-entry.ts';
import { plural, t } from '../language/strings.ts';
import { EvidenceStatement } from '../ui/EvidenceStatement.tsx';
import { BackIcon, CautionIcon, CloseIcon, PinIcon } from '../ui/icons.tsx';
import { Button, List, Part } from '../ui/parts.tsx';
import { CardDetails } from './CardDetails.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import type { CardViewProps } from './view-props.ts';

/** Sources named on the closed card; the rest stand under More. */
const FEW_SOURCES = 2;

export function CardView(props: CardViewProps): JSX.Element {
  const { entry, oddWording, expanded } = props;
  const [evidence] = entry.evidence;
  return (
    <div
      class={`card ${entry.kind} ${entry.urgency ?? ''}`}
      role="dialog"
      aria-labelledby="kind name"
      aria-describedby={entry.action ? 'action' : undefined}
      tabIndex={-1}
    >
      <Header {...props} />
      {/* A body without links that scrolls is reached by the keyboard as a whole. */}
      <div class="body" dir="auto" tabIndex={entry.kind === 'warning' && !expanded ? 0 : undefined}>
        {entry.verdictWord ? <p class="verdict">{entry.verdictWord}</p> : null}
        <p>{entry.short}</p>
        {oddWording ? <p class="odd">{t('entry_oddWording', oddWording)}</p> : null}
        {entry.lists?.map(({ title, items }) => (
          <Part key={title} title={title}>
            <List items={items} />
          </Part>
        ))}
        {evidence ? <EvidenceStatement evidence={evidence} /> : null}
        {entry.caution ? (
          <p class="caution">
            <CautionIcon />
            <span>{entry.caution}</span>
          </p>
        ) : null}
        {props.others.length > 0 ? (
          <div class="others">
            <p>{t('card_alsoHere')}</p>
            <EntryLinks entries={props.others} onEntry={props.onEntry} />
          </div>
        ) : null}
        {expanded ? <CardDetails {...props} /> : <ShortSources entry={entry} />}
      </div>
      <Footer {...props} />
    </div>
  );
}

function Header({ entry, canGoBack, pinned, onBack, onPin, onClose }: CardViewProps): JSX.Element {
  return (
    <header>
      {canGoBack ? (
        <Button class="tool back" aria-label={t('card_back')} onClick={onBack}>
          <BackIcon />
        </Button>
      ) : null}
      <p class="kind" id="kind">
        {entry.label}
      </p>
      {/* A warning opens with what to do; its name comes after. */}
      {entry.action ? (
        <p class="action" id="action">
          {entry.action}
        </p>
      ) : null}
      <h2 id="name">{entry.kind === 'claim' ? t('entry_quoted', entry.name) : entry.name}</h2>
      <Button class="tool pin" aria-label={t('card_keepOpen')} aria-pressed={pinned} onClick={onPin}>
        <PinIcon />
      </Button>
      <Button class="tool close" aria-label={t('card_close')} onClick={onClose}>
        <CloseIcon />
      </Button>
    </header>
  );
}

/** The first sources by name. Nothing competes with what to do: a warning's stand under More only. */
function ShortSources({ entry: { kind, sources } }: Pick<CardViewProps, 'entry'>): JSX.Element | null {
  if (kind === 'warning' || sources.length === 0) return null;
  return (
    <ul class="short-sources" aria-label={t('entry_sources')}>
      {sources.slice(0, FEW_SOURCES).map(({ id, url, label, citation }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer" title={citation}>
            {label}
          </a>
        </li>
      ))}
      {sources.length > FEW_SOURCES ? <li>{plural('card_moreSources', sources.length - FEW_SOURCES)}</li> : null}
    </ul>
  );
}

function Footer({ entry, expanded, onEntry, onMore }: CardViewProps): JSX.Element {
  return (
    <footer>
      {entry.offersSigns ? (
        <Button class="link" onClick={() => onEntry(WARNING_SIGNS)}>
          {t('card_warningSigns')}
        </Button>
      ) : null}
      {entry.kind === 'custom' ? null : (
        <Button class="more" aria-expanded={expanded} onClick={onMore}>
          {t(expanded ? 'entry_less' : 'entry_more')}
        </Button>
      )}
    </footer>
  );
}
