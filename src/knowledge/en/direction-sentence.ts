// Owns the English sentence of an evidence record: what it says where no row of numbers does.
import type { Evidence, Situation } from '../types.ts';
import {
  agreeing,
  comparatorWords,
  hasVerb,
  lower,
  recordObject,
  SIZE_ADVERB,
  sureVerb,
  timeWords,
} from './grammar.ts';

const GROUPS: Readonly<Record<Situation, string>> = {
  acute: 'new back pain',
  chronic: 'long-lasting back pain',
  prevention: 'the risk of a new episode',
};

/** The sentence of a record. `treatment` names what was tested, where the record does not. */
export function directionSentence(treatment: string, situation: Situation, evidence: Evidence): string {
  const { certainty, direction } = evidence;
  const subject = evidence.tested ?? treatment;
  const group = GROUPS[situation];
  const object = recordObject(evidence.outcome, group);
  const time = evidence.time ? ` ${timeWords(evidence.time)}` : '';
  const against = evidence.comparator ? `, against ${comparatorWords(evidence.comparator)}` : '';
  switch (direction) {
    case 'not-tested':
      return `In our search we found no usable trial of ${lower(subject)} for ${group}.`;
    case 'too-few':
      return `We found too few studies to tell what ${lower(subject)} can do for ${group}.`;
    case 'not-searched':
      return `We have not looked for trials of ${lower(subject)} for ${group}.`;
    case 'conflicting':
      return `Studies disagree about ${lower(subject)} for ${group}.`;
  }
  if (!hasVerb(certainty)) {
    const than = evidence.comparator ? ` more than ${comparatorWords(evidence.comparator)}` : '';
    return `The evidence is very uncertain about whether ${lower(subject)} ${agreeing(subject, 'ease')} ${object}${than}${time}.`;
  }
  const how = evidence.size ? ` ${SIZE_ADVERB[evidence.size]}` : '';
  switch (direction) {
    case 'unknown':
      return `We found no separate figures on ${lower(subject)} for ${group}.`;
    case 'lowers':
      return `${subject} ${sureVerb(certainty, subject, 'reduce')} ${object}${how}${time}${against}.`;
    case 'raises':
      return `${subject} ${sureVerb(certainty, subject, 'increase')} ${object}${how}${time}${against}.`;
    case 'no-difference':
      return `${subject} ${sureVerb(certainty, subject, 'make')} little or no difference to ${object}${time}${against}.`;
    case 'no-clear-difference':
      return `${subject} showed no clear difference in ${object}${time}${against}.`;
  }
}
