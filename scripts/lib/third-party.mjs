// Owns the file of licences that travels in the package. It is made from what the bundler took in, so that no library
// can ship without its licence and none is named that does not ship.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences under which code may travel in a package that is itself MIT: they ask for no more than this file gives. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0']);
const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const RULE = '-'.repeat(80);

/**
 * Names of the packages of which something got into the outputs, sorted.
 * @param {readonly { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }[]} metafiles
 */
export function packagesIn(metafiles) {
  const names = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const name = PACKAGE.exec(path)?.[1];
        if (name && bytesInOutput > 0) names.add(name);
      }
    }
  }
  return [...names].toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Name, version, address of the source and licence text of each package. Throws when a licence is missing or not
 * among those that fit.
 * @param {readonly string[]} names
 * @param {string} root the folder that has node_modules
 */
export async function thirdPartyText(names, root) {
  const parts = await Promise.all(names.map((name) => licenceOf(name, join(root, 'node_modules', name))));
  const intro = [
    'Backlight itself is under the licence in the file LICENSE. It carries code of these libraries, unchanged but for',
    'minification and, in Preact, two uses of innerHTML replaced by textContent.',
  ].join('\n');
  return [intro, ...parts].join(`\n\n${RULE}\n\n`);
}

async function licenceOf(name, folder) {
  const { version, license, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license))
    throw new Error(`${name} is under "${license}", which is not among the licences that fit.`);
  const file = (await readdir(folder)).find((other) => /^licen[cs]e(\.\w+)?$/i.test(other));
  if (!file) throw new Error(`${name} has no licence file.`);
  const source = addressOf(repository)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  const text = await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\nSource: ${source}\n\n${text.trim()}\n`;
}

/** package.json may name a repository of GitHub as `owner/name`. */
function addressOf(repository) {
  return typeof repository === 'string' ? `https://github.com/${repository}` : repository.url;
}
