/** A real Neovim with its built-in client: diagnostic, hover, quick fix, and the diagnostic gone. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const neovim = requirement('neovim');
if (!neovim.available) noteSkipped('editors: Neovim', neovim.reason ?? 'not installed');

interface Session {
  readonly before: readonly {
    readonly code: string;
    readonly lnum: number;
    readonly col: number;
    readonly end_col: number;
  }[];
  readonly hover: string;
  readonly line: string;
  readonly after: readonly unknown[];
}

/** Runs the session of `session.lua` on a copy of an example. */
function session(example: string): Session {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-nvim-'));
  try {
    const file = path.join(folder, example);
    const out = path.join(folder, 'session.json');
    copyFileSync(path.join(ROOT, 'examples', example), file);
    const script = path.join(ROOT, 'test/editors/session.lua');
    const env = {
      ...process.env,
      TRAMPOLINT: path.join(ROOT, 'server/bin/trampolint.cjs'),
      NODE: process.execPath,
      OUT: out,
    };
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', file, '-c', `luafile ${script}`];
    const run = spawnSync('nvim', args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
    expect([run.status, run.stderr]).toEqual([0, expect.any(String)]);
    return JSON.parse(readFileSync(out, 'utf8')) as Session;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!neovim.available)('Neovim on a broken example', () => {
  it('shows the finding, its hover, and applies its fix', () => {
    const found = session('missing-enclu-prefix-eenter.S');
    expect(found.before.map(({ code, lnum, col, end_col }) => [code, lnum + 1, col + 1, end_col + 1])).toEqual([
      ['missing-enclu-prefix-eenter', 30, 5, 10],
    ]);
    expect(found.hover).toContain('EENTER (EAX = 2)');
    expect(found.line).toBe('    ds enclu');
    expect(found.after).toEqual([]);
  }, 90_000);
});
