// Owns the check that code and assets/_locales agree: no key is missing, none is unused, every language has them all.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const LOCALES = join(root, 'assets', '_locales');
/** Where keys are used; the manifest asks for its own by __MSG_key__. */
const CODE = ['src', 'popup', 'options'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

const stem = (key) => key.replace(PLURAL, '');
const placesOf = (text) => PLACES.filter((place) => text.includes(place)).join(' ');

function compare(locale, messages, english) {
  const problems = [];
  const stems = new Set(Object.keys(messages).map(stem));
  for (const [key, { message }] of Object.entries(english)) {
    if (!stems.has(stem(key))) problems.push(`${locale}: "${key}" is missing`);
    const other = messages[key]?.message;
    if (other !== undefined && placesOf(other) !== placesOf(message)) {
      problems.push(`${locale}: "${key}" fills other places than en`);
    }
  }
  const known = new Set(Object.keys(english).map(stem));
  for (const key of Object.keys(messages)) {
    if (!known.has(stem(key))) problems.push(`${locale}: "${key}" is unknown`);
    if (PLURAL.test(key) && !messages[`${stem(key)}_other`])
      problems.push(`${locale}: "${stem(key)}_other" is missing`);
  }
  return problems;
}

/**
 * Problems in plain words; an empty list when code and all languages agree.
 * @param {string} code all source text in which keys may stand
 * @param {Record<string, Record<string, { message: string }>>} locales messages by language; `en` is the measure
 */
export function stringProblems(code, { en, ...others }) {
  const used = new Set(code.match(/(?<=['"]|__MSG_)[a-z]+_\w+?(?=['"]|__)/g));
  const asked = [...code.matchAll(/\b(?:t|plural)\(\s*'(\w+)'/g)].map(([, key]) => key);
  const stems = new Set(Object.keys(en).map(stem));
  return [
    ...asked.filter((key) => !stems.has(key)).map((key) => `"${key}" is used in code but not in assets/_locales/en`),
    ...[...stems].filter((key) => !used.has(key)).map((key) => `"${key}" in assets/_locales/en is used nowhere`),
    ...Object.entries(others).flatMap(([locale, messages]) => compare(locale, messages, en)),
  ];
}

/** The problems of this project's code and languages. */
export async function checkStrings() {
  const texts = [await readFile(join(root, 'manifest.json'), 'utf8')];
  for (const folder of CODE) {
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      if (/\.tsx?$/.test(file)) texts.push(await readFile(join(root, folder, file), 'utf8'));
    }
  }
  const locales = {};
  for (const locale of await readdir(LOCALES)) {
    locales[locale] = JSON.parse(await readFile(join(LOCALES, locale, 'messages.json'), 'utf8'));
  }
  return stringProblems(texts.join('\n'), locales);
}
