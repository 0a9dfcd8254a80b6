// The popup's search: names, phrases, odd wording, unfinished and misspelt words.
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../popup/place.ts';
import { search } from '../../popup/search/search-index.ts';
import { entries } from '../../src/knowledge/index.ts';

describe('search', () => {
  it.each([
    ['sciatica', 'sciatica'],
    ['sciat', 'sciatica'],
    ['sciattica', 'sciatica'],
    ['Swedish massage', 'swedish-massage'],
    ['sweedish masage', 'swedish-massage'],
    ['slipped disk', 'herniated-disc'],
    ['slipt disk', 'herniated-disc'],
    ['acupunture', 'acupuncture'],
    ['lesser back ache', 'low-back-pain'],
    ['bladder', 'bladder-change'],
    ['back pane', 'low-back-pain'],
    ['What is sciatica', 'sciatica'],
    ['slipped disc pain', 'herniated-disc'],
    ['triger point', 'trigger-point-therapy'],
    ['myofacial', 'myofascial-release'],
  ])('for "%s" gives %s among the first three', (typed, id) => {
    expect(entries.some((entry) => entry.id === id)).toBe(true);
    expect(
      search(typed)
        .slice(0, 3)
        .map((result) => result.id),
    ).toContain(id);
  });

  it('finds every entry by its own name, before all others', () => {
    for (const { id, name } of entries) expect(search(name)[0]?.id).toBe(id);
  });

  it.each([
    ['back pane', 'low-back-pain', 'back pain'],
    ['leg pane', 'radiating-pain', 'leg pain'],
    ['chest pane', 'chest-pain', 'chest pain'],
    ['disk', 'intervertebral-disc', 'disc'],
    ['weak leg', 'muscle-weakness', 'weak leg'],
    ['What is back pain', 'low-back-pain', 'back pain'],
  ])('for "%s" what was nearly typed goes first, and signs that share a word after it: %s', (typed, id, phrase) => {
    expect(search(typed)[0]).toMatchObject({ id, phrase });
  });

  it.each([
    ["can't pee", 'bladder-change'],
    ['numb bum', 'saddle-numbness'],
    ["can't feel my foot", 'numbness'],
    ['cant feel my leg', 'numbness'],
    ['wet myself', 'bladder-change'],
    ['lost control of bowels', 'bowel-change'],
    ['back hurts', 'low-back-pain'],
    ['sore lower back', 'low-back-pain'],
    ['slip disk', 'herniated-disc'],
    ['pain killers', 'analgesic'],
    ['is massage good for sciatica', 'massage-sciatica'],
    ['spasm', 'muscle-spasm'],
    ['knots', 'muscle-knot'],
    ['physio', 'physical-therapy'],
    ['heat', 'heat-therapy'],
    ['blood clot', 'deep-vein-thrombosis'],
    ['xray', 'x-ray'],
  ])('for the everyday words "%s" gives %s first', (typed, id) => {
    expect(search(typed)[0]?.id).toBe(id);
  });

  it('gives nothing for what nobody knows', () => {
    expect(search('xylophone qqq')).toEqual([]);
  });

  it('takes no word for another that looks like it', () => {
    expect(search('weed')).toEqual([]);
    expect(search('slipt disk').some(({ name }) => name.startsWith('Risk'))).toBe(false);
  });

  it('says which phrase was meant', () => {
    expect(search('lesser back ache').find(({ id }) => id === 'low-back-pain')?.phrase).toMatch(/back ache/);
  });
});

describe('an address', () => {
  it.each([
    ['', { kind: 'techniques', find: '' }],
    ['#/techniques?find=slipped%20disk', { kind: 'techniques', find: 'slipped disk' }],
    ['#/techniques/yoga', { kind: 'entry', id: 'yoga' }],
    ['#/checklist', { kind: 'checklist', print: false }],
    ['#/checklist/print', { kind: 'checklist', print: true }],
    ['#/page', { kind: 'page' }],
    ['#/said', { kind: 'said' }],
    ['#/nowhere', { kind: 'techniques', find: '' }],
  ])('%s names its view', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });
});
