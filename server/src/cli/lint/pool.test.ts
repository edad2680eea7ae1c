import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../host/test-folder.js';
import type { LintJob } from './check-file.js';
import { checkOnWorkers } from './pool.js';

/** A worker that answers every file but those whose name says what happens instead. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (file) => {
  if (file.includes('exit')) process.exit(3);
  if (file.includes('throw')) throw new Error('out of luck');
  parentPort.postMessage({ file, problems: [], notices: [], dependencies: [] });
});
`;

const FILES = ['/p/a.S', '/p/exit.S', '/p/b.S', '/p/throw.S', '/p/c.S'];

describe('worker threads', () => {
  const cwd = (): string => testFolder({ 'worker.cjs': WORKER });
  const job: LintJob = { cwd: '/p', settings: {}, configuration: 'none', fix: 'no' };

  it.each([1, 2, 8])('that die cost their file alone (%i at a time)', async (jobs) => {
    const started: string[] = [];
    const outcomes = await checkOnWorkers(FILES, {
      script: path.join(cwd(), 'worker.cjs'),
      job,
      jobs,
      onStart: (file) => started.push(file),
      interrupted: () => false,
    });
    expect(outcomes.map(({ file, problems }) => [file, problems])).toEqual([
      ['/p/a.S', []],
      ['/p/exit.S', ['exit.S: its worker thread died; this file was not checked']],
      ['/p/b.S', []],
      ['/p/throw.S', ['throw.S: its worker thread died: out of luck; this file was not checked']],
      ['/p/c.S', []],
    ]);
    expect([...started].sort()).toEqual([...FILES].sort());
  });

  it('begin no file after an interrupt', async () => {
    const started: string[] = [];
    const outcomes = await checkOnWorkers(FILES, {
      script: path.join(cwd(), 'worker.cjs'),
      job,
      jobs: 1,
      onStart: (file) => started.push(file),
      interrupted: () => started.length > 0,
    });
    expect(outcomes.map(({ file }) => file)).toEqual(['/p/a.S']);
  });
});
