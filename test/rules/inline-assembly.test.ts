/**
 * Inline assembly of C, as GCC hands it to the assembler: what too few clobbers, or a push, do to the function around it is seen
 * there. This is where `inline-asm-rbx-reserved` of the catalogue is told, by the rules that watch RBX.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';
import { lint } from '../../server/src/lint/lint.js';
import { noteSkipped, requirement } from '../support/requirements.js';

const gcc = requirement('gcc');
if (!gcc.available) noteSkipped('inline assembly', gcc.reason ?? '');

const SAVED = '"r12", "r13", "r14", "r15"';
const OTHERS = '"rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "memory", "cc"';

/** The rules that report on what GCC makes of a function. */
function reportedOn(source: string): readonly string[] {
  const made = spawnSync('gcc', ['-O2', '-S', '-x', 'c', '-fcf-protection=none', '-o', '-', '-'], {
    input: source,
    encoding: 'utf8',
  });
  expect(made.stderr).toBe('');
  const analysis = analyzeFixture(parseFixture(made.stdout));
  return lint(analysis, RULES, { preset: 'strict', rules: new Map() }).findings.map(({ rule }) => rule);
}

const around = (body: string, clobbers: string, kept: string): string => `
long enter(long tcs, long *out, long a)
{
    long rax = 2, rdi = tcs;
    ${kept}
    asm volatile("${body}" : "+a"(rax), "+D"(rdi) : : ${clobbers});
    return AFTER;
}`;
const ENTER = 'mov %%rdi, %%rbx\\n\\tlea 1f(%%rip), %%rcx\\n1:\\tenclu';
const NOT_RDI = OTHERS.replace(' "rdi",', '');

describe.skipIf(!gcc.available)('inline assembly', () => {
  it('that changes RBX and does not say so is reported', () => {
    const source = around(ENTER, `${SAVED}, ${NOT_RDI}`, '').replace('AFTER', '(*out = rdi) + rax');
    expect(reportedOn(source)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:tcs-as-data-pointer|callee-saved-not-restored)$/)]),
    );
    const right = around(ENTER, `"rbx", ${SAVED}, ${NOT_RDI}`, '').replace('AFTER', '(*out = rdi) + rax');
    expect(reportedOn(right)).not.toContain('tcs-as-data-pointer');
    expect(reportedOn(right)).not.toContain('callee-saved-not-restored');
  });

  it('that keeps an argument in a register of the enclave is reported', () => {
    const source = around(ENTER, `"rbx", ${SAVED}, "rcx"`, '').replace('AFTER', '*out + rax');
    expect(reportedOn(source)).toContain('inline-asm-missing-clobber');
    const right = around(ENTER, `"rbx", ${SAVED}, ${NOT_RDI}`, '').replace('AFTER', '*out + rax');
    expect(reportedOn(right)).not.toContain('inline-asm-missing-clobber');
  });

  it('that pushes into the red zone of its function is reported', () => {
    const kept = 'volatile long keep[15]; keep[14] = a;';
    const body = `push %%rbx\\n\\tpush %%rcx\\n\\t${ENTER}\\n\\tpop %%rcx\\n\\tpop %%rbx`;
    const source = around(body, NOT_RDI, kept).replace('AFTER', 'keep[14] + rax');
    expect(reportedOn(source)).toContain('push-in-redzone-context');
    const right = around(`lea -128(%%rsp), %%rsp\\n\\t${body}\\n\\tlea 128(%%rsp), %%rsp`, NOT_RDI, kept).replace(
      'AFTER',
      'keep[14] + rax',
    );
    expect(reportedOn(right)).not.toContain('push-in-redzone-context');
  });
});
