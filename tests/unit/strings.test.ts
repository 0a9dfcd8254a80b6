// The interface's strings: filled places, plurals, and what the build refuses.
import { afterEach, describe, expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { stringProblems } from '../../scripts/lib/strings.mjs';
import { formatDate, plural, setMessages, t } from '../../src/language/strings.ts';

/** Messages as a browser hands them out. */
function messagesOf(file: Readonly<Record<string, { readonly message: string }>>): void {
  setMessages((key, parts) => (file[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => parts[Number(n) - 1] ?? ''));
}

describe('the typed helper', () => {
  afterEach(() => messagesOf(english));

  it('fills places, and writes numbers as the language does', () => {
    messagesOf(english);
    expect(t('popup_onFor', 'example.org')).toBe('On for example.org');
    expect(plural('page_places', 1)).toBe('1 place');
    expect(plural('page_places', 1200)).toBe('1,200 places');
    expect(formatDate('2026-11-24')).toBe('November 24, 2026');
  });

  it('takes the plural categories of the language, and falls back on "other"', () => {
    messagesOf({
      ...english,
      app_languageTag: { message: 'pl' },
      page_places_one: { message: '$1 miejsce' },
      page_places_few: { message: '$1 miejsca' },
      page_places_other: { message: '$1 miejsc' },
    });
    expect([1, 3, 5].map((count) => plural('page_places', count))).toEqual(['1 miejsce', '3 miejsca', '5 miejsc']);
  });
});

describe('the check of the build', () => {
  const en = { a_used: { message: 'Used $1' }, a_count_one: { message: '$1' }, a_count_other: { message: '$1' } };
  const code = `t('a_used', x); plural('a_count', 2)`;

  it('accepts what agrees, and plurals that only the other language has', () => {
    expect(stringProblems(code, { en, pl: { ...en, a_count_few: { message: '$1' } } })).toEqual([]);
  });

  it('names what is missing, unused, unknown or filled otherwise', () => {
    expect(stringProblems(`${code} t('a_gone')`, { en })).toEqual([
      '"a_gone" is used in code but not in assets/_locales/en',
    ]);
    expect(stringProblems(`t('a_used')`, { en })).toEqual(['"a_count" in assets/_locales/en is used nowhere']);
    const de = { a_used: { message: 'Benutzt' }, a_more: { message: 'Mehr' } };
    expect(stringProblems(code, { en, de })).toEqual([
      'de: "a_used" fills other places than en',
      'de: "a_count_one" is missing',
      'de: "a_count_other" is missing',
      'de: "a_more" is unknown',
    ]);
  });
});
