// Owns what may be read: plain text of a stated length. Everything else is refused with its reason, and changes nothing.

/** Characters that are read at once: about 300,000 words, more than any record of one person. */
export const MOST_CHARACTERS = 2_000_000;
/** Up to four bytes are one character. */
const MOST_BYTES = 4 * MOST_CHARACTERS;
/** Bytes looked at to tell what kind of file it is. */
const HEAD_BYTES = 512;

export type Refusal =
  | 'empty'
  | 'too-long'
  | 'pdf'
  | 'document'
  | 'web-page'
  | 'picture'
  | 'not-text'
  | 'several'
  | 'unreadable';

export type Taken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

const refused = (reason: Refusal): Taken => ({ kind: 'refused', reason });

export function takeText(text: string): Taken {
  if (text.length > MOST_CHARACTERS) return refused('too-long');
  if (text.includes('\0')) return refused('not-text');
  return text.trim() === '' ? refused('empty') : { kind: 'text', text };
}

export async function takeFile(file: Blob): Promise<Taken> {
  if (file.size > MOST_BYTES) return refused('too-long');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = otherKind(bytes);
    return kind ? refused(kind) : takeText(decode(bytes));
  } catch {
    // Taken away, or no longer allowed to be read.
    return refused('unreadable');
  }
}

/** What a drop or a paste brings: one file, or text. */
export async function takeTransfer({ files, text }: { files: readonly Blob[]; text: string }): Promise<Taken> {
  if (files.length > 1) return refused('several');
  const [file] = files;
  return file ? takeFile(file) : takeText(text);
}

/** How files begin that are taken for text by mistake, as Latin-1. Others that are no text have zero bytes. */
const BEGINNINGS: readonly (readonly [Refusal, readonly string[]])[] = [
  ['pdf', ['%PDF-']],
  // Packed and old files of word processors, and RTF, which is text full of marks.
  ['document', ['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf']],
  ['picture', ['\x89PNG', '\xff\xd8\xff', 'GIF8']],
];
const WEB_PAGE = /^(?:\s|\xef\xbb\xbf)*<(?:!doctype html|html|\?xml)/i;

function otherKind(bytes: Uint8Array): Refusal | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (WEB_PAGE.test(head)) return 'web-page';
  return BEGINNINGS.find(([, beginnings]) => beginnings.some((begins) => head.startsWith(begins)))?.[0];
}

/** UTF-8, UTF-16 by its mark, else the old Western encoding that systems of clinics still write. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
