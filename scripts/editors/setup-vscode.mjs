// The VS Code workbench for the editor suite, in a folder of its own below `.cache`: code-server carries the server
// bundle of VS Code, which Node runs by itself, and playwright-core drives the Chromium that shows it.
// Never fails the tests: without it the suite reports itself as skipped.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, run } from '../support/run.mjs';

/** The newest code-server whose VS Code (1.100) runs on Node 20. */
const CODE_SERVER = 'code-server@4.100.3';
const PLAYWRIGHT = 'playwright-core@1.61.0';

const FOLDER = path.join(ROOT, '.cache', 'vscode');
const VSCODE = path.join(FOLDER, 'node_modules', 'code-server', 'lib', 'vscode');
/** Holds the versions once everything is in place, so that a half-made folder is made again. */
const STAMP = path.join(FOLDER, 'ready');
const WANTED = `${CODE_SERVER} ${PLAYWRIGHT}\n`;

/** @returns {Promise<boolean>} whether the folder holds what is wanted */
async function isReady() {
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === WANTED;
}

/** npm with neither install scripts (they would download and compile) nor a look at the project around. */
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** @returns {Promise<string | undefined>} what went wrong */
async function setUp() {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
  const packages = ['install', '--prefix', FOLDER, ...QUIET, CODE_SERVER, PLAYWRIGHT];
  if ((await run('npm', packages, { minutes: 5 })) !== 0) return `${CODE_SERVER} could not be installed`;
  // Not `npm ci`: the shrinkwrap in the package is out of step with its package.json.
  const inner = ['install', '--prefix', VSCODE, '--omit=dev', ...QUIET];
  if ((await run('npm', inner, { minutes: 5 })) !== 0) return 'the packages of its VS Code could not be installed';
  await symlink('node_modules', path.join(VSCODE, 'node_modules.asar'));
  await writeFile(STAMP, WANTED);
  return undefined;
}

if (await isReady()) console.log('VS Code: present');
else {
  const problem = await setUp();
  console.log(problem === undefined ? 'VS Code: installed' : `VS Code: ${problem}; its suite will be skipped`);
}
