// What a card says first: the strongest sources, two sentences, and the gravest things.
import { expect, it } from 'vitest';
import { cardEntry, entries, sourceById } from '../../src/knowledge/index.ts';

it('names the sources of its numbers first', () => {
  expect(cardEntry('deep-tissue-massage')?.sources[0]?.label).toBe('Cherkin 2011');
  // Family names of several words stay whole.
  expect(cardEntry('nsaid')?.sources.map(({ label }) => label)).toContain('van der Gaag 2020');
});

it('copies what it says, with a link to every source', () => {
  const copied = cardEntry('warning-signs')?.citation ?? '';
  expect(copied).toContain('Go to an emergency department or call your emergency number now.');
  expect(copied).toContain('- Numbness or tingling around the genitals, anus, buttocks or inner thighs');
  for (const { id } of entries) {
    const card = cardEntry(id);
    for (const { url } of card?.sources ?? []) expect(card?.citation, id).toContain(url);
    for (const { certainty } of card?.evidence ?? []) expect(card?.citation, id).toContain(certainty);
  }
});

it('names what pools studies before pages that explain', () => {
  for (const { id } of entries) {
    const kinds = cardEntry(id)?.sources.map((source) => sourceById(source.id)?.kind) ?? [];
    const firstReference = kinds.indexOf('reference');
    const lastReview = kinds.lastIndexOf('systematic-review');
    if (firstReference !== -1) expect(lastReview, id).toBeLessThan(firstReference);
  }
});

it('shows at most two sentences on a closed card, and loses none of the rest', () => {
  for (const entry of entries) {
    if (entry.kind === 'claim') continue;
    const card = cardEntry(entry.id);
    expect([card?.short, ...(card?.more ?? [])].join(' '), entry.id).toContain(entry.short.split(' ').at(-1));
    expect(entry.short.startsWith(card?.short ?? '?'), entry.id).toBe(true);
  }
});

it('opens a warning with one of the three fixed sentences', () => {
  const actions = new Set(entries.flatMap((entry) => (entry.kind === 'warning' ? cardEntry(entry.id)?.action : [])));
  expect(actions).toEqual(
    new Set([
      'Go to an emergency department or call your emergency number now.',
      'Speak to a doctor or an urgent-care line today.',
      'Book to see a doctor.',
    ]),
  );
});

it('lists every warning sign that is a symptom on the card of all signs, the emergencies first', () => {
  const card = cardEntry('warning-signs');
  const listed = card?.lists?.flatMap(({ items }) => items);
  const signs = entries.flatMap((entry) => (entry.kind === 'warning' && !entry.riskOnly ? [entry.name] : []));
  expect(new Set(listed)).toEqual(new Set(signs));
  expect(card?.lists?.[0]?.items).toContain(entries.find(({ id }) => id === 'saddle-numbness')?.name);
});
