import { describe, expect, it } from 'vitest';
import { expandMacro } from '../../server/src/features/expand-macro.js';
import { simulatedPaths } from '../../server/src/features/paths.js';
import { statesAt } from '../../server/src/features/state.js';
import { analyzeAtCursor, analyzeFixture, parseCursorFixture, placed } from '../support/cursor.js';
import { PREFIX_TRAMPOLINE, cursorBefore } from '../support/trampolines.js';

describe('the simulated paths', () => {
  const roots = simulatedPaths(analyzeFixture(parseCursorFixture(PREFIX_TRAMPOLINE)));

  it('begin at the entry of the function', () => {
    expect(roots.map(({ name, world }) => [name, world])).toContainEqual(['enter_enclave', 'host']);
  });

  it('lead through EEXIT, faults and asynchronous exits to the return', () => {
    const paths = roots.find(({ name }) => name === 'enter_enclave')?.paths ?? [];
    const told = paths.map(({ steps }) => steps.map(({ message }) => message).join(' | '));
    expect(told.some((one) => one.includes('EEXIT'))).toBe(true);
    expect(told.some((one) => one.includes('EFAULT'))).toBe(true);
    expect(told.some((one) => one.includes('AEX'))).toBe(true);
    expect(paths.map(({ end }) => end.kind)).toContain('return');
  });

  it('can be asked for one root alone', () => {
    const analysis = analyzeFixture(parseCursorFixture(PREFIX_TRAMPOLINE));
    expect(simulatedPaths(analysis, 'enter_enclave').map(({ name }) => name)).toEqual(['enter_enclave']);
    expect(simulatedPaths(analysis, 'no_such_function')).toEqual([]);
  });
});

describe('the states at an instruction', () => {
  const { analysis, place } = analyzeAtCursor(cursorBefore(PREFIX_TRAMPOLINE, 'cmp'));
  const [found] = statesAt(analysis, place);

  it('are told for the instruction at the cursor', () => {
    expect(found?.instruction).toBe('cmp $14, %eax');
    expect(found && placed(analysis, found.span)).toMatch(/^\/main\.S:14:2 cmp/);
  });

  it('keep exit and fault apart, with the path that leads to each', () => {
    const whens = new Set(found?.states.map(({ when }) => when));
    expect(whens).toContain('after EEXIT');
    expect(whens).toContain('after a fault of EENTER');
    for (const state of found?.states ?? []) expect(state.steps.length).toBeGreaterThan(0);
  });

  it('hold registers, flags and the stack', () => {
    const fault = found?.states.find(({ when }) => when === 'after a fault of EENTER');
    expect(fault?.registers.rax).toContain('14');
    expect(Object.keys(fault?.flags ?? {})).toEqual(['cf', 'pf', 'af', 'zf', 'sf', 'of', 'df', 'ac']);
    expect(fault?.stack.map(({ offset, size }) => [offset, size])).toEqual([
      [0, 8],
      [8, 8],
    ]);
  });

  it('do not exist where no instruction is', () => {
    const empty = analyzeAtCursor('\t.text\n$0\n');
    expect(statesAt(empty.analysis, empty.place)).toEqual([]);
  });
});

describe('the expansion of a macro call', () => {
  const MACROS = '.macro LEAF n\n\tmov $\\n, %eax\n.endm\n.macro ENTER\n\tLEAF 2\n1:\tenclu\n.endm\n';

  it('is the text of its statements, nested calls expanded', () => {
    const { analysis, place } = analyzeAtCursor(`${MACROS}f:\tEN$0TER\n\tret\n`);
    const found = expandMacro(analysis, place);
    expect(found?.name).toBe('ENTER');
    expect(found?.text).toBe('\tmov $2, %eax\n1:\n\tenclu');
    expect(found && placed(analysis, found.call)).toMatch(/^\/main\.S:8:\d+ ENTER/);
  });

  it('does not exist elsewhere', () => {
    const { analysis, place } = analyzeAtCursor(`${MACROS}f:\tENTER\n\tre$0t\n`);
    expect(expandMacro(analysis, place)).toBeUndefined();
  });
});
