// Owns how a phrase of the pack stands: by itself, with the topic, or in company. Runs at build time, never in a page.
import type { Entry } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { ALONE, COMPANY, FIELD, MEDICAL, PAIN, type Standing } from './table.ts';

/** Words that only a text about backs has. Phrases that the pack lists as ambiguous never get this far. */
const BACK =
  /\b(backs?|backaches?|backpain|lumbago|spine|spinal|lumb\w+|thoracolumbar|sacro\w*|sacrum|sciatic\w*|siatic\w*|\w*vertebr\w+|dis[ck]s?|herniated|spondyl\w+|\w*radicul\w+|scolio\w+|\w*kypho\w+|\w*lordo\w+|coccy\w+|tail ?bone|piriformis|facet|chiroprac\w+|myofascial|paraspinal|erector|multifid\w+|cauda equina|\w*dis[ck]ectomy|laminectomy|trigger points?)\b/;
/** Words of the therapies and disorders around it. */
const THERAPY =
  /\b(massage|acupunct\w+|osteopath\w*|physio\w*|physical therap\w+|manual therap\w+|neck|fibromyalgia|whiplash)\b/;
const FIELD_CATEGORIES: ReadonlySet<string> = new Set(['massage', 'manual', 'needle', 'technique', 'professional']);
/** Words that back pain shares with much else. */
const PAINS =
  /\b(\w*pain\w*|aches?|aching|analges\w+|nsaids?|anti inflammator\w+|ibuprofen|muscl\w+|muscular|joints?|\w*arthritis|ligaments?|tendons?|sprain\w*|strain\w*|nerves?|soft tissue|rehab\w*)\b/;

/** @param phrase one of the entry's, as listed */
export function standingOf(entry: Entry, phrase: string): Standing {
  if (entry.kind === 'warning' || entry.company?.includes(phrase)) return COMPANY;
  if (entry.exactCase?.includes(phrase)) return MEDICAL;
  const plain = plainText(phrase);
  if (BACK.test(plain)) return ALONE;
  if (THERAPY.test(plain) || FIELD_CATEGORIES.has(entry.category)) return FIELD;
  return PAINS.test(plain) ? PAIN : MEDICAL;
}
