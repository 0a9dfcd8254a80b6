// Owns reading the labelled sentences of this folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Label {
  /** Entry id, or undefined where none is expected. */
  readonly entry: string | undefined;
  readonly kind: string;
  readonly text: string;
}

export function readLabels(file: string): readonly Label[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [entry = '', kind = '', text = ''] = line.split('\t');
      return { entry: entry === '-' ? undefined : entry, kind, text };
    });
}
