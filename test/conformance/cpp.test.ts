/** The C preprocessor against the GCC that is installed: its predefined macros, and the cases of the reader's own tests. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { EXPANSIONS } from '../../server/src/preprocess/cpp.cases.js';
import { PREDEFINED } from '../../server/src/preprocess/cpp-predefined.js';
import { noteSkipped, requirement } from '../support/requirements.js';

function gcc(args: readonly string[], input: string): { readonly stdout: string; readonly version: string } {
  const { stdout } = spawnSync('gcc', ['-E', '-P', '-x', 'assembler-with-cpp', ...args, '-'], {
    input,
    encoding: 'utf8',
  });
  const version = spawnSync('gcc', ['-dumpversion'], { encoding: 'utf8' }).stdout.trim().split('.')[0] ?? '';
  return { stdout, version };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[ \t]+/g, ' '))
    .filter((line) => line !== '');

const missing = requirement('gcc');
if (!missing.available) noteSkipped('conformance: cpp', missing.reason ?? 'gcc is not installed');

describe.skipIf(!missing.available)('GCC', () => {
  it.each(EXPANSIONS)('says the same of %s', (_, source, result) => {
    // Standard input has a name of its own.
    const lines = linesOf(gcc([], source).stdout).map((line) => line.replace('"<stdin>"', '"/main.S"'));
    expect(lines).toEqual([result].flat());
  });

  const { stdout, version } = gcc(['-dM', '-undef', '-DSKIP'], '');
  it.skipIf(version !== '12')('predefines the same macros, those of floating-point types left out', () => {
    expect(stdout).toContain('SKIP');
    const theirs = gcc(['-dM'], '').stdout.split('\n');
    const isFloat = (line: string): boolean =>
      /^#define __(?:FLT|DBL|LDBL|DEC)\w*_/.test(line) && !/__FLT_(?:EVAL_METHOD|RADIX)__|__DECIMAL_DIG__/.test(line);
    // The distribution decides whether code is position independent, and the C library adds a name of its own.
    const isChoice = (line: string): boolean => /__(?:PIC|PIE|pic|pie|CET)__|_STDC_PREDEF_H|__STDC_I/.test(line);
    const listed = (lines: readonly string[]): readonly string[] =>
      lines
        .map((line) => line.trim())
        .filter((line) => line !== '' && !isFloat(line) && !isChoice(line) && !/__(?:DATE|TIME|TIMESTAMP)__/.test(line))
        .sort();
    expect(listed(PREDEFINED.split('\n'))).toEqual(listed(theirs));
  });
});
