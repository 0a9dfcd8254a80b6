// What the stores are told: within their limits, without superlatives or promises, and true to the manifest.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import manifest from '../../manifest.json' with { type: 'json' };

const listing = readFileSync('docs/store/listing.md', 'utf8');
/** The text to paste under a label. */
const box = (label: string): string => {
  const after = listing.slice(listing.indexOf(label));
  return /```text\n([\s\S]*?)\n```/.exec(after)?.[1] ?? '';
};
const boxes = [...listing.matchAll(/```text\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);

it('the single purpose is one sentence, and the summary says it', () => {
  expect(box('**Single purpose**')).toBe('Explains back-pain and massage words in text you read');
  expect(box('**Summary**')).toBe(`${box('**Single purpose**')}.`);
  expect(box('**Summary**')).toBe(english.app_description.message);
});

it('the summary fits both stores', () => {
  expect(box('**Summary**').length).toBeLessThanOrEqual(132);
  expect(box('**Description**').length).toBeLessThanOrEqual(16_000);
});

it('the description says that no clinician has reviewed it, and that it is no advice', () => {
  expect(box('**Description**')).toContain('No clinician has reviewed its texts yet.');
  expect(box('**Description**')).toContain('Information, not advice.');
});

describe.each(boxes)('the text "%.40s"', (text) => {
  it('has no superlative and no medical promise', () => {
    const boast =
      /\b(best|most|leading|ultimate|perfect|revolutionary|number one|first ever|world's|guaranteed?|easiest)\b|#1/i;
    const promise =
      /\b(cures?|heals?|relieves?|relief|reduces? (your )?pain|pain[- ]free|proven|clinically|doctor[- ]recommended|fix(es)?|prevents?|works for)\b/i;
    expect(boast.exec(text)?.[0]).toBeUndefined();
    expect(promise.exec(text)?.[0]).toBeUndefined();
  });
});

it('each permission of the manifest has its justification, and no other', () => {
  const justified = [...listing.matchAll(/^`(\w+)`\n\n```text/gm)].map(([, name]) => name);
  expect(justified).toEqual(manifest.permissions);
  for (const match of manifest.content_scripts.flatMap(({ matches }) => matches)) expect(listing).toContain(match);
});

it('docs/permissions.md explains each permission too', () => {
  const permissions = readFileSync('docs/permissions.md', 'utf8');
  for (const name of manifest.permissions) expect(permissions).toContain(`| \`${name}\` |`);
});

it('the screenshots are 1280 x 800, and each is in the list', () => {
  const files = readdirSync('docs/store/screenshots');
  expect(files).toHaveLength(5);
  for (const file of files) {
    const png = readFileSync(`docs/store/screenshots/${file}`);
    // The header of every PNG: width and height after the name of its first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1280, 800]);
    expect(listing).toContain(`](screenshots/${file})`);
  }
});
