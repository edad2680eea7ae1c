/** Runs an editor by a script of its own on the workspace of `scenario.ts` and gives what it showed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { WORKSPACE, type Seen } from './scenario.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `script` is a file of this folder; it writes JSON to `$OUT` about `$FILE`. Fails when the editor does. */
export function editorSession(command: string, args: (script: string) => readonly string[], script: string): Seen {
  const folder = mkdtempSync(path.join(tmpdir(), `trampolint-${command}-`));
  try {
    const file = path.join(folder, 'main.S');
    const out = path.join(folder, 'session.json');
    for (const [name, text] of Object.entries(WORKSPACE)) writeFileSync(path.join(folder, name), text);
    const run = spawnSync(command, args(path.join(ROOT, 'test/editors', script)), {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        TRAMPOLINT: path.join(ROOT, 'server/bin/trampolint.cjs'),
        NODE: process.execPath,
        FILE: file,
        OUT: out,
      },
    });
    expect([run.status, run.stderr]).toEqual([0, expect.any(String)]);
    return JSON.parse(readFileSync(out, 'utf8')) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
