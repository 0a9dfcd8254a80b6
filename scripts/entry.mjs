// `npm run --silent entry -- ID...`: an entry as the card, the guide and the evidence line show it.
// `-- --draw COUNT SEED`: as many entries drawn at random, the same ones for the same seed, for people to read.
import { drawn } from './lib/draw.mjs';
import { loadPure } from './lib/knowledge.mjs';

const [first, ...rest] = process.argv.slice(2);

try {
  if (!first) throw new Error('Name an entry: npm run --silent entry -- ID...');
  const { cardEntry, entries, guide } = await loadPure();
  const all = entries.map((entry) => entry.id);
  const ids = first === '--draw' ? drawn(all, ...rest.map(Number)) : [first, ...rest];
  for (const id of ids) {
    const card = cardEntry(id);
    if (!card) throw new Error(`There is no entry "${id}". ${near(id, entries)}`);
    printCard(card);
    printGuide(guide, id);
    console.log('');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function near(id, entries) {
  const like = entries.filter((entry) => entry.id.includes(id) || id.includes(entry.id)).map((entry) => entry.id);
  return like.length > 0 ? `Near: ${like.join(', ')}.` : '';
}

function printCard(card) {
  console.log(`CARD  ${card.label}${card.verdictWord ? `: ${card.verdictWord}` : ''}`);
  if (card.action) console.log(`  ${card.action}`);
  console.log(`  ${card.name}\n  ${card.short}`);
  for (const evidence of card.evidence) printEvidence(evidence);
  if (card.caution) console.log(`  Caution: ${card.caution}`);
  list('More', card.more);
  list('Harms', card.harms);
  list('Who should ask first', card.askFirst);
  list('What it does not do', card.doesNot);
  if (card.guidelinesDiffer) console.log(`  ${card.guidelinesDiffer}`);
  list(
    'Guidelines',
    card.guidelines.map(({ body, year, text }) => `${body} ${year}: ${text}`),
  );
  list(
    'Related',
    card.related.map(({ id, name }) => `${name} (${id})`),
  );
  list(
    'Sources',
    card.sources.map(({ citation, url }) => `${citation} ${url}`),
  );
  console.log(`  Reviewed ${card.reviewed}, next review ${card.nextReview}`);
}

function printEvidence({ situation, rating, certainty, dots, sentences, findings, note }) {
  console.log(`  EVIDENCE  ${situation}: ${rating}. ${certainty} ${'●'.repeat(dots)}${'○'.repeat(4 - dots)}`);
  for (const sentence of [...sentences, ...findings]) console.log(`    ${sentence}`);
  if (note) console.log(`    Note: ${note}`);
}

function printGuide({ techniques, benefits, article }, id) {
  const technique = techniques.find((other) => other.id === id);
  if (technique) {
    console.log(`GUIDE  ${technique.line} Pressure: ${technique.pressure}.`);
    list('Say', technique.say);
    console.log(`  Drawing: ${technique.drawing}`);
  }
  for (const { promise } of benefits.filter(({ claim }) => claim === id)) console.log(`GUIDE  Benefit: ${promise}`);
  for (const { said, answer } of article.filter(({ entry }) => entry === id)) {
    console.log(`GUIDE  The article says: ${said}\n  Answer: ${answer}`);
  }
}

function list(title, items) {
  if (items.length === 0) return;
  console.log(`  ${title}:`);
  for (const item of items) console.log(`    - ${item}`);
}
