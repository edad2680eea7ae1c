/** Input that is no good: a clear message, the right exit status, no stack trace, no hang. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../server/bin/trampolint.cjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `trampolint lint` on a file with the content, or on what `name` is. A minute is far more than any of them takes. */
function lint(name: string, content?: string | Uint8Array) {
  if (content !== undefined) writeFileSync(path.join(folder, name), content);
  const run = spawnSync(process.execPath, [PROGRAM, 'lint', name], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  expect(run.stderr).not.toMatch(/^\s+at /m);
  return run;
}

describe('lint', () => {
  it('says that a file is missing', () => {
    const { status, stderr } = lint('gone.S');
    expect([status, stderr]).toEqual([2, 'trampolint: gone.S: no such file\n']);
  });

  it('says that a directory has no assembly', () => {
    mkdirSync(path.join(folder, 'empty'));
    const { status, stderr } = lint('empty');
    expect(status).toBe(2);
    expect(stderr).toContain('empty: no assembly in this directory');
  });

  it('says that a file is binary', () => {
    const { status, stderr } = lint(
      'binary.S',
      Uint8Array.from({ length: 4096 }, (_, index) => index % 7),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('binary.S: this is a binary file');
  });

  it('reads a line of ten million characters', () => {
    const { status, stdout } = lint('long.S', `f:\tmov $1, %eax # ${'x'.repeat(10_000_000)}\n\tret\n`);
    expect([status, stdout]).toEqual([0, 'no findings in 1 file\n']);
  });

  it('names the limit that a statement of four million characters is over', () => {
    const { status, stdout } = lint('data.S', `table:\t.byte ${'1,'.repeat(2_000_000)}1\n`);
    // GNU as takes it: the bound is ours, and no mistake of the text.
    expect(status).toBe(0);
    expect(stdout).toContain('warning  A statement has more than 1000000 characters; it is left out.');
  });

  it('says where a macro is cut off', () => {
    const { status, stdout } = lint('cut.S', '\t.text\nf:\tret\n\t.macro ENTER leaf\n\tmov $\\leaf, %eax\n');
    expect(status).toBe(1);
    expect(stdout).toMatch(/3:2 +error +\.macro is not closed: \.endm is missing\. +asm-macro/);
  });

  it('reads around what is no UTF-8', () => {
    const { status, stdout } = lint('latin.S', Uint8Array.from([...Buffer.from('f:\tret # caf'), 0xe9, 0x0a]));
    expect([status, stdout]).toEqual([0, 'no findings in 1 file\n']);
  });
});
