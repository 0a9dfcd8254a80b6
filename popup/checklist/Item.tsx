// Owns one item of the checklist: its tick, how to check it, and the reader's own note.
import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChecklistItemView } from '../../src/knowledge/checklist-view.ts';
import { t } from '../../src/language/strings.ts';
import { LONGEST_NOTE } from '../../src/platform/checklist-shape.ts';

export function Item({
  item,
  isTicked,
  note,
  onTick,
  onNote,
}: {
  readonly item: ChecklistItemView;
  readonly isTicked: boolean;
  readonly note: string;
  readonly onTick: (on: boolean) => void;
  readonly onNote: (text: string) => void;
}): JSX.Element {
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span>{item.text}</span>
      </label>
      <details>
        <summary>{t('checklist_how')}</summary>
        {item.how.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {item.lists.map(({ title, lines }) => (
          <Fragment key={title ?? item.id}>
            {title ? <h3>{title}</h3> : null}
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Fragment>
        ))}
      </details>
      <details open={note !== ''}>
        <summary>{t('checklist_note')}</summary>
        <Note label={t('checklist_noteOn', item.text)} text={note} onChange={onNote} />
      </details>
      {note ? <p class="printed-note">{note}</p> : null}
    </li>
  );
}

/** Stored with every letter, since a popup closes without warning. */
function Note({
  label,
  text,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  // What another window stored is shown, but never under the reader's own typing.
  useEffect(() => {
    const { current } = field;
    if (current && current !== document.activeElement) current.value = text;
  }, [text]);
  return (
    <textarea
      ref={field}
      rows={2}
      aria-label={label}
      maxLength={LONGEST_NOTE}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
