/** Assembly that has nothing to do with enclaves: `recommended` leaves it alone, what is asked for by name or preset does not. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../server/src/lint/lint.js';
import { DEFAULT_LINT_CONFIG, type LintConfig } from '../../server/src/lint/config.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';

/** Leaves what it pushed on the stack on one way out. */
const UNBALANCED = '\t.globl f\n\t.type f, @function\nf:\tpush %rbx\n\ttest %rdi, %rdi\n\tje 1f\n\tpop %rbx\n1:\tret\n';

function found(text: string, config: LintConfig): readonly string[] {
  return lint(analyzeFixture(parseFixture(text)), RULES, config).findings.map(({ rule }) => rule);
}

describe('a file without any ENCLU', () => {
  it('has no finding of the recommended rules', () => {
    expect(found(UNBALANCED, DEFAULT_LINT_CONFIG)).toEqual([]);
  });

  it('is looked at by a wider preset, and by a rule that is switched on', () => {
    const rules = new Map([['unbalanced-stack-at-ret', 'error' as const]]);
    expect(found(UNBALANCED, { ...DEFAULT_LINT_CONFIG, preset: 'strict' })).toContain('unbalanced-stack-at-ret');
    expect(found(UNBALANCED, { ...DEFAULT_LINT_CONFIG, rules })).toEqual(['unbalanced-stack-at-ret']);
  });

  it('still has findings about its text', () => {
    expect(found('f:\tmovv %rax, %rbx\n', DEFAULT_LINT_CONFIG)).toEqual(['asm-unknown-mnemonic']);
  });

  it('says how many gaps in its text the findings do not name', () => {
    const text = '#include "absent.h"\n\t.globl f\nf:\tret\n';
    const gaps = (config: LintConfig): readonly [number, readonly string[]] => {
      const { untoldGaps, findings } = lint(analyzeFixture(parseFixture(text)), RULES, config);
      return [untoldGaps, findings.map(({ rule }) => rule)];
    };
    expect(gaps(DEFAULT_LINT_CONFIG)).toEqual([1, []]);
    const [untold, told] = gaps({ ...DEFAULT_LINT_CONFIG, preset: 'strict' });
    expect([untold, told.includes('asm-missing-include')]).toEqual([0, true]);
  });
});
