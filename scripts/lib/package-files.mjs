// Owns which files go into the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** All files under a folder, as paths relative to it with "/"; folders named in `without` are not entered. */
export async function filesUnder(folder, without = []) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !without.includes(name))
      .map(async (entry) => {
        if (!entry.isDirectory()) return [entry.name];
        const inner = await filesUnder(join(folder, entry.name));
        return inner.map((path) => `${entry.name}/${path}`);
      }),
  );
  return found.flat();
}

/**
 * The sources: what git tracks or would. A reviewer's copy has no repository; there it is everything that is not
 * made by a command, which .gitignore lists.
 * @param {string} root
 * @returns {Promise<string[]>} paths with "/"
 */
export async function sourceFiles(root) {
  if (existsSync(join(root, '.git'))) {
    const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error('git ls-files failed.');
    return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path.replaceAll('/', sep))));
  }
  const made = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return filesUnder(
    root,
    made.map((line) => line.replace(/\/$/, '')),
  );
}
