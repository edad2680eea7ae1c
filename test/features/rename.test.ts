import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../server/src/preprocess/cpp.js';
import { rename, renameTarget } from '../../server/src/features/rename.js';
import { analyzeAtCursor } from '../support/cursor.js';

/** All files after the rename at the cursor, or why it was refused. */
function renamed(fixture: string, newName: string): string {
  const { analysis, place } = analyzeAtCursor(fixture);
  const result = rename(analysis, place, newName);
  if ('refusal' in result) return result.refusal;
  return analysis.reading.files
    .filter(({ path }) => path !== BUILT_IN)
    .map(({ id, text }) =>
      [...result.edits]
        .filter(({ span }) => span.file === id)
        .sort((left, right) => right.span.start - left.span.start)
        .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text),
    )
    .join('---\n');
}

describe('a rename', () => {
  it.each([
    ['a label', 'st$0art:\n\tjmp start\n', 'begin', 'begin:\n\tjmp begin\n'],
    ['a local label, within its scope', '1:\tjmp 1b\n1:\tjmp 1$0b\n', '2', '1:\tjmp 1b\n2:\tjmp 2b\n'],
    [
      'a #define, in conditions too',
      '#define LE$0AF 2\n#ifdef LEAF\n\tmov $LEAF, %eax\n#endif\n',
      'EENTER',
      '#define EENTER 2\n#ifdef EENTER\n\tmov $EENTER, %eax\n#endif\n',
    ],
    [
      'a parameter of a macro, wherever it is put in',
      '.macro GO si$0ze, to\n\tmov\\size $\\to, %eax\n.L\\size\\@:\n.endm\n\tGO l, 1\n',
      'width',
      '.macro GO width, to\n\tmov\\width $\\to, %eax\n.L\\width\\@:\n.endm\n\tGO l, 1\n',
    ],
    [
      'a label that a branch not taken names too',
      'st$0art:\n#ifdef NO\n\tjmp start\n#endif\n',
      'begin',
      'begin:\n#ifdef NO\n\tjmp begin\n#endif\n',
    ],
    ['an assigned symbol', '.set LEAF, 2\n\tmov $LE$0AF, %eax\n', 'EENTER', '.set EENTER, 2\n\tmov $EENTER, %eax\n'],
    [
      'a macro, across an include',
      '//- /main.S\n#include "m.h"\n\tEN$0TER\n//- /m.h\n.macro ENTER\n\tenclu\n.endm\n',
      'GO',
      '#include "m.h"\n\tGO\n---\n.macro GO\n\tenclu\n.endm\n',
    ],
    [
      'a macro that is called in other letters',
      '.macro ENTER\n\tenclu\n.endm\n\ten$0ter\n',
      'GO',
      '.macro GO\n\tenclu\n.endm\n\tGO\n',
    ],
  ])('changes %s', (_name, fixture, newName, expected) => {
    expect(renamed(fixture, newName)).toBe(expected);
  });

  it.each([
    ['a name that is taken', 'st$0art:\n\tjmp start\nother:\tret\n', 'other', 'There already is a other.'],
    ['what is no name', 'st$0art:\tret\n', 'a b', 'a b is no name that the assembler takes without quotes.'],
    ['a word for a local label', '1$0:\tjmp 1b\n', 'one', 'A local label is a decimal number.'],
    [
      'an include',
      '//- /main.S\n#include "m$0.h"\n//- /m.h\n\tnop\n',
      'n.h',
      'A file is renamed in the file system, not in the directive.',
    ],
    [
      'a function of another file',
      '\tcall els$0ewhere\n',
      'here',
      'elsewhere is defined in no file that was read, so its other uses are not known here.',
    ],
    [
      'what the compiler predefines',
      '#ifdef __x86$0_64__\n\tret\n#endif\n',
      'HERE',
      '__x86_64__ is predefined by the compiler.',
    ],
    ['a register', '\tmov %ra$0x, %rbx\n', 'rcx', 'There is no name here that could be renamed.'],
    [
      'a name that a macro puts together',
      '.macro AT n\nlabel\\n:\n.endm\n\tAT 1\n\tjmp lab$0el1\n',
      'place',
      'A macro puts the name label1 together at line 2; rename it by hand.',
    ],
  ])('is refused for %s', (_name, fixture, newName, reason) => {
    expect(renamed(fixture, newName)).toBe(reason);
  });

  it('shows the name without the direction of a local label', () => {
    const { analysis, place } = analyzeAtCursor('1:\tnop\n\tjmp 1$0b\n');
    const target = renameTarget(analysis, place);
    expect(target).toEqual({ name: '1', span: { file: 0, start: 12, end: 13 } });
  });
});
