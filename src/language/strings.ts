// Owns how every word of the interface is reached: by key, in the reader's language. The words themselves are in
// assets/_locales; medical words are knowledge, not interface. Whoever starts hands in where messages come from.
import type english from '../../assets/_locales/en/messages.json';

export type StringKey = keyof typeof english;
/** The stem of keys that exist once per plural category, such as `page_places` for `page_places_one`. */
export type PluralKey = StringKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A message with `$1` to `$9` filled in; empty when there is none of this key. `browser.i18n.getMessage` is one. */
export type GetMessage = (key: string, substitutions: string[]) => string;

let getMessage: GetMessage | undefined;
let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;
let dates: Intl.DateTimeFormat | undefined;

/** Says once, before anything is shown, where messages come from. */
export function setMessages(source: GetMessage): void {
  getMessage = source;
  rules = undefined;
  numbers = undefined;
  dates = undefined;
}

function message(key: string, substitutions: readonly (string | number)[]): string {
  if (!getMessage) throw new Error('setMessages first.');
  return getMessage(
    key,
    substitutions.map((part) => (typeof part === 'number' ? formatNumber(part) : part)),
  );
}

/** The string of a key. Substitutions fill `$1` to `$9`; numbers are written as the language writes them. */
export function t(key: StringKey, ...substitutions: readonly (string | number)[]): string {
  return message(key, substitutions);
}

/** The string of a key for a count, which fills `$1`; further substitutions fill `$2` and so on. */
export function plural(key: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string {
  rules ??= new Intl.PluralRules(languageTag());
  const all = [count, ...substitutions];
  return message(`${key}_${rules.select(count)}`, all) || message(`${key}_other`, all);
}

/** BCP 47 tag of the language the strings are in, which is not always the browser's. */
export const languageTag = (): string => t('app_languageTag');

export const textDirection = (): 'ltr' | 'rtl' => (t('app_textDirection') === 'rtl' ? 'rtl' : 'ltr');

export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(languageTag());
  return numbers.format(value);
}

/** @param iso a day as YYYY-MM-DD */
export function formatDate(iso: string): string {
  // A day has no time zone: read and written as UTC it stays the same day everywhere.
  dates ??= new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long', timeZone: 'UTC' });
  return dates.format(new Date(iso));
}
