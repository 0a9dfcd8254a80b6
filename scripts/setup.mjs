// Makes a fresh clone ready: packages as the lockfile has them and, with --chrome or --firefox, that browser. Node
// built-ins only, since nothing is installed yet. A second run finds everything done and says nothing. npm itself runs
// it with --installed after every install.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserName, browserVariable, findBrowser } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';

const DEBIAN_PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };
const STAMP = join(root, 'node_modules', '.backlight-lockfile');

/** Progress goes to stderr: what a command prints stays its own. */
const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  return status === 0;
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Notes which lockfile the packages come from; npm asks for it after every install, by whomever. */
function stampPackages() {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(STAMP, lockHash());
}

function installPackages() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return;
  say('Installing packages (npm ci) ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) throw new Error('npm ci failed; its own message is above.');
  stampPackages();
}

function installBrowsers(wanted) {
  const missing = wanted.filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  for (const browser of missing) {
    const named = process.env[browserVariable(browser)];
    if (named) throw new Error(`${browserVariable(browser)} says ${named}, but there is no such file.`);
  }
  const names = missing.map(browserName).join(' and ');
  const packages = missing.map((browser) => DEBIAN_PACKAGES[browser]);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    say(`Installing ${names} (apt-get) ...`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const still = missing.filter((browser) => !findBrowser(browser));
  if (still.length === 0) return;
  const variables = still.map((browser) => `${browserVariable(browser)}=/path/to/it`).join(' ');
  throw new Error(`Install ${still.map(browserName).join(' and ')}, or say where to find it: ${variables}`);
}

try {
  if (process.argv.includes('--installed')) stampPackages();
  else installPackages();
  const browsers = ['chrome', 'firefox'].filter((browser) => process.argv.includes(`--${browser}`));
  installBrowsers(browsers);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
