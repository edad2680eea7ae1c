import { describe, expect, it } from 'vitest';
import { CONDITIONS, canonicalCondition, negatedCondition } from './conditions.js';
import { describeAccess } from './effects.js';
import { ENCL_ENCODINGS, FIXED_ENCODINGS, fixedLength, matchEncoding } from './encodings.js';
import { flowOf, takesTarget } from './flow.js';
import { hoverNote } from './hover-notes.js';
import { MNEMONIC_NAMES } from './mnemonic-names.js';
import { isMnemonic } from './mnemonics.js';
import { nearestMnemonics } from './nearest.js';
import { SGX_LEAVES, sgxLeaf, wellKnownConstant } from './sgx-leaves.js';

describe('conditions', () => {
  it('come in pairs', () => {
    for (const condition of CONDITIONS) {
      expect(negatedCondition(negatedCondition(condition))).toBe(condition);
    }
    expect(negatedCondition('e')).toBe('ne');
    expect(negatedCondition('be')).toBe('a');
  });

  it('have one canonical spelling', () => {
    expect(['z', 'nz', 'c', 'nle', 'q'].map(canonicalCondition)).toEqual(['e', 'ne', 'b', 'g', undefined]);
  });
});

describe('control flow', () => {
  it.each([
    ['jcc', 'conditional'],
    ['jrcxz', 'conditional'],
    ['jmp', 'jump'],
    ['call', 'call'],
    ['ret', 'return'],
    ['ud2', 'stop'],
    ['hlt', 'stop'],
    ['enclu', 'next'],
    ['mov', 'next'],
  ])('%s: %s', (op, expected) => {
    expect(flowOf(op)).toBe(expected);
  });

  it('a target is what jumps and calls take', () => {
    expect(['jmp', 'call', 'jcc', 'ret', 'push'].map(takesTarget)).toEqual([true, true, true, false, false]);
  });
});

describe('effects', () => {
  it('name the operands written', () => {
    expect(describeAccess('mov')?.destinations).toEqual([0]);
    expect(describeAccess('cmp')?.destinations).toEqual([]);
    expect(describeAccess('xchg')?.destinations).toEqual([0, 1]);
  });

  it('tell the forms of IMUL apart', () => {
    expect(describeAccess('imul', 1)?.implicitWrites).toEqual(['rax', 'rdx']);
    expect(describeAccess('imul', 2)?.destinations).toEqual([0]);
  });

  it('are undefined for what the table does not hold', () => {
    expect(describeAccess('vpaddd')).toBeUndefined();
  });
});

describe('fixed encodings', () => {
  it('hold the three SGX instructions', () => {
    const found = ENCL_ENCODINGS.map(({ bytes }) => matchEncoding(bytes, 0, FIXED_ENCODINGS)?.op);
    expect(found).toEqual(['enclu', 'encls', 'enclv']);
    expect(fixedLength('enclu')).toBe(3);
    expect(fixedLength('mov')).toBeUndefined();
  });

  it('are found at their place only', () => {
    expect(matchEncoding([0x90, 0x0f, 0x01, 0xd7], 1, ENCL_ENCODINGS)?.op).toBe('enclu');
    expect(matchEncoding([0x0f, 0x01], 0, ENCL_ENCODINGS)).toBeUndefined();
  });

  it('are of instructions that the assembler knows', () => {
    expect(FIXED_ENCODINGS.filter(({ op }) => !MNEMONIC_NAMES.has(op))).toEqual([]);
  });
});

describe('SGX leaves', () => {
  it('are numbered from 0 without gaps', () => {
    expect(SGX_LEAVES.map((leaf) => leaf.number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sgxLeaf(2n)?.name).toBe('EENTER');
    expect(sgxLeaf(10)).toBeUndefined();
  });

  it.each([
    ['EENTER', 2n],
    ['ERESUME', 3n],
    ['EEXIT', 4n],
    ['SE_EEXIT', 4n],
    ['SGX_EENTER', 2n],
    ['EFAULT', 14n],
    ['EINVAL', 22n],
    ['SGX_TCS', undefined],
    ['toString', undefined],
  ])('constant %s is %s', (name, value) => {
    expect(wellKnownConstant(name)).toBe(value);
  });
});

describe('suggestions', () => {
  it.each([
    ['enclv2', 'enclv'],
    ['ecnlu', 'enclu'],
    ['moc', 'mov'],
    ['pushqq', 'pushq'],
  ])('for %s hold %s', (word, expected) => {
    expect(nearestMnemonics(word, 'att')).toContain(expected);
  });

  it('are none for words far from every mnemonic', () => {
    expect(nearestMnemonics('sym_func_start', 'att')).toEqual([]);
  });
});

describe('hover notes', () => {
  it('are shared by the variants of a family', () => {
    expect(hoverNote('xsaveopt64')).toBe(hoverNote('xsave'));
    expect(hoverNote('constructor')).toBeUndefined();
  });
});

it('every listed mnemonic is one', () => {
  expect([...MNEMONIC_NAMES].filter((name) => !isMnemonic(name))).toEqual([]);
});
