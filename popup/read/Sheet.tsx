// Owns the question sheet: what the reader opened or starred, questions that known facts suggest, notes of their own; on
// paper and as text too. What the reader writes stays in memory.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ACTION_SENTENCES } from '../../src/knowledge/index.ts';
import { type StringKey, t } from '../../src/language/strings.ts';
import { CautionIcon } from '../../src/ui/icons.tsx';
import type { Brought, ChangeBrought } from './memory.ts';
import { type SheetLine, type SignGroups, sheetAsText, sheetLines } from './sheet-lines.ts';

/** The key of the note that belongs to no line. */
const OWN = '';

export function Sheet({
  brought,
  signs,
  onChange,
}: {
  readonly brought: Brought;
  readonly signs: SignGroups;
  readonly onChange: ChangeBrought;
}): JSX.Element {
  const [said, setSaid] = useState<StringKey>();
  const lines = sheetLines(brought, signs.length > 0);
  const ownNote = brought.notes.get(OWN) ?? '';
  const write = (key: string, text: string): void =>
    onChange(({ notes }) => ({ notes: new Map([...notes, [key, text]]) }));
  const takeOff = (key: string): void =>
    onChange(({ sheet }) => ({ sheet: new Map([...sheet].filter(([other]) => other !== key)) }));
  const copy = (): void => {
    navigator.clipboard.writeText(sheetAsText(lines, signs, ownNote)).then(
      () => setSaid('checklist_copied'),
      () => setSaid('checklist_notCopied'),
    );
  };
  return (
    <section id="sheet" class="sheet" tabIndex={-1} aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{t('read_sheetHeading')}</h2>
      <p class="sheet-intro">{t(lines.length > 0 ? 'read_sheetIntro' : 'read_sheetEmpty')}</p>
      <div class="sheet-signs">
        {signs.map(({ urgency, signs: some }) => (
          <p key={urgency}>
            <b>{ACTION_SENTENCES[urgency]}</b> {some.map(({ name }) => name).join('; ')}
          </p>
        ))}
      </div>
      {lines.map((line) => (
        <Line key={line.key} line={line} onNote={(text) => write(line.key, text)} onTakeOff={() => takeOff(line.key)} />
      ))}
      <Note label={t('read_ownQuestions')} text={ownNote} onChange={(text) => write(OWN, text)} />
      <p class="sheet-from">
        {t('read_once')} {t('checklist_from')}
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => print()}>
          {t('checklist_print')}
        </button>
        <button type="button" onClick={copy}>
          {t('checklist_copy')}
        </button>
        <span role="status">{said ? t(said) : ''}</span>
      </p>
    </section>
  );
}

function Line({
  line: { name, short, caution, wording, questions, note },
  onNote,
  onTakeOff,
}: {
  readonly line: SheetLine;
  readonly onNote: (text: string) => void;
  readonly onTakeOff: () => void;
}): JSX.Element {
  return (
    <article>
      <h3>{name}</h3>
      {short ? <p>{short}</p> : null}
      {caution ? (
        <p class="caution">
          <CautionIcon />
          {caution}
        </p>
      ) : null}
      {wording ? <p class="in-text">{t('read_inText', wording)}</p> : null}
      {questions.length > 0 ? (
        <ul>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      ) : null}
      <Note label={t('checklist_note')} name={t('checklist_noteOn', name)} text={note} onChange={onNote} />
      <button type="button" class="link take-off" aria-label={t('read_takeOffThis', name)} onClick={onTakeOff}>
        {t('read_takeOff')}
      </button>
    </article>
  );
}

/** Neither kept by the browser for a restored tab, nor sent by it to a spelling service. */
function Note({
  label,
  name,
  text,
  onChange,
}: {
  readonly label: string;
  /** What a screen reader says, where the label alone could be any. */
  readonly name?: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  return (
    <label class="sheet-note">
      <span>{label}</span>
      <textarea
        rows={2}
        autocomplete="off"
        spellcheck={false}
        aria-label={name}
        value={text}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <span class="printed-note" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
