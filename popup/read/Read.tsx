// Owns "Read my report": a text comes in and is read with its words explained. Nothing of it is stored, put into an
// address or sent, and no words of ours say what it means for the reader.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../src/language/strings.ts';
import { askForSelection } from '../../src/platform/messages.ts';
import type { ChangeSettings } from '../../src/platform/settings.ts';
import type { Settings } from '../../src/platform/settings-shape.ts';
import { readWords, watchWords } from '../../src/platform/words.ts';
import { useWatched } from '../../src/ui/use-watched.ts';
import { SubPage } from '../SubPage.tsx';
import { useBrought } from './memory.ts';
import { paragraphsOf } from './paragraphs.ts';
import { Report } from './Report.tsx';
import { TextInput } from './TextInput.tsx';
import { type Refusal, type Taken, takeText } from './take-text.ts';
import { useArrivals } from './use-arrivals.ts';

/**
 * Characters of a selection from which it may have had lines, or an end, that the browser has not handed over: Chromium
 * drops line breaks, Firefox all behind 16,384 characters.
 */
const ONE_LINE = 150;

export function Read({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  const words = useWatched(readWords, watchWords);
  const [brought, change] = useBrought();
  const { paragraphs } = brought;
  const [isWriting, setWriting] = useState(paragraphs === undefined);
  const [mayBeCut, setMayBeCut] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const take = (taken: Taken): void => {
    if (taken.kind === 'text') change(() => ({ paragraphs: paragraphsOf(taken.text) }));
    setRefusal(taken.kind === 'refused' ? taken.reason : undefined);
    setWriting(taken.kind === 'refused');
    setMayBeCut(false);
  };
  const isOver = useArrivals(isWriting, take);
  // What was selected on a page, when this tab was opened for it.
  useEffect(() => {
    void askForSelection().then((text) => {
      if (text === undefined) return;
      take(takeText(text));
      setMayBeCut(text.length > ONE_LINE);
    });
  }, []);
  return (
    <SubPage title={t('read_title')}>
      <div class={isOver ? 'read over' : 'read'}>
        <p class="once">{t('read_once')}</p>
        {isWriting ? <TextInput refusal={refusal} onTaken={take} /> : null}
        {mayBeCut ? <p class="notice">{t('read_mayBeCut')}</p> : null}
        {paragraphs && words ? (
          <Report
            paragraphs={paragraphs}
            brought={brought}
            settings={settings}
            words={words}
            onBrought={change}
            onSettings={onChange}
            onAnother={isWriting ? undefined : () => setWriting(true)}
          />
        ) : null}
      </div>
    </SubPage>
  );
}
