// Owns the one line in which the page says what became of a change, and the way back from it.
import { useState } from 'preact/hooks';
import { type StringKey, t } from '../src/language/strings.ts';
import type { Outcome } from '../src/platform/stored.ts';

export interface Status {
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

/** Says what became of a change. @param done what was done, for a change that can be undone */
export type Report = (outcome: Promise<Outcome>, done?: { readonly text: string; readonly undo: () => void }) => void;

const WORDS: Readonly<Record<Outcome, StringKey>> = {
  saved: 'options_saved',
  private: 'common_private',
  failed: 'common_failed',
};

export function useStatus(): readonly [Status | undefined, Report] {
  const [status, setStatus] = useState<Status>();
  const report: Report = (outcome, done) => {
    void outcome.then((became) => {
      const text = became === 'saved' && done ? done.text : t(WORDS[became]);
      setStatus({ text, undo: done?.undo });
    });
  };
  return [status, report];
}
