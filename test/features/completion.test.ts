import { describe, expect, it } from 'vitest';
import {
  MOST_COMPLETIONS,
  completionNote,
  completions,
  type CompletionList,
} from '../../server/src/features/completion.js';
import { analyzeAtCursor } from '../support/cursor.js';

/** The list at the cursor; a place where there is none fails the test. */
function listAt(fixture: string): CompletionList {
  const { analysis, place } = analyzeAtCursor(fixture);
  const list = completions(analysis, place);
  if (list === undefined) throw new Error('no completion here');
  return list;
}

function labelsAt(fixture: string): readonly string[] {
  return listAt(fixture).items.map(({ label }) => label);
}

describe('at the start of a statement', () => {
  it('the mnemonics that begin with what is typed come, common ones first', () => {
    const labels = labelsAt('\tmo$0\n');
    expect(labels[0]).toBe('mov');
    expect(labels).toEqual(expect.arrayContaining(['movq', 'movzbl', 'movaps', 'monitor']));
    expect(labels.every((label) => label.startsWith('mo'))).toBe(true);
  });

  it('a list is short, and says when there is more', () => {
    const list = listAt('\tv$0\n');
    expect(list.items).toHaveLength(MOST_COMPLETIONS);
    expect(list.incomplete).toBe(true);
    expect(listAt('\tenc$0\n')).toMatchObject({ incomplete: false });
  });

  it('nothing typed gives what trampolines use', () => {
    const labels = labelsAt('\t$0\n');
    expect(labels).toEqual(expect.arrayContaining(['mov', 'enclu', 'ds', 'lock']));
    expect(labels).not.toContain('vaddps');
  });

  it('conditions have all their spellings', () => {
    expect(labelsAt('\tjn$0\n')).toEqual(expect.arrayContaining(['jne', 'jnz', 'jns']));
  });

  it('macros in scope come first, with a place for each argument', () => {
    const list = listAt('.macro ENTER leaf, tcs\n\tenclu\n.endm\n\tE$0\n');
    expect(list.items[0]).toEqual({
      label: 'ENTER',
      kind: 'macro',
      detail: 'leaf, tcs',
      snippet: 'ENTER ${1:leaf}, ${2:tcs}',
    });
  });

  it('directives have snippets', () => {
    const list = listAt('\t.cfi_st$0\n');
    expect(list.items.map(({ label }) => label)).toEqual(['.cfi_startproc']);
    expect(list.items[0]?.snippet).toBe('.cfi_startproc\n\t$0\n.cfi_endproc');
  });

  it('works behind labels, prefixes and other statements of the line', () => {
    expect(labelsAt('entry:\tencl$0\n')).toContain('enclu');
    expect(labelsAt('\tds encl$0\n')).toContain('enclu');
    expect(labelsAt('\tnop; encl$0\n')).toContain('enclu');
  });

  it('replaces the word that is there', () => {
    const { analysis, place } = analyzeAtCursor('\tencl$0\n');
    expect(completions(analysis, place)?.span).toEqual({ file: 0, start: 1, end: 5 });
  });

  it('knows Intel names in Intel syntax', () => {
    const labels = labelsAt('.intel_syntax noprefix\n\tmovs$0\n');
    expect(labels).toEqual(expect.arrayContaining(['movsx', 'movsxd']));
    expect(labels).not.toContain('movslqq');
  });
});

describe('as an operand', () => {
  it('registers come in the width that the suffix asks for', () => {
    const labels = labelsAt('\tmovl %e$0\n');
    expect(labels).toContain('%eax');
    expect(labels.every((label) => label.startsWith('%e'))).toBe(true);
    expect(labelsAt('\tmovl %r$0\n')).not.toContain('%rax');
  });

  it('registers fit the operand before them', () => {
    expect(labelsAt('\tmov %rax, %$0\n')).toContain('%rbx');
    expect(labelsAt('\tmov %rax, %$0\n')).not.toContain('%ebx');
    expect(labelsAt('\tvaddps %ymm1, %$0\n').every((label) => label.startsWith('%ymm'))).toBe(true);
  });

  it('an address takes registers of 64 bits', () => {
    const labels = labelsAt('\tmovl 8(%$0\n');
    expect(labels).toEqual(expect.arrayContaining(['%rax', '%rip']));
    expect(labels).not.toContain('%eax');
  });

  it('a branch takes labels, the near ones first', () => {
    expect(labelsAt('far:\tnop\n\tnop\nnear:\tnop\n\tjmp $0\n').slice(0, 2)).toEqual(['near', 'far']);
  });

  it('numeric labels point in their direction', () => {
    const labels = labelsAt('1:\tnop\n\tjne $0\n2:\tret\n');
    expect(labels).toEqual(expect.arrayContaining(['1b', '2f']));
  });

  it('constants come behind $', () => {
    expect(labelsAt('EENTER = 2\n\tmov $E$0, %eax\n')).toContain('$EENTER');
  });

  it('Intel registers stand without sign', () => {
    expect(labelsAt('.intel_syntax noprefix\n\tmov rax, r$0\n')).toContain('rbx');
  });
});

describe('no completion', () => {
  it.each(['\tnop # mo$0\n', '\t.ascii "mo$0"\n', '/* mo$0 */\n'])('in %j', (fixture) => {
    const { analysis, place } = analyzeAtCursor(fixture);
    expect(completions(analysis, place)).toBeUndefined();
  });
});

describe('the explanation of an entry', () => {
  it.each([
    ['mnemonic', 'movq', 'Copies'],
    ['mnemonic', 'vpaddd', 'Adds packed 32-bit integers.'],
    ['register', '%rbx', 'TCS of EENTER'],
    ['directive', '.cfi_offset', 'saved at an offset'],
    ['prefix', 'lock', 'atomic'],
    ['label', 'foo', ''],
  ] as const)('of the %s %s', (kind, label, expected) => {
    const note = completionNote(kind, label);
    if (expected === '') expect(note).toBe('');
    else expect(note).toContain(expected);
  });
});
