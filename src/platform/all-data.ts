// Owns everything a reader has stored, as one whole: for export, import, reset and their undo.
import { type Backup, CHECKLIST_KEY } from './backup.ts';
import { browser } from './browser.ts';
import { isPrivateWindow } from './private-window.ts';
import { changeSettings, readSettings } from './settings.ts';
import { DEFAULTS } from './settings-shape.ts';
import type { Outcome } from './stored.ts';
import { changeWords, readWords } from './words.ts';

export const NOTHING_STORED: Backup = { settings: DEFAULTS, words: [], checklist: {} };

export async function readAll(): Promise<Backup> {
  return { settings: await readSettings(), words: await readWords(), checklist: await readChecklistKeys() };
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

async function readChecklistKeys(): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => CHECKLIST_KEY.test(key)));
}

async function replaceChecklist(next: Readonly<Record<string, unknown>>): Promise<Outcome> {
  try {
    if (await isPrivateWindow()) return 'private';
    const gone = Object.keys(await readChecklistKeys()).filter((key) => !Object.hasOwn(next, key));
    await browser.storage.local.remove(gone);
    await browser.storage.local.set({ ...next });
    return 'saved';
  } catch {
    return 'failed';
  }
}
