// Owns taking data along: export, import with a look at what it changes first, and starting anew.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type StringKey, t } from '../src/language/strings.ts';
import { NOTHING_STORED, readAll, replaceAll } from '../src/platform/all-data.ts';
import {
  type Backup,
  backupText,
  LARGEST_BYTES,
  type ParsedBackup,
  parseBackup,
  type Refused,
} from '../src/platform/backup.ts';
import { importLines } from './import-lines.ts';
import type { Report } from './status.ts';

const REASONS: Readonly<Record<Refused, StringKey>> = {
  'too-big': 'data_tooBig',
  'not-json': 'data_notJson',
  'not-ours': 'data_notOurs',
  future: 'data_future',
  damaged: 'data_damaged',
};

type Import =
  | { readonly kind: 'none' }
  | Extract<ParsedBackup, { readonly kind: 'refused' }>
  | { readonly kind: 'ready'; readonly next: Backup; readonly lines: readonly string[] };

export function Data({ onReport }: { readonly onReport: Report }): JSX.Element {
  const [waiting, setWaiting] = useState<Import>({ kind: 'none' });

  const replace = async (next: Backup, done: StringKey): Promise<void> => {
    const before = await readAll();
    onReport(replaceAll(next), { text: t(done), undo: () => onReport(replaceAll(before)) });
  };
  const look = async (file: File): Promise<void> => {
    const parsed =
      file.size > LARGEST_BYTES
        ? ({ kind: 'refused', reason: 'too-big', at: '' } as const)
        : parseBackup(await file.text());
    if (parsed.kind === 'refused') setWaiting(parsed);
    else {
      setWaiting({ kind: 'ready', next: parsed.backup, lines: importLines(await readAll(), parsed.backup) });
    }
  };

  return (
    <>
      <p>{t('data_intro')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void download()}>
          {t('data_export')}
        </button>
      </p>
      <p class="file">
        <label for="import">{t('data_import')}</label>
        <input
          id="import"
          type="file"
          accept="application/json,.json"
          // Else the same file, chosen again after it was mended, would be no change.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void look(file);
          }}
        />
      </p>
      <div role="alert">
        {waiting.kind === 'refused' ? <p class="problem">{t(REASONS[waiting.reason], waiting.at)}</p> : null}
      </div>
      {waiting.kind === 'ready' ? (
        <Changes lines={waiting.lines}>
          <button
            type="button"
            class="main"
            onClick={() => {
              setWaiting({ kind: 'none' });
              void replace(waiting.next, 'data_importDone');
            }}
          >
            {t('data_importNow')}
          </button>
          <button type="button" onClick={() => setWaiting({ kind: 'none' })}>
            {t('common_cancel')}
          </button>
        </Changes>
      ) : null}
      <p>
        <button type="button" onClick={() => void replace(NOTHING_STORED, 'data_resetDone')}>
          {t('data_reset')}
        </button>
      </p>
    </>
  );
}

function Changes({
  lines,
  children,
}: {
  readonly lines: readonly string[];
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="changes" aria-labelledby="changes">
      <h3 id="changes">{t(lines.length > 0 ? 'data_changes' : 'data_noChanges')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="buttons">{children}</p>
    </section>
  );
}

async function download(): Promise<void> {
  const url = URL.createObjectURL(new Blob([backupText(await readAll())], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'backlight.json';
  link.click();
  URL.revokeObjectURL(url);
}
