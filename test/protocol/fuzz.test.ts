import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTED_ERRORS, converse } from '../support/protocol-fuzz/conversation.js';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const ENTRY = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

let folder = '';
let server = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trampolint-fuzz-'));
  server = path.join(folder, 'main.cjs');
  await build({
    entryPoints: [ENTRY],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// A slice of `npm run fuzz:protocol`, which also looks at the heap: a conversation this short says nothing of that.
it('is the server it was at the start after edits and requests that make no sense, cancelled at random', async () => {
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.S')).slice(0, 8);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(EXAMPLES, name);
      return { uri: pathToFileURL(file).href, text: await readFile(file, 'utf8') };
    }),
  );
  const outcome = await converse({ server: [server, '--stdio'], files, messages: 2000, seed: 20_240_229 });
  expect(outcome.requests).toBeGreaterThan(500);
  expect(outcome.cancelled).toBeGreaterThan(50);
  expect([...outcome.errors].filter(([code]) => !DOCUMENTED_ERRORS.has(code))).toEqual([]);
  expect(outcome.different).toEqual([]);
  expect(outcome.stderr).toBe('');
  expect(outcome.exitStatus).toBe(0);
}, 180_000);
