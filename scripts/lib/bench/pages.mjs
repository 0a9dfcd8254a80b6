// Owns the pages that the bench makes: the same bytes each time, from a seed. Pages are HTML text.

const FILLER = (
  'the of and a to in is that it for was on with as they at be this from have or by one had not but what all were ' +
  'when we there can an your which said if do will each about how up out them then she many some so these would other ' +
  'into has more two like him see time could no make than first been its who now people my made over did down only way ' +
  'find use may water long little very after words called just where most know get through much before go good new ' +
  'write our used me man too any day same right look think also around another came come work three word must because ' +
  'does part even place well such here take why things help put years different away again off went old number great ' +
  'tell men say small every found still between name should home big give air line set own under read last never us ' +
  'left end along while might next sound below saw something thought both few those always looked show large often ' +
  'together asked house world going want school important until form food keep children feet land side without boy ' +
  'once animals life enough took sometimes four head above kind began almost live page got earth need far hand high ' +
  'year mother light parts country father let night following picture being study second eyes soon times story boys ' +
  'since white days ever paper hard near sentence better best across during today others however sure means knew its ' +
  'try told young miles sun ways thing whole hear example heard several change answer room sea against top turned ' +
  'learn point city play toward five using himself usually money seen car morning'
).split(' ');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const document = (body) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head><body>${body}</body></html>`;

const INLINE_SHARE = 0.055;
const WORDS_PER_PARAGRAPH = 90;
const PARAGRAPHS_PER_SECTION = 6;
const LINKS = 12;
const MEGABYTE = 1024 * 1024;

/**
 * An article of about `megabytes` of text: sections of paragraphs, 5.5% of the words in inline tags, and one phrase in
 * `every` words, the first word among them, so that there is a mark to be seen at once; 0 for none.
 */
export function article({ megabytes, phrases, every, seed = 1 }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const parts = [];
  let characters = 0;
  let paragraph = 0;
  while (characters < megabytes * MEGABYTE) {
    if (paragraph++ % PARAGRAPHS_PER_SECTION === 0) parts.push(`<h2>${pick(FILLER)} ${pick(FILLER)}</h2>`);
    const words = [];
    for (let index = 0; index < WORDS_PER_PARAGRAPH; index++) {
      const word = every > 0 && (characters === 0 || next() < 1 / every) ? pick(phrases) : pick(FILLER);
      characters += word.length + 1;
      words.push(next() < INLINE_SHARE ? `<b>${word}</b>` : word);
    }
    parts.push(`<p>${words.join(' ')}.</p>\n`);
  }
  return document(parts.join(''));
}

/** Tables of links, as an encyclopaedia's or a shop's page has them: much structure, little text. */
export function links({ megabytes, seed = 2 }) {
  const next = random(seed);
  const pick = () => FILLER[Math.floor(next() * FILLER.length)];
  const rows = [];
  for (let characters = 0; characters < megabytes * MEGABYTE; ) {
    const cells = Array.from({ length: LINKS }, () => {
      const text = `${pick()} ${pick()}`;
      characters += text.length;
      return `<td><a href="#${text.replace(' ', '-')}">${text}</a> <small>${Math.floor(next() * 99)}</small></td>`;
    });
    rows.push(`<tr>${cells.join('\n')}</tr>\n`);
  }
  return document(`<table>${rows.join('')}</table>`);
}

/** Custom elements with open shadow roots made by the parser, each with a paragraph of text. */
export function shadows({ hosts, phrases, seed = 3 }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const one = () => {
    const words = Array.from({ length: 30 }, (_, index) => (index === 15 ? pick(phrases) : pick(FILLER)));
    return `<x-note><template shadowrootmode="open"><p>${words.join(' ')}</p></template></x-note>\n`;
  };
  return document(Array.from({ length: hosts }, one).join(''));
}

/** Exactly `mentions` paragraphs with one phrase each, and one that the bench changes. */
export function mentions({ mentions, phrases, seed = 4 }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const one = () => {
    const words = Array.from({ length: 12 }, (_, index) => (index === 6 ? pick(phrases) : pick(FILLER)));
    return `<p>${words.join(' ')}.</p>\n`;
  };
  return document(`<p id="changed">nothing</p>${Array.from({ length: mentions }, one).join('')}<div id="log"></div>`);
}

const ANATOMY = 'lumbar thoracic cervical sacral gluteal spinal discal facet muscular nervous'.split(' ');
const SIDES = 'left right upper lower deep outer inner central mild severe'.split(' ');
const THINGS = 'strain sprain spasm ache stiffness tension swelling weakness numbness injury'.split(' ');
const CARE = 'massage stretching manipulation exercise therapy surgery injection bracing heat advice'.split(' ');
const EXTRA = 'study group case clinic review trial sign grade type phase'.split(' ');

/** Up to 100,000 different phrases of one to five words; the first ones are the same for every `count`. */
export function phraseList(count) {
  const list = [];
  for (const extra of EXTRA)
    for (const care of CARE)
      for (const thing of THINGS)
        for (const side of SIDES)
          for (const anatomy of ANATOMY) {
            list.push(`${side} ${anatomy} ${thing} ${care} ${extra}`);
            if (list.length === count) return list;
          }
  return list;
}
