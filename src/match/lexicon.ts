// Owns the words that work on all phrases. Read at build time; travels in the phrase table.
import { FAMILIES } from './families.ts';
import { HARD_WORDS } from './misspellings.ts';
import type { Lexicon } from './table.ts';

export const LEXICON: Lexicon = {
  // They make a longer term of what follows: "chronic whiplash", "lower back muscle strain".
  modifiers: [
    ...[
      'chronic',
      'acute',
      'subacute',
      'sub acute',
      'persistent',
      'recurrent',
      'long term',
      'long standing',
      'recurring',
    ],
    ...['nonspecific', 'non specific', 'mechanical', 'degenerative', 'idiopathic', 'bilateral', 'multilevel'],
    ...['lumbar', 'lumbosacral', 'spinal', 'vertebral', 'back', 'lower back', 'low back', 'muscle', 'muscular'],
    ...['ayurvedic', 'aromatherapy', 'medical', 'relaxation', 'oil'],
  ],
  // So do these, but not of what only the low back has: "cervical" before "radiculopathy" is another disorder.
  places: ['cervical', 'thoracic', 'neck', 'shoulder', 'head', 'foot', 'leg', 'hip', 'upper back', 'mid back'],
  // "Back" is not one: too much is at the back or comes back.
  fieldWords: (
    'spine spinal lumbar sciatica sciatic vertebra vertebrae vertebral backache herniated massage massages massaging ' +
    'masseuse chiropractor chiropractors chiropractic physiotherapist physiotherapy osteopath acupuncture pain pains ' +
    'painful ache aches sore soreness muscle muscles muscular'
  ).split(' '),
  families: FAMILIES,
  hardWords: HARD_WORDS,
};
