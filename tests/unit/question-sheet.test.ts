// The question sheet: every question quotes a fact of the knowledge base, what must be done at once is never made into a
// question, and nothing on how common a finding is stands beside a warning sign.
import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import type { Brought } from '../../popup/read/memory.ts';
import { openedNow, toggled } from '../../popup/read/memory.ts';
import { questionsOf } from '../../popup/read/questions.ts';
import { sheetAsText, sheetLines } from '../../popup/read/sheet-lines.ts';
import { cardEntry, entries, entryById } from '../../src/knowledge/index.ts';
import { setMessages } from '../../src/language/strings.ts';

beforeAll(() =>
  setMessages(
    (key, parts) =>
      (messages as Record<string, { message: string }>)[key]?.message.replace(
        /\$(\d)/g,
        (_, at) => parts[at - 1] ?? '',
      ) ?? '',
  ),
);

const EMPTY: Brought = { paragraphs: [], sheet: new Map(), opened: new Set(), notes: new Map() };

describe('questions', () => {
  it('ask about what trials found, who should ask first and possible harms of a treatment', () => {
    const questions = questionsOf('nsaid', 'naproxen', false);
    const [evidence] = cardEntry('nsaid')?.evidence ?? [];
    expect(questions[0]).toBe(`${evidence?.situation}: “${evidence?.sentences[0]}” What could I expect from it?`);
    const entry = entryById('nsaid');
    const treatment = entry?.kind === 'term' ? entry.treatment : undefined;
    expect(questions).toContain(`“${treatment?.askFirst[0]?.text}” Does that apply to me?`);
    expect(questions).toContain(`“${treatment?.harms[0]?.text}” How likely is that for me?`);
  });
  it('say how common a finding is, but not where the text asserts a warning sign', () => {
    expect(questionsOf('bulging-disc', 'bulge', false).join()).toContain('84 of every 100');
    expect(questionsOf('bulging-disc', 'bulge', true)).toEqual([
      'My text says “bulge”. What does that mean in my case?',
    ]);
  });
  it('are asked of every entry but warning signs, and never of a caution or of what was not checked', () => {
    for (const { id, kind, ...entry } of entries) {
      const questions = questionsOf(id, 'words', false);
      if (kind === 'warning') expect(questions, id).toEqual([]);
      else expect(questions.length, id).toBeGreaterThan(0);
      const caution = 'caution' in entry ? entry.caution : undefined;
      if (caution) expect(questions.join(), id).not.toContain(caution);
      expect(questions.join(), id).not.toMatch(/were checked|emergency department|at once/);
    }
  });
});

describe('the sheet', () => {
  it('takes an entry when its card first opens, and leaves it off once it was taken off', () => {
    const opened = { ...EMPTY, ...openedNow(EMPTY, 'sciatica', 'sciatic pain') };
    expect([...opened.sheet.values()]).toEqual([{ entry: 'sciatica', wording: 'sciatic pain' }]);
    const off = { ...opened, ...toggled(opened, { entry: 'sciatica', wording: 'sciatica' }) };
    expect(off.sheet.size).toBe(0);
    expect(openedNow(off, 'sciatica', 'sciatica')).toEqual({});
  });
  it('is text with signs first, cautions as they are, and notes', () => {
    const one = { ...EMPTY, ...toggled(EMPTY, { entry: 'sciatica', wording: 'sciatica' }) };
    const brought = { ...one, ...toggled(one, { wording: 'STIR' }) };
    const lines = sheetLines({ ...brought, notes: new Map([['STIR', 'Ask\ntwice']]) }, true);
    const sign = entryById('saddle-numbness');
    const signs = sign?.kind === 'warning' ? [{ urgency: sign.urgency, signs: [sign] }] : [];
    const text = sheetAsText(lines, signs, 'Mine');
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Question sheet',
      `Go to an emergency department or call your emergency number now.\n- ${sign?.name}`,
    ]);
    expect(text).toContain(`\n    ${cardEntry('sciatica')?.caution}\n`);
    expect(text).toContain('STIR\n  ? What does “STIR” mean?\n    Ask\n    twice');
    expect(text).toContain('My own questions\n    Mine');
    expect(text).toContain('does not say what a finding means for you');
  });
});
