// Owns one versioned record of storage.local as the rest of Backlight sees it: read, changed, followed. A private window
// writes nothing, and what cannot be written still holds in this view: no choice is lost before the reader's eyes.
import { browser } from './browser.ts';
import { keepAside } from './keep-aside.ts';
import { isPrivateWindow } from './private-window.ts';
import { currentVersion, parseRecord, type RecordShape } from './record.ts';

/** What became of a change. */
export type Outcome =
  | 'saved'
  /** A private window: it holds until this view closes. */
  | 'private'
  /** The browser did not store it: it holds until this view closes. */
  | 'failed';

export interface Stored<Value> {
  /** The value as it is now; never rejects. */
  read(): Promise<Value>;
  /** Changes the value, given what it is now. Followers in this view see it at once, other views when it is stored. */
  change(next: (now: Value) => Value): Promise<Outcome>;
  /** Calls `onChange` with each new value, whoever changed it. */
  watch(onChange: (value: Value) => void, signal: AbortSignal): void;
}

/**
 * @param key in storage.local
 * @param from the value that a record stands for; undefined when there is none
 * @param toRecord what to store for a value, without its version
 */
export function createStored<Record, Value>({
  key,
  shape,
  from,
  toRecord,
}: {
  readonly key: string;
  readonly shape: RecordShape<Record>;
  readonly from: (record: Record | undefined) => Value;
  readonly toRecord: (value: Value) => object;
}): Stored<Value> {
  const followers = new Set<(value: Value) => void>();
  /** What is stored, or what stands in for it in this view. */
  let settled: Value | undefined;
  /** What followers were told last: ahead of `settled` while a write is on its way. */
  let shown: Value | undefined;
  let onlyHere = false;
  let writing = 0;
  // Writes of one view follow each other, so that none overwrites what another has just read.
  let queue: Promise<unknown> = Promise.resolve();

  const tell = (value: Value): void => {
    shown = value;
    for (const follow of followers) follow(value);
  };

  const valueIn = (stored: unknown): Value => {
    const parsed = parseRecord(stored, shape);
    // What cannot be read is set aside, so that the next change does not lose it.
    if (parsed.kind === 'damaged' || parsed.kind === 'future') void keepAside({ [key]: stored });
    return from(parsed.kind === 'fine' ? parsed.value : undefined);
  };

  const read = async (): Promise<Value> => {
    if (onlyHere && settled !== undefined) return settled;
    try {
      settled = valueIn((await browser.storage.local.get(key))[key]);
    } catch {
      settled ??= from(undefined);
    }
    if (writing === 0) shown = settled;
    return settled;
  };

  const write = async (value: Value): Promise<Outcome> => {
    try {
      if (await isPrivateWindow()) return 'private';
      await browser.storage.local.set({ [key]: { version: currentVersion(shape), ...toRecord(value) } });
      return 'saved';
    } catch {
      return 'failed';
    }
  };

  const settle = async (next: (now: Value) => Value): Promise<Outcome> => {
    const value = next(await read());
    settled = value;
    if (writing === 1) tell(value);
    const outcome = await write(value);
    onlyHere = outcome !== 'saved';
    return outcome;
  };

  const onStored = (areas: { readonly [key: string]: { readonly newValue?: unknown } }, area: string): void => {
    const change = areas[key];
    // An echo of our own earlier write must not undo a later one that is on its way.
    if (area !== 'local' || !change || writing > 0 || onlyHere) return;
    settled = valueIn(change.newValue);
    tell(settled);
  };

  return {
    read,
    change(next) {
      writing++;
      if (shown !== undefined) tell(next(shown));
      const outcome = queue.then(() => settle(next)).finally(() => writing--);
      queue = outcome;
      return outcome;
    },
    watch(onChange, signal) {
      if (followers.size === 0) browser.storage.onChanged.addListener(onStored);
      followers.add(onChange);
      signal.addEventListener('abort', () => {
        followers.delete(onChange);
        if (followers.size === 0) browser.storage.onChanged.removeListener(onStored);
      });
    },
  };
}
