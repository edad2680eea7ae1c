import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { createThread } from './thread.js';

const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that runs the body for each message, with `body` and `workerData` in reach. */
function threadOf(run: string): ReturnType<typeof createThread> {
  const script = path.join(folder, `${run.length}.cjs`);
  writeFileSync(
    script,
    `const { parentPort, workerData } = require('node:worker_threads');
     parentPort.on('message', ({ id, body }) => { parentPort.postMessage({ id, ...(() => { ${run} })() }); });`,
  );
  return createThread(script, { factor: 2 });
}

describe('a thread in the background', () => {
  it('answers each message with what its script makes of it', async () => {
    const thread = threadOf('return { result: body * workerData.factor };');
    expect(thread.isRunning).toBe(false);
    await expect(Promise.all([thread.ask(1), thread.ask(2)])).resolves.toEqual([2, 4]);
    expect(thread.isRunning).toBe(true);
  });

  it('tells what it failed at', async () => {
    await expect(threadOf("return { failure: 'no ' + body };").ask('way')).rejects.toThrow('no way');
  });

  it('that dies fails what waited for it, and is another one next time', async () => {
    const thread = threadOf("if (body === 'die') process.exit(1); return { result: body };");
    await expect(thread.ask('die')).rejects.toThrow('died');
    expect(thread.isRunning).toBe(false);
    await expect(thread.ask('live')).resolves.toBe('live');
  });
});
