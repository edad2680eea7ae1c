/** What GCC makes of assembly: the object's bytes, for comparing two texts that ought to mean the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildFlags } from './build-headers.js';

/** A text as a file of `folder` would be, and how its build has it preprocessed; without flags, on its own. */
export interface CompileInput {
  readonly text: string;
  readonly folder: string;
  readonly cpp: boolean;
  readonly flags?: BuildFlags;
}

/** The object as a string of bytes; undefined when GCC or GNU as refuses the text. */
export function compile({ text, folder, cpp, flags }: CompileInput): string | undefined {
  const scratch = mkdtempSync(path.join(tmpdir(), 'trampolint-gcc-'));
  try {
    const object = path.join(scratch, 'text.o');
    const cppFlags = [
      ...(flags === undefined ? [] : ['-nostdinc']),
      ...(flags?.includePaths ?? []).map((one) => `-I${one}`),
      ...(flags?.defines ?? []).map(([name, value]) => `-D${name}=${value}`),
      ...(flags?.preincludes ?? []).flatMap((name) => ['-include', name]),
      '-iquote',
      folder,
    ];
    const [command, args] = cpp
      ? (['gcc', [...cppFlags, '-c', '-x', 'assembler-with-cpp', '-', '-o', object]] as const)
      : (['as', ['--64', '-I', folder, '-', '-o', object]] as const);
    const { status } = spawnSync(command, args, { input: Buffer.from(text, 'latin1'), cwd: folder, timeout: 60_000 });
    return status === 0 ? readFileSync(object, 'latin1') : undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
