// Owns the check that no written form, listed or generated, has two owners, and that none is listed which is generated.
// Run by build and tests; not shipped.
import type { Problem } from '../knowledge/check/problem.ts';
import type { Entry, SpunPhrase } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { forms, listedOwners } from './compile.ts';
import { TAKES_S } from './table.ts';

const SPUN_FILE = 'en/spun.json';

/** All problems of forms; `files` holds entries by path. */
export function checkForms(
  files: Readonly<Record<string, readonly Entry[]>>,
  spun: readonly SpunPhrase[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Owner>();
  const listed = listedOwners(Object.values(files).flat());
  const add = (owner: Owner, forms: Iterable<string>): void => {
    for (const form of forms) {
      const first = owners.get(form);
      if (!first) owners.set(form, owner);
      else if (first.phrase !== owner.phrase || first.entry !== owner.entry) {
        problems.push({ file: owner.file, entry: owner.entry, reason: clash(form, owner, first) });
        // One message for each phrase is enough.
        return;
      }
    }
  };
  for (const [file, list] of Object.entries(files)) {
    for (const { id, kind, phrases, exactCase } of list) {
      for (const phrase of phrases) {
        const owner = { file, entry: id, phrase };
        // A claim is found by patterns; its phrases are examples and have no other forms.
        if (kind === 'claim') add(owner, [`claim ${plainText(phrase)}`]);
        else if (exactCase?.includes(phrase)) add(owner, [`=${phrase}`]);
        else add(owner, writtenForms(phrase, listed, id));
      }
    }
  }
  for (const { phrase, entry } of spun) {
    if (!entry) continue;
    for (const form of writtenForms(phrase, listed, entry)) {
      const first = owners.get(form);
      if (!first) owners.set(form, { file: SPUN_FILE, entry, phrase });
      else if (first.entry !== entry) {
        problems.push({ file: SPUN_FILE, entry, reason: clash(form, { file: SPUN_FILE, entry, phrase }, first) });
        break;
      }
    }
  }
  return problems;
}

interface Owner {
  readonly file: string;
  readonly entry: string;
  readonly phrase: string;
}

function clash(form: string, owner: Owner, first: Owner): string {
  const what = form === plainText(owner.phrase) ? '' : ` through "${form}"`;
  return first.entry === owner.entry
    ? `phrase "${owner.phrase}" is a form of "${first.phrase}"${what}: list one of them`
    : `phrase "${owner.phrase}" belongs to ${first.entry} ("${first.phrase}")${what}`;
}

/** Every form in which a listed phrase is found, plurals included. */
function* writtenForms(phrase: string, listed: ReadonlyMap<string, string>, id: string): Generator<string> {
  for (const [form, plural] of forms(phrase, (free) => (listed.get(free) ?? id) === id)) {
    yield form;
    if (plural === TAKES_S) yield `${form}s`;
  }
}
