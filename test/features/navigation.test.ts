import { describe, expect, it } from 'vitest';
import { definition } from '../../server/src/features/definition.js';
import { references } from '../../server/src/features/references.js';
import { analyzeAtCursor, placed } from '../support/cursor.js';

/** Where the definition command leads from the cursor. */
function definitionsAt(fixture: string): string[] | undefined {
  const { analysis, place } = analyzeAtCursor(fixture);
  return definition(analysis, place)?.targets.map(({ selection }) => placed(analysis, selection));
}

/** What the references command lists at the cursor. */
function referencesAt(fixture: string, includeDefinition = true): string[] {
  const { analysis, place } = analyzeAtCursor(fixture);
  return references(analysis, place, { includeDefinition }).map((span) => placed(analysis, span));
}

describe('the definition', () => {
  it('of a label is where it stands', () => {
    expect(definitionsAt('start:\n\tjmp st$0art\n')).toEqual(['/main.S:1:1 start']);
  });

  it('of a local label is the nearest one in its direction', () => {
    const text = '1:\tnop\n\tjmp 1b\n1:\tnop\n\tjmp 1$0f\n1:\tret\n';
    expect(definitionsAt(text)).toEqual(['/main.S:5:1 1']);
    expect(definitionsAt(text.replace('$0', '').replace('1b', '1$0b'))).toEqual(['/main.S:1:1 1']);
  });

  it('of a macro is its name behind .macro, in whatever file', () => {
    const text =
      '//- /main.S\n#include "macros.h"\n\tENT$0ER 2\n//- /macros.h\n.macro ENTER leaf\n\tmov $\\leaf, %eax\n.endm\n';
    expect(definitionsAt(text)).toEqual(['/macros.h:1:8 ENTER']);
  });

  it('of a constant is its #define', () => {
    expect(definitionsAt('#define EENTER 2\n\tmov $EEN$0TER, %eax\n')).toEqual(['/main.S:1:9 EENTER']);
  });

  it('of an assigned symbol is the assignment', () => {
    expect(definitionsAt('LEAF = 2\n\tmov $LE$0AF, %eax\n')).toEqual(['/main.S:1:1 LEAF']);
  });

  it('of an include is the top of the file', () => {
    const text = '//- /main.S\n#include "mac$0ros.h"\n//- /macros.h\n.equ A, 1\n';
    expect(definitionsAt(text)).toEqual(['/macros.h:1:1 ']);
  });

  it('does not exist for symbols of other files, registers, comments and what the compiler predefines', () => {
    expect(definitionsAt('\tcall else$0where\n')).toBeUndefined();
    expect(definitionsAt('\tmov %ra$0x, %rbx\n')).toBeUndefined();
    expect(definitionsAt('start: ret # start$0\n')).toBeUndefined();
    expect(definitionsAt('#ifdef __x86$0_64__\n#endif\n')).toBeUndefined();
  });
});

describe('the references', () => {
  it('of a label are its definition and all uses, from any of them', () => {
    const all = ['/main.S:1:1 start', '/main.S:2:6 start', '/main.S:3:6 start'];
    expect(referencesAt('st$0art:\n\tjmp start\n\tlea start(%rip), %rax\n')).toEqual(all);
    expect(referencesAt('start:\n\tjmp start\n\tlea start$0(%rip), %rax\n')).toEqual(all);
  });

  it('leave the definition out on request', () => {
    expect(referencesAt('st$0art:\n\tjmp start\n', false)).toEqual(['/main.S:2:6 start']);
  });

  it('of a local label do not mix with those of its namesakes', () => {
    expect(referencesAt('1:\tjmp 1b\n1$0:\tjmp 1b\n\tjmp 1b\n')).toEqual([
      '/main.S:2:1 1',
      '/main.S:2:8 1b',
      '/main.S:3:6 1b',
    ]);
  });

  it('of a macro are its calls, across includes', () => {
    const text = '//- /main.S\n#include "macros.h"\n\tENTER\n\tENTER\n//- /macros.h\n.macro ENT$0ER\n\tenclu\n.endm\n';
    expect(referencesAt(text)).toEqual(['/main.S:2:2 ENTER', '/main.S:3:2 ENTER', '/macros.h:1:8 ENTER']);
  });

  it('inside a macro body count once, however often it is expanded', () => {
    const text = 'target:\tret\n.macro GO\n\tjmp target\n.endm\n\tGO\n\tGO\n\tjmp tar$0get\n';
    expect(referencesAt(text, false)).toEqual(['/main.S:3:6 target', '/main.S:7:6 target']);
  });
});

describe('names in text that is not assembled', () => {
  const body = '.macro GO size, to=1f\n\tmov\\si$0ze $\\to, %eax\n.endm\n\tGO l, 2\n';

  it('parameters of macros lead to the head, and from there to each use', () => {
    expect(definitionsAt(body)).toEqual(['/main.S:1:11 size']);
    expect(
      referencesAt('.macro GO si$0ze\n\tmov\\size $1, %eax\n.L\\size\\@:\n.endm\n.macro X size\n\\size\n.endm\n'),
    ).toEqual(['/main.S:1:11 size', '/main.S:2:6 size', '/main.S:3:4 size']);
  });

  it('parameters of a #define are those of that line', () => {
    expect(referencesAt('#define LOAD(x$0) mov $x, %eax\n\tLOAD(2)\nx:\n')).toEqual([
      '/main.S:1:14 x',
      '/main.S:1:22 x',
    ]);
  });

  it('labels of a branch not taken are found from there', () => {
    const text = '#ifdef NO\nhidden:\n\tjmp hid$0den\n\tjmp 1f\n1:\n#endif\n';
    expect(definitionsAt(text)).toEqual(['/main.S:2:1 hidden']);
    expect(definitionsAt(text.replace('$0', '').replace('1f', '1$0f'))).toEqual(['/main.S:5:1 1']);
  });

  it('a branch not taken uses labels and macros of the rest', () => {
    const text = '.macro GO\n\tnop\n.endm\nstart:\n\tret\n#ifdef NO\n\tGO\n\tjmp start\n#endif\n';
    expect(definitionsAt(text.replace('jmp start', 'jmp sta$0rt'))).toEqual(['/main.S:4:1 start']);
    expect(definitionsAt(text.replace('\tGO', '\tG$0O'))).toEqual(['/main.S:1:8 GO']);
    expect(referencesAt(text.replace('GO', 'G$0O'))).toEqual(['/main.S:1:8 GO', '/main.S:7:2 GO']);
    expect(referencesAt(text.replace('start:', 'sta$0rt:'))).toEqual(['/main.S:4:1 start', '/main.S:8:6 start']);
  });

  it('the body of a macro nobody calls uses labels', () => {
    expect(referencesAt('st$0art:\n\tret\n.macro GO\n\tjmp start\n.endm\n')).toEqual([
      '/main.S:1:1 start',
      '/main.S:4:6 start',
    ]);
  });
});
