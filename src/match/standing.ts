// Owns how a phrase of the pack stands: by itself, with the topic, or in company. Runs at build time, never in a page.
import type { Entry } from '../knowledge/types.ts';
import { plainText } from './characters.ts';
import { ALONE, COMPANY, FIELD, MEDICAL, PAIN, type Standing } from './table.ts';

/** Words that only a text about backs has. Phrases that the pack lists as ambiguous never get this far. */
const BACK =
  /\b(backs?|backaches?|backpain|lumbago|spine|spinal|lumb\w+|thoracolumbar|sacro\w*|sacrum|sciatic\w*|siatic\w*|\w*vertebr\w+|herniated|spondyl\w+|\w*radicul\w+|scolio\w+|\w*kypho\w+|\w*lordo\w+|coccy\w+|tail ?bone|piriformis|facet|chiroprac\w+|chiropraxis|myofascial|paraspinal|erector|multifid\w+|cauda equina|\w*dis[ck]ectom(y|ies)|laminectom(y|ies)|trigger points?)\b/;
/** Discs are also brakes and stores of data: only what happens to those of the spine alone counts. */
const DISC =
  /\b(bulg(ed|ing)|prolapsed|protrud(ed|ing)|degenerated?|desiccated|sequest\w+|slipped|internal) dis[ck]s?\b|\bdis[ck] (annulus|bulge|degeneration|desiccation|extrusion|herniation|osteophyte|prolapse|protrusion|sequestration)\b/;
/** Backs of something else: "locked back", "saddle back", "back school". */
const OTHER_BACK =
  /\b(bad|locked|hollow|saddle|sway|hunched|thrown|failed) (out )?back\b|\bback (belt|class|education|expert|doctor|operation|school|stretches)\b/;
/** Words of the therapies and disorders around it. */
const THERAPY =
  /\b(massage|masso\w+|bodywork|acupunct\w+|acupress\w+|dry needling|osteopath\w*|physio\w*|physical therap\w+|physiatr\w+|manual therap\w+|joint mobili[sz]ation|reflexolog\w+|shiatsu|effleurage|petrissage|lymphatic drainage|cupping therap\w+|gua ?sha|iastm|neck|fibromyalgia|whiplash)\b/;
/** Words that back pain shares with much else. */
const PAINS =
  /\b(\w*pain\w*|aches?|aching|analges\w+|nsaids?|anti inflammator\w+|ibuprofen|muscl\w+|muscular|joints?|\w*arthritis|ligaments?|tendons?|sprain\w*|strain\w*|nerves?|soft tissue|rehab\w*)\b/;

/** @param phrase one of the entry's, as listed */
export function standingOf(entry: Entry, phrase: string): Standing {
  if (entry.kind === 'warning' || entry.company?.includes(phrase)) return COMPANY;
  if (entry.exactCase?.includes(phrase)) return MEDICAL;
  const plain = plainText(phrase);
  if (DISC.test(plain) || (BACK.test(plain) && !OTHER_BACK.test(plain))) return ALONE;
  if (THERAPY.test(plain)) return FIELD;
  return PAINS.test(plain) ? PAIN : MEDICAL;
}
