/** Refactorings: what they make of a text, what they refuse, and that the same is assembled afterwards. */
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { refactorings } from '../../server/src/features/refactorings/index.js';
import type { Refactoring } from '../../server/src/features/refactorings/refactoring.js';
import { lint } from '../../server/src/lint/lint.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import type { Edit } from '../../server/src/rules/finding.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';
import { textSection } from '../support/listing.js';
import { requirement } from '../support/requirements.js';

const assembler = requirement('gcc');

/** A text with `«` and `»` around the selection, or `«` alone at the cursor. */
function selected(marked: string): { text: string; analysis: Analysis; offered: readonly Refactoring[] } {
  const start = marked.indexOf('«');
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : start;
  const text = marked.replace(/[«»]/g, '');
  const analysis = analyzeFixture(parseCursorFixture(text));
  return { text, analysis, offered: refactorings(analysis, { file: 0, start, end }, ['extract', 'rewrite']) };
}

function edited(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, at) => ({ ...edit, at }));
  ordered.sort((left, right) => right.span.start - left.span.start || right.at - left.at);
  return ordered.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

/** The text after the refactoring whose title matches; GNU as makes the same `.text` of both. */
function after(marked: string, title: RegExp): string {
  const { text, offered } = selected(marked);
  const found = offered.find((one) => title.test(one.title));
  expect(found?.disabled).toBeUndefined();
  if (found === undefined) throw new Error(`not offered: ${offered.map((one) => one.title).join(', ')}`);
  const result = edited(text, found.edits);
  expect(result).not.toBe(text);
  if (assembler.reason === undefined) {
    const before = textSection(text, true);
    expect(before).toBeDefined();
    expect(textSection(result, true)).toBe(before);
  }
  return result;
}

function refusal(marked: string, title: RegExp): string | undefined {
  return selected(marked).offered.find((one) => title.test(one.title))?.disabled;
}

describe('extract macro', () => {
  it('puts the lines before the function, and a call in their place', () => {
    expect(
      after('\t.globl f\n\t.type f, @function\nf:\n«\tmov $1, %eax\n\tadd %rdi, %rax\n»\tret\n', /into a macro$/),
    ).toBe(
      '.macro extracted\n\tmov $1, %eax\n\tadd %rdi, %rax\n.endm\n\n\t.globl f\n\t.type f, @function\nf:\n\textracted\n\tret\n',
    );
  });

  it('replaces equal places too, as an action of its own', () => {
    const text = '\t.globl f\nf:\n\tmov $1, %eax\n\tnop\n\tret\n\t.globl g\ng:\n«\tmov  $1, %eax\n\tnop\n»\tret\n';
    expect(after(text, /replace one equal place/)).toBe(
      '.macro extracted\n\tmov  $1, %eax\n\tnop\n.endm\n\n\t.globl f\nf:\n\textracted\n\tret\n\t.globl g\ng:\n\textracted\n\tret\n',
    );
    expect(after(text, /into a macro$/).match(/^\textracted$/gm)).toHaveLength(1);
  });

  it('takes a loop with its numeric label and a whole conditional along', () => {
    const result = after(
      'f:\n«1:\tdec %ecx\n\tjnz 1b\n#ifdef SLOW\n\tpause\n#else\n\tnop\n#endif\n»\tret\n\t.globl f\n',
      /into a macro$/,
    );
    expect(result).toContain('.macro extracted\n1:\tdec %ecx\n\tjnz 1b\n#ifdef SLOW');
  });

  it('finds a name that is free', () => {
    expect(after('.macro extracted\n.endm\n«\tnop\n»\tret\n', /into a macro$/)).toContain('\textracted_2\n');
  });

  it.each([
    ['a conditional cut in two', '#if 1\n«\tnop\n#endif\n\tret»\n', /cuts a conditional/],
    ['a branch of a conditional', '#if 1\n«\tnop\n#else\n\tret\n»#endif\n', /cuts a conditional/],
    ['a numeric label used from outside', '\tjmp 1f\n«1:\tnop\n»\tret\n', /label 1 is used across/],
    ['a branch out of it', '1:\tnop\n«\tjmp 1b\n»\tret\n', /label 1 is used across/],
    ['a label', '«f:\tnop\n»\tret\n', /only once/],
    ['half of a CFI procedure', 'f:\n«\t.cfi_startproc\n\tnop\n»\t.cfi_endproc\n', /cfi_startproc/],
    ['a macro body', '.macro M\n«\tnop\n»\tret\n.endm\n\tM\n', undefined],
    ['a part of a macro', '.macro M\n\tnop\n«\tret\n.endm\n\tM\n»', /macro definition/],
    ['a comment cut in two', '«\tnop /* one\n» two */\n\tret\n', /within a statement or a comment/],
    ['a define', '«#define A 1\n\tmov $A, %eax\n»\tret\n', /macro definition|definitions/],
  ])('refuses %s', (_, text, reason) => {
    const told = refusal(text, /into a macro/);
    if (reason === undefined) expect(selected(text).offered.filter(({ edits }) => edits.length > 0)).toEqual([]);
    else expect(told).toMatch(reason);
  });

  it('is not offered without a selection', () => {
    expect(selected('\tnop«\n').offered.map(({ kind }) => kind)).not.toContain('extract');
  });
});

describe('.type and .size', () => {
  it('are added around a function, in the style of the file', () => {
    expect(
      after(
        '    .globl  f\n    .type   f, %function\nf:\n    ret\n    .size f, . - f\n    .globl  g\ng«:\n    nop\n    ret\n',
        /Add `\.type` and `\.size` of g/,
      ),
    ).toBe(
      '    .globl  f\n    .type   f, %function\nf:\n    ret\n    .size f, . - f\n    .globl  g\n    .type   g, %function\ng:\n    nop\n    ret\n    .size   g, . - g\n',
    );
  });

  it('adds only what is missing, behind the end of the CFI procedure', () => {
    expect(
      after(
        '\t.globl f\n\t.type f, @function\nf:\t.cfi_startproc\n\t«ret\n\t.cfi_endproc\n\t.data\n\t.long 1\n',
        /Add `\.size` of f/,
      ),
    ).toBe(
      '\t.globl f\n\t.type f, @function\nf:\t.cfi_startproc\n\tret\n\t.cfi_endproc\n\t.size f, .-f\n\t.data\n\t.long 1\n',
    );
  });

  it('is not offered where both are there', () => {
    const text = '\t.globl f\n\t.type f, @function\nf:\n«\tret\n\t.size f, .-f\n';
    expect(selected(text).offered.filter(({ title }) => /\.size/.test(title))).toEqual([]);
  });
});

/** Findings of the rules about call frame information, all of them switched on. */
function cfiFindings(text: string): readonly string[] {
  const analysis = analyzeFixture(parseCursorFixture(text));
  const { findings } = lint(analysis, RULES, { ...DEFAULT_LINT_CONFIG, preset: 'all' });
  return findings.filter(({ rule }) => rule.startsWith('cfi-')).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('CFI', () => {
  const HEAD = '\t.text\n\t.globl f\n\t.type f, @function\n';

  it('describes pushes and pops', () => {
    const text = `${HEAD}f«:\n\tpush %rbx\n\tsub $16, %rsp\n\txor %ebx, %ebx\n\tadd $16, %rsp\n\tpop %rbx\n\tret\n\t.size f, .-f\n`;
    expect(cfiFindings(text.replace('«', '')).join()).toMatch('cfi-missing');
    const result = after(text, /Describe the frame of f/);
    expect(result).toBe(
      `${HEAD}f:\n\t.cfi_startproc\n\tpush %rbx\n\t.cfi_def_cfa_offset 16\n\t.cfi_offset %rbx, -16\n\tsub $16, %rsp\n\t.cfi_def_cfa_offset 32\n` +
        '\txor %ebx, %ebx\n\tadd $16, %rsp\n\t.cfi_def_cfa_offset 16\n\tpop %rbx\n\t.cfi_def_cfa_offset 8\n\t.cfi_restore %rbx\n\tret\n\t.cfi_endproc\n\t.size f, .-f\n',
    );
    expect(cfiFindings(result)).toEqual([]);
  });

  it('counts from RBP while it points into the frame', () => {
    const text = `${HEAD}f:\n\tpush %rbp\n\tmov %rsp, %rbp\n\tpush %r12\n\tsub %rdi, %rsp\n\tmov %rsi, %r12\n«\tmov -8(%rbp), %r12\n\tleave\n\tret\n`;
    const result = after(text, /Describe the frame of f/);
    expect(result).toContain('\tmov %rsp, %rbp\n\t.cfi_def_cfa_register %rbp\n\tpush %r12\n\t.cfi_offset %r12, -24\n');
    expect(result).toContain('\tleave\n\t.cfi_def_cfa %rsp, 8\n');
    expect(cfiFindings(result)).toEqual([]);
  });

  it('goes back to the frame of the body behind a return in the middle', () => {
    const text = `${HEAD}f«:\tpush %rbx\n\ttest %edi, %edi\n\tjz 1f\n\tpop %rbx\n\tret\n1:\txor %ebx, %ebx\n\tpop %rbx\n\tret\n`;
    const result = after(text, /Describe the frame of f/);
    expect(result).toContain('\tret\n\t.cfi_def_cfa_offset 16\n\t.cfi_offset %rbx, -16\n1:\txor');
    expect(cfiFindings(result)).toEqual([]);
  });

  it.each([
    [
      'a frame of no constant size',
      `${HEAD}f«:\n\tsub %rdi, %rsp\n\tmov %rsp, %rax\n\tret\n`,
      /one register and a constant/,
    ],
    [
      'a macro that moves the frame',
      `.macro S\n\tpush %rbx\n\tpush %r12\n.endm\n${HEAD}f«:\n\tnop\n\tS\n\tpop %r12\n\tpop %rbx\n\tret\n`,
      /inside of a macro/,
    ],
    ['another section in between', `${HEAD}f«:\n\tnop\n\t.data\n\t.long 1\n\t.text\n\tret\n`, /other sections/],
  ])('refuses %s', (_, text, reason) => {
    expect(refusal(text, /Describe the frame/)).toMatch(reason);
  });

  it('is not offered where there is some', () => {
    const text = `${HEAD}f«:\n\t.cfi_startproc\n\tret\n\t.cfi_endproc\n`;
    expect(selected(text).offered.filter(({ title }) => /frame/.test(title))).toEqual([]);
  });
});

describe('conversion between the syntaxes', () => {
  it('takes the statement at the cursor', () => {
    expect(after('#define LEAF 2\nf:\tmovl\t$LEAF, %eax«\t# EENTER\n\tret\n', /Convert to Intel/)).toBe(
      '#define LEAF 2\n\t.intel_syntax noprefix\nf:\tmov\teax, LEAF\t# EENTER\n\t.att_syntax prefix\n\tret\n',
    );
  });

  it('takes the lines of a selection, and gives back what was there', () => {
    const text =
      'f:\n«\tmovzbl 8(%rdi,%rcx,4), %eax\n\tcltq\n\tlea -8(%rbp), %rsp\n\tmov %fs:0x28, %rax\n\tcall *table(,%rax,8)\n\tmov $f, %edx\n\tlock incl count(%rip)\n\trep movsq\n1:\tjne 1b\n\tret\n»\t.comm count, 4\n\t.comm table, 8\n';
    const result = after(text, /Convert to Intel/);
    expect(result).toContain(
      '\tmovzx eax, byte ptr [rdi+rcx*4+8]\n\tcdqe\n\tlea rsp, [rbp-8]\n\tmov rax, qword ptr fs:[0x28]\n\tcall qword ptr [rax*8+table]\n\tmov edx, offset f\n\tlock inc dword ptr [rip+count]\n\trep movsq\n1:\tjne 1b\n\tret\n',
    );
    const intel = `.intel_syntax noprefix\n${/noprefix\n([^]*)\t\.att/.exec(result)?.[1] ?? ''}.att_syntax\n`;
    const back = after(
      `${intel.replace('\tmovzx', '«\tmovzx').replace('\tret\n', '\tret\n»')}\t.comm count, 4\n\t.comm table, 8\nf:\n`,
      /Convert to AT&T/,
    );
    expect(back).toContain('\tmovzbl 8(%rdi,%rcx,4), %eax\n');
    expect(back).toContain('\tcall *table(,%rax,8)\n\tmov $f, %edx\n\tlock incl count(%rip)\n');
  });

  it.each([
    ['macro calls', '.macro M\n\tnop\n.endm\n\tM«\n', /macro is called/],
    ['operands out of a macro', '#define ARGS $2, %eax\n\tmov ARGS«\n', /come out of a macro/],
    ['switches of the syntax', '«\tnop\n\t.intel_syntax\n\tnop\n»', /both syntaxes|switches/],
    ['conditionals', '#if 1\n«\tnop\n#endif\n»', /conditionals/],
    ['unknown instructions', '\tfrobnicate %eax«\n', /not understood/],
    ['what means another operation in each syntax', '\tfdiv«\n', /another operation/],
    [
      'rounding, which stands elsewhere in each syntax',
      '\t.intel_syntax noprefix\n\tvaddph zmm6, zmm5, zmm4{rn-sae}«\n',
      /Rounding/,
    ],
    ['far branches', '\t.intel_syntax noprefix\n\tjmp\tfar ptr [rbx]«\n', /Far branches/],
    ['a branch through memory without a star', '\tjmp\tfoo(,1)«\n', /has a star/],
    ['a prefix with a slash', '\trex64/fxsave\t(%rax)«\n', /slash/],
    ['addresses of 16 bits', '\tcmpsl\t%es:(%di), %ds:(%si)«\n', /16 bits/],
    ['a size that is left unsaid', '\tsysret«\n', /none is said/],
    ['an address that counts from the instruction', '\tmov\tfoo-.(%rbx), %eax«\n', /place of the instruction/],
    ['an encoding that is asked for', '\taddl.s\t%edx, %ecx«\n', /no name in both/],
  ])('refuses %s', (_, text, reason) => {
    expect(refusal(text, /Convert/)).toMatch(reason);
  });
});
