// Owns taking data along: export, import with a look at what it changes first, and starting anew.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type PluralKey, plural, type StringKey, t } from '../src/language/strings.ts';
import { NOTHING_STORED, readAll, replaceAll } from '../src/platform/all-data.ts';
import {
  type Backup,
  type BackupChanges,
  backupText,
  changesBetween,
  LARGEST_BYTES,
  type ParsedBackup,
  parseBackup,
  type Refused,
} from '../src/platform/backup.ts';
import type { Settings } from '../src/platform/settings-shape.ts';
import type { Report } from './status.ts';

const REASONS: Readonly<Record<Refused, StringKey>> = {
  'too-big': 'data_tooBig',
  'not-json': 'data_notJson',
  'not-ours': 'data_notOurs',
  future: 'data_future',
  damaged: 'data_damaged',
};
const SETTING_NAMES: Readonly<Record<keyof Settings, StringKey>> = {
  enabled: 'options_enabled',
  siteMode: 'sites_mode',
  offSites: 'sites_offHeading',
  onSites: 'sites_onHeading',
  preset: 'options_preset',
  density: 'options_density',
  hiddenKinds: 'options_kinds',
  openOn: 'options_open',
  restDelay: 'data_restDelay',
  muted: 'options_muted',
};

type Import =
  | { readonly kind: 'none' }
  | Extract<ParsedBackup, { readonly kind: 'refused' }>
  | { readonly kind: 'ready'; readonly next: Backup; readonly changes: BackupChanges };

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
      setWaiting({ kind: 'ready', next: parsed.backup, changes: changesBetween(await readAll(), parsed.backup) });
    }
  };

  return (
    <>
      <p>{t('data_intro')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void download()}>
          {t('data_export')}
        </button>
        <button type="button" onClick={() => void replace(NOTHING_STORED, 'data_resetDone')}>
          {t('data_reset')}
        </button>
      </p>
      <p class="file">
        <label for="import">{t('data_import')}</label>
        <input
          id="import"
          type="file"
          accept="application/json,.json"
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
        <Changes changes={waiting.changes}>
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
    </>
  );
}

function Changes({
  changes: { settings, words, checklist },
  children,
}: {
  readonly changes: BackupChanges;
  readonly children: ComponentChildren;
}): JSX.Element {
  const counted: readonly (readonly [PluralKey, number])[] = [
    ['data_wordsAdded', words.added],
    ['data_wordsChanged', words.changed],
    ['data_wordsRemoved', words.removed],
    ['data_ticksAdded', checklist.added + checklist.changed],
    ['data_ticksRemoved', checklist.removed],
  ];
  const lines = [
    ...settings.map((name) => t('data_changesSetting', t(SETTING_NAMES[name]))),
    ...counted.filter(([, count]) => count > 0).map(([key, count]) => plural(key, count)),
  ];
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
