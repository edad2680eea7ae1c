// The viewer of SARIF that Azure DevOps shows, in a folder of its own below `.cache`, for the suite that looks at our output in it.
// Never fails the tests: without it the suite reports itself as skipped.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, run } from '../support/run.mjs';

/** The viewer, and the React that it is a component of. */
const PACKAGES = ['@microsoft/sarif-web-component@0.6.0-29', 'react@16.14.0', 'react-dom@16.14.0'];

const FOLDER = path.join(ROOT, '.cache', 'sarif-viewer');
const STAMP = path.join(FOLDER, 'ready');
const WANTED = `${PACKAGES.join(' ')}\n`;

/** @returns {Promise<string | undefined>} what went wrong */
async function setUp() {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
  // Its bundle holds what it depends on; the packages beside it may disagree about versions.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--legacy-peer-deps'];
  if ((await run('npm', ['install', '--prefix', FOLDER, ...quiet, ...PACKAGES], { minutes: 5 })) !== 0) {
    return 'its packages could not be installed';
  }
  await writeFile(STAMP, WANTED);
  return undefined;
}

if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === WANTED) console.log('SARIF viewer: present');
else {
  const problem = await setUp();
  console.log(
    problem === undefined ? 'SARIF viewer: installed' : `SARIF viewer: ${problem}; its suite will be skipped`,
  );
}
