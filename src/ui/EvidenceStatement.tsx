// Owns how one evidence statement is shown: rating in words, certainty in dots and words, generated sentences.
import type { ComponentChildren, JSX } from 'preact';
import type { EvidenceView } from '../knowledge/card-entry.ts';
import { CertaintyDots } from './CertaintyDots.tsx';

/** `full` adds the generated sentences, a picture of the same numbers as `children`, and what studies found. */
export function EvidenceStatement({
  evidence,
  full = false,
  children,
}: {
  readonly evidence: EvidenceView;
  readonly full?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="evidence">
      <p class="rating">{evidence.rating}</p>
      <p class="certainty">
        <CertaintyDots filled={evidence.dots} />
        <span>
          {evidence.certainty}, {evidence.situation.replace(/^./, (first) => first.toLowerCase())}
        </span>
      </p>
      {evidence.note ? <p class="evidence-note">{evidence.note}</p> : null}
      {full ? (
        <>
          {evidence.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {children}
          {evidence.findings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
        </>
      ) : null}
    </div>
  );
}
