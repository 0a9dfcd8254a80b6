// What counts as a mention where: a table to read. Pages are short texts; a mention is a candidate whose need they meet.
import { describe, expect, it } from 'vitest';
import spun from '../../src/knowledge/en/spun.json' with { type: 'json' };
import { entries } from '../../src/knowledge/index.ts';
import { patterns } from '../../src/knowledge/patterns.ts';
import type { SpunPhrase } from '../../src/knowledge/types.ts';
import { compilePhraseTable } from '../../src/match/compile.ts';
import { createFinder } from '../../src/match/finder.ts';

const finder = createFinder(compilePhraseTable(entries, spun as readonly SpunPhrase[], patterns));

function mentionsOf(text: string): readonly string[] {
  const topic = finder.startTopic();
  const found = finder.find(text, 0, text.length);
  for (const candidate of found) topic.count(candidate, 1);
  const strength = topic.strength(text.length);
  // Claims and warning signs hold phrases; tests/unit/patterns.test.ts has theirs.
  const phrases = found.filter(({ phrase }) => !finder.phraseOf(phrase)?.pattern);
  return phrases.filter(({ need }) => need <= strength).map(({ start, end }) => text.slice(start, end));
}

describe('words with other senses stay silent on other pages', () => {
  it.each([
    'The cupping room smells of coffee; cupping takes ten minutes.',
    'Fascia boards and soffits protect the roof.',
    'A disc golf disc flies far. Carry your discs in a disc bag.',
    'The CPU has eight cores; core dumps go to disk, and back up the disk daily.',
    'Ventilated discs resist fade. Traction control helps in snow.',
    'The adjustment of accounts follows. Adjustments are posted monthly.',
    'Tie a bowline knot; the ship made twenty knots.',
    'Stress tests of banks will massage the data.',
    'There were TENS OF thousands, and tens of millions.',
    'AS AT NOON, DO NOT ENTER. MADE IN CT, USA.',
    'The spine switches connect leaf to spine; spines never connect to spines.',
    'This Is Spinal Tap is a film by Christopher Guest.',
    'He walked back home. Injury time was added; recovery is under way after the trauma.',
    'A CT scan and MRI showed the tumour. The clinical trial had side effects.',
    'Brake disc wear: a worn disc or a black disc needs disc removal; the disk was infected.',
    'Suction cups hold the shelf; long strokes of the oar; heated stones in the oven; the mobilization of troops.',
    'A saddle back roof, a locked back door, a back operation, back school.',
    'Deep vein thrombosis may lead to pulmonary embolism.',
  ])('%s', (text) => {
    expect(mentionsOf(text)).toEqual([]);
  });
});

describe('the same words count in company or on a page about backs', () => {
  it.each([
    ['Sciatica and a herniated disc were seen on the mri.', ['Sciatica', 'herniated disc', 'mri']],
    ['For lower back pain try massage, cupping or TENS.', ['lower back pain', 'massage', 'cupping', 'TENS']],
    [
      'Massage therapy loosens the fascia around sore muscles and helps back pain.',
      ['Massage therapy', 'fascia', 'sore muscles', 'back pain'],
    ],
    [
      'Spinal manipulative therapy (SMT) for low back pain. SMT was safe.',
      ['Spinal manipulative therapy', 'SMT', 'low back pain', 'SMT'],
    ],
    [
      'Sciatica again. The chiropractor made an adjustment to my lumbar spine.',
      ['Sciatica', 'chiropractor', 'adjustment', 'lumbar spine'],
    ],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

describe('abbreviations', () => {
  it.each([
    [
      'in brackets behind other words with its initials, it stands for those',
      'Back pain with aortic stenosis (AS) and sciatica.',
      'AS',
      false,
    ],
    ['in brackets behind its own words and one more', 'Spinal manipulation therapy (SMT) for sciatica.', 'SMT', true],
    ['in brackets behind its own words', 'Ankylosing spondylitis (AS) causes back pain.', 'AS', true],
    ['only in capitals', 'Sciatica and back pain, as we said, do hurt.', 'as', false],
  ])('%s', (_, text, word, expected) => {
    expect(mentionsOf(text).includes(word)).toBe(expected);
  });
});

describe('ordinary words are marked only inside a technical phrase', () => {
  it.each([
    ['Sciatica: walking helps the muscles; recovery from injury takes advice.', ['Sciatica']],
    ['Sciatica with muscle spasm and a walking program.', ['Sciatica', 'muscle spasm', 'walking program']],
    ['Sciatica, back pain with leg weakness, no numbness.', ['Sciatica', 'back pain', 'leg weakness']],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

describe('spun wording is marked as the term it stands for', () => {
  it.each([
    [
      'Endless back torment and neck agony: physiotherapy helps.',
      ['Endless back torment', 'neck agony', 'physiotherapy'],
    ],
    ['Sciatica, a herniated circle and lower back soreness.', ['Sciatica', 'herniated circle', 'lower back soreness']],
    ['Patients reported lesser back soreness than before. Sciatica.', ['Sciatica']],
    ['Rear torment. Sciatica.', ['Sciatica']],
    ['A torment to listen to; the agony of defeat; a circle of friends.', []],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

describe('slips in hard words are read over', () => {
  it.each([
    ['My siatica is back. The chirpractor says a hernaited disc.', ['siatica', 'chirpractor', 'hernaited disc']],
    ['A message about the sciatic festival.', []],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

describe('the longest form is marked, modifiers with it', () => {
  it.each([
    ['Chronic low back pain is common.', ['Chronic low back pain']],
    ['It was a lower back muscle strain, not back pain.', ['lower back muscle strain', 'back pain']],
    [
      'Sciatica, a foot massage, then cervical traction for the cervical spine.',
      ['Sciatica', 'foot massage', 'cervical traction', 'cervical spine'],
    ],
    ['Sciatica, not cervical radiculopathy.', ['Sciatica', 'radiculopathy']],
    ['Back pain from persistent mechanical sciatica.', ['Back pain', 'persistent mechanical sciatica']],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});
