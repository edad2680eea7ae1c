/** Runs an editor by a script of its own on a copy of a broken example that ends in an include, and gives what it saw. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `script` is a file of this folder; it writes JSON to `$OUT` about `$FILE`. Fails when the editor does. */
export function editorSession<Seen>(
  command: string,
  args: (script: string) => readonly string[],
  script: string,
): Seen {
  const folder = mkdtempSync(path.join(tmpdir(), `trampolint-${command}-`));
  try {
    const file = path.join(folder, 'main.S');
    const out = path.join(folder, 'session.json');
    const example = readFileSync(path.join(ROOT, 'examples/missing-enclu-prefix-eenter.S'), 'utf8');
    writeFileSync(file, `${example}#include "run.h"\n\t.set\ttwo, RUN_TWO\n`);
    writeFileSync(path.join(folder, 'run.h'), '#define RUN_TWO 2\n');
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
