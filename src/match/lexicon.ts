// Owns the words that work on all phrases. Read at build time; travels in the phrase table.
import { FAMILIES } from './families.ts';
import type { Lexicon } from './table.ts';

export const LEXICON: Lexicon = {
  // They make a longer term of what follows: "chronic whiplash", "lower back muscle strain". Only words of time, nature
  // and place that keep the phrase's meaning; "cervical" before a lumbar disorder would not.
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
  ],
  // "Back" is not one: too much is at the back or comes back.
  fieldWords: (
    'spine spinal lumbar sciatica sciatic vertebra vertebrae vertebral backache herniated massage massages massaging ' +
    'masseuse chiropractor chiropractors chiropractic physiotherapist physiotherapy osteopath acupuncture pain pains ' +
    'painful ache aches sore soreness muscle muscles muscular'
  ).split(' '),
  families: FAMILIES,
};
