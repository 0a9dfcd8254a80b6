// Owns everything a reader has stored, as one whole: for export, import, reset and their undo.
import type { Backup } from './backup.ts';
import { browser } from './browser.ts';
import { type ChecklistRecords, isChecklistKey, parseChecklistRecord } from './checklist-shape.ts';
import { isPrivateWindow } from './private-window.ts';
import { changeSettings, readSettings } from './settings.ts';
import { DEFAULTS } from './settings-shape.ts';
import type { Outcome } from './stored.ts';
import { changeWords, readWords } from './words.ts';

export const NOTHING_STORED: Backup = { settings: DEFAULTS, words: [], checklist: {} };

export async function readAll(): Promise<Backup> {
  return { settings: await readSettings(), words: await readWords(), checklist: await readChecklistRecords() };
}

/** Puts everything as it is in `next`. */
export async function replaceAll({ settings, words, checklist }: Backup): Promise<Outcome> {
  const outcomes = [
    await changeSettings(() => settings),
    await changeWords(() => words),
    await replaceChecklist(checklist),
  ];
  return outcomes.find((outcome) => outcome !== 'saved') ?? 'saved';
}

/** Every tick and note; those that cannot be read are no use anywhere else. */
async function readChecklistRecords(): Promise<ChecklistRecords> {
  const stored = await browser.storage.local.get(null);
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) => {
      const record = isChecklistKey(key) && parseChecklistRecord(key, value);
      return record && record.kind === 'fine' ? [[key, record.value] as const] : [];
    }),
  );
}

async function replaceChecklist(next: ChecklistRecords): Promise<Outcome> {
  try {
    if (await isPrivateWindow()) return 'private';
    const stored = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(stored.filter((key) => isChecklistKey(key) && !Object.hasOwn(next, key)));
    await browser.storage.local.set({ ...next });
    return 'saved';
  } catch {
    return 'failed';
  }
}
