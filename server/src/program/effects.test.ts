import { describe, expect, it } from 'vitest';
import { read } from '../preprocess/read.js';
import { buildProgram } from './build.js';
import { effectsOf, type Effects } from './effects.js';

const OPTIONS = { cpp: false, defines: [], undefines: [], preincludes: [] };

/** The effects of the only instruction of a text; a missing form fails the test. */
function effects(text: string): Effects {
  const program = buildProgram(read({ path: 'test.s', text: `${text}\n` }, OPTIONS, { resolve: () => undefined }));
  const [instruction, ...rest] = program.instructions;
  expect(rest).toEqual([]);
  const found = instruction && effectsOf(instruction);
  if (found === undefined) throw new Error(`no form for ${text}`);
  return found;
}

/** Implicit registers as `eax:read`. */
function registers(text: string): readonly string[] {
  return effects(text)
    .registers.map(({ register, access }) => `${register}:${access}`)
    .sort();
}

describe('operands', () => {
  it.each([
    ['movq %rax, (%rbx)', ['write', 'read']],
    ['addl (%rbx), %eax', ['read-write', 'read']],
    ['cmpq $0, (%rbx)', ['read', 'read']],
    ['leaq 8(%rbx), %rax', ['write', 'address']],
    ['xchgq %rax, (%rbx)', ['read-write', 'read-write']],
    ['cmovne %rax, %rbx', ['conditional-write', 'read']],
    ['imul $5, %eax', ['read-write', 'read']],
    ['imul $5, %ebx, %eax', ['write', 'read', 'read']],
    ['vaddps %ymm1, %ymm2, %ymm3', ['write', 'read', 'read']],
    ['movss %xmm1, %xmm0', ['read-write', 'read']],
    ['movss (%rax), %xmm0', ['write', 'read']],
    ['cmpeqps %xmm1, %xmm0', ['read-write', 'read']],
  ])('of %s are used as %j, destination first', (text, expected) => {
    expect(effects(text).operands).toEqual(expected);
  });
});

describe('a mask', () => {
  it.each([
    ['vaddps %zmm1, %zmm2, %zmm3{%k1}', ['read-write', 'read', 'read'], ['k1:read']],
    ['vaddps %zmm1, %zmm2, %zmm3{%k1}{z}', ['write', 'read', 'read'], ['k1:read']],
    ['vmovups %zmm1, (%rax){%k2}', ['conditional-write', 'read'], ['k2:read']],
    ['vmovups (%rax), %zmm1{%k2}{z}', ['write', 'conditional-read'], ['k2:read']],
    ['vpblendmd %zmm1, %zmm2, %zmm3{%k1}', ['write', 'read', 'read'], ['k1:read']],
    ['vpcmpeqd %zmm1, %zmm2, %k3{%k1}', ['write', 'read', 'read'], ['k1:read']],
    ['vgatherdps (%rax,%zmm1,4), %zmm2{%k1}', ['read-write', 'conditional-read'], ['k1:read-write']],
  ])('as in %s decides what is read and written', (text, operands, implicit) => {
    expect(effects(text).operands).toEqual(operands);
    expect(registers(text)).toEqual(implicit);
  });

  it('keeps a register from being cleared', () => {
    expect(effects('vpxord %zmm1, %zmm1, %zmm1{%k1}').isZeroIdiom).toBe(false);
    expect(effects('vpxord %zmm1, %zmm1, %zmm1').isZeroIdiom).toBe(true);
  });
});

describe('implicit registers', () => {
  it.each([
    ['pushq %rax', ['rsp:read-write']],
    ['mull %ecx', ['eax:read', 'rax:write', 'rdx:write']],
    ['cpuid', ['eax:read', 'ecx:conditional-read', 'rax:write', 'rbx:write', 'rcx:write', 'rdx:write']],
    ['syscall', ['r11:write', 'rcx:write']],
    ['rep movsb', ['rcx:read-write', 'rdi:read-write', 'rsi:read-write']],
    ['movsb', ['rdi:read-write', 'rsi:read-write']],
    ['stosq', ['rax:read', 'rdi:read-write']],
    ['xlat', ['al:read', 'al:read-write', 'rbx:read']],
    ['xsave (%rbx)', ['eax:read', 'edx:read']],
  ])('of %s are %j', (text, expected) => {
    expect(registers(text)).toEqual(expected);
  });
});

describe('implicit memory', () => {
  it('of PUSH lies below RSP', () => {
    expect(effects('pushq %rax').memory).toEqual([{ base: 'rsp', displacement: -8, access: 'write', bytes: 8 }]);
  });

  it('of string instructions is there whether or not it is written', () => {
    const both = [
      { base: 'rdi', displacement: 0, access: 'write', bytes: 8 },
      { base: 'rsi', displacement: 0, access: 'read', bytes: 8 },
    ];
    expect(effects('movsq').memory).toEqual(both);
    expect(effects('movsq (%rsi), (%rdi)').operands).toEqual(['write', 'read']);
  });
});

describe('flags', () => {
  it.each([
    ['addl %eax, %ebx', { written: ['of', 'sf', 'zf', 'af', 'cf', 'pf'], undefined: [] }],
    ['andl %eax, %ebx', { written: ['sf', 'zf', 'pf'], cleared: ['of', 'cf'], undefined: ['af'] }],
    ['movl %eax, %ebx', { read: [], written: [], cleared: [], set: [], undefined: [] }],
    ['cld', { cleared: ['df'], written: [] }],
    ['std', { set: ['df'], written: [] }],
    ['adcl %eax, %ebx', { read: ['cf'] }],
    ['shll $0, %eax', { written: [], undefined: [] }],
    ['shll $32, %eax', { written: [], undefined: [] }],
    ['shlq $33, %rax', { undefined: ['of', 'af'] }],
  ])('%s: %j', (text, expected) => {
    expect(effects(text).flags).toMatchObject(expected);
  });

  it('have a defined overflow after a shift by one', () => {
    for (const text of ['shll %eax', 'shll $1, %eax']) {
      expect(effects(text).flags.written).toContain('of');
      expect(effects(text).flags.undefined).toEqual(['af']);
    }
  });

  it('may stay as they are when a count decides', () => {
    expect(effects('shll %cl, %eax').flagsConditional).toBe(true);
    expect(effects('repe cmpsb').flagsConditional).toBe(true);
    expect(effects('cmpsb').flagsConditional).toBe(false);
    expect(effects('shll $3, %eax').flagsConditional).toBe(false);
  });
});

describe('other state', () => {
  it.each([
    ['ldmxcsr (%rax)', ['mxcsr:write']],
    ['fldcw (%rax)', ['x87-control:write']],
    ['wrfsbase %rax', ['fs-base:write']],
    ['mov %eax, %fs', ['fs-base:write']],
    ['mov %eax, %ds', []],
    ['wrpkru', ['pkru:write']],
    ['addps %xmm0, %xmm1', ['mxcsr:read-write']],
    ['andps %xmm0, %xmm1', []],
    ['paddb %mm0, %mm1', ['x87-stack:read-write']],
    ['nop', []],
  ])('of %s is %j', (text, expected) => {
    expect(effects(text).state.map(({ state, access }) => `${state}:${access}`)).toEqual(expected);
  });
});

describe('a zero idiom', () => {
  it.each(['xorl %eax, %eax', 'subq %rbx, %rbx', 'pxor %xmm1, %xmm1', 'vpxor %xmm1, %xmm1, %xmm0'])(
    '%s is one',
    (text) => {
      expect(effects(text).isZeroIdiom).toBe(true);
    },
  );

  it.each(['xorl %eax, %ebx', 'andl %eax, %eax', 'vpxor %xmm1, %xmm2, %xmm1', 'xorl (%rax), %eax'])(
    '%s is none',
    (text) => {
      expect(effects(text).isZeroIdiom).toBe(false);
    },
  );
});

describe('code spelled as bytes', () => {
  it('has a form, too', () => {
    expect(registers('.byte 0x0f, 0x05')).toEqual(['r11:write', 'rcx:write']);
  });
});
