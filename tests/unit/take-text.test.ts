// What the reading view takes and what it refuses, with the reason.
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, takeFile, takeText, takeTransfer } from '../../popup/read/take-text.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const refused = (reason: string) => ({ kind: 'refused', reason });
const latin1 = (value: string): Blob => new Blob([Buffer.from(value, 'latin1')]);

describe('text', () => {
  it.each([
    ['as it is', 'Disc bulge\nat L4/5', text('Disc bulge\nat L4/5')],
    ['nothing', ' \n\t', refused('empty')],
    ['binary', 'abc\0def', refused('not-text')],
    ['just short enough', 'a'.repeat(MOST_CHARACTERS), text('a'.repeat(MOST_CHARACTERS))],
    ['too long', 'a'.repeat(MOST_CHARACTERS + 1), refused('too-long')],
  ])('%s', (_, given, taken) => expect(takeText(given)).toEqual(taken));
});

describe('files', () => {
  it.each([
    ['UTF-8 with a mark', new Blob(['\ufeffL’étage L4']), text('L’étage L4')],
    ['UTF-16', new Blob([Buffer.from('\ufeffdisc', 'utf16le')]), text('disc')],
    ['the old Western encoding', latin1('38\xb0 oed\xe8me'), text('38° oedème')],
    ['a PDF', latin1('%PDF-1.7 …'), refused('pdf')],
    ['a packed document', latin1('PK\x03\x04…'), refused('document')],
    ['RTF', latin1('{\\rtf1\\ansi disc}'), refused('document')],
    ['a web page', latin1('\n<!DOCTYPE html><p>disc'), refused('web-page')],
    ['a picture', latin1('\xff\xd8\xff\xe0JFIF'), refused('picture')],
    ['another binary', latin1('\x7fELF\x02\0\0'), refused('not-text')],
    ['an empty file', latin1(''), refused('empty')],
  ])('%s', async (_, file, taken) => expect(await takeFile(file)).toEqual(taken));

  it('says so when a file cannot be read', async () => {
    const gone = { size: 3, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await takeFile(gone)).toEqual(refused('unreadable'));
  });
  it('takes one file at a time, a file rather than text', async () => {
    expect(await takeTransfer({ files: [latin1('a'), latin1('b')], text: '' })).toEqual(refused('several'));
    expect(await takeTransfer({ files: [latin1('disc')], text: 'other' })).toEqual(text('disc'));
    expect(await takeTransfer({ files: [], text: 'disc' })).toEqual(text('disc'));
  });
});
