// Owns the list of every text that a reader sees as prose, with its place.
import { prevalenceSentences } from '../en/prevalence-sentence.ts';
import type { Knowledge } from './shapes.ts';
import { proseOf } from './text.ts';

export interface Text {
  readonly file: string;
  readonly entry: string;
  readonly text: string;
  /** "short" says what an entry is; a "reason" reports the studies behind a claim's verdict. */
  readonly role: 'short' | 'reason' | 'prose';
}

export function* textsOf(knowledge: Knowledge): Generator<Text> {
  for (const { file, item } of knowledge.entries) {
    for (const text of proseOf(item)) {
      const role = item.kind === 'claim' ? 'reason' : text === item.short ? 'short' : 'prose';
      yield { file, entry: item.id, text, role };
    }
  }
  for (const { file, item } of knowledge.safety) {
    const texts = [
      ...item.conditions.flatMap(({ id, why, note }) => [[id, why] as const, ...(note ? [[id, note] as const] : [])]),
      ...Object.entries(item.choosing).flatMap(([country, facts]) => facts.map(({ text }) => [country, text] as const)),
      ...item.questions.map(({ text }) => ['questions', text] as const),
      ...item.during.flatMap(({ say, why }) => [['during', say] as const, ['during', why] as const]),
      ...item.after.flatMap(({ expect, action }) => [expect, action ?? '.'].map((text) => ['after', text] as const)),
      ...[...item.consent, ...item.summary].map(({ text }) => ['consent and summary', text] as const),
    ];
    for (const [entry, text] of texts) yield { file, entry, text, role: 'prose' };
  }
  for (const { file, item } of knowledge.prevalence) {
    yield { file, entry: 'together', text: item.together, role: 'prose' };
    for (const finding of item.findings) {
      for (const text of [finding.caution, ...prevalenceSentences(finding)]) {
        yield { file, entry: finding.entries[0], text, role: 'prose' };
      }
    }
  }
  for (const { file, item } of knowledge.checklist) {
    for (const { id, how } of [...item.before, ...item.during, ...item.after]) {
      for (const text of how) yield { file, entry: id, text, role: 'prose' };
    }
  }
  for (const { file, item } of knowledge.guide) {
    for (const { id, line, say, drawing } of item.techniques) {
      for (const text of [line, ...say, drawing]) yield { file, entry: id, text, role: 'prose' };
    }
    for (const { id, promise } of item.benefits) yield { file, entry: id, text: promise, role: 'prose' };
    for (const { id, answer } of item.article) yield { file, entry: id, text: answer, role: 'prose' };
  }
}
