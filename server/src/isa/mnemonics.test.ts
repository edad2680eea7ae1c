import { describe, expect, it } from 'vitest';
import { isMnemonic, resolveMnemonic, type Dialect, type OperandShape } from './mnemonics.js';

/** `$` is an immediate, `m` memory, `m8` memory of 8 bytes, anything else a register. */
function shape(text: string): OperandShape {
  if (text === '$') return { kind: 'immediate' };
  const memory = /^m(\d*)$/.exec(text);
  if (!memory) return { kind: 'register', register: text };
  return memory[1] ? { kind: 'memory', size: Number(memory[1]) } : { kind: 'memory' };
}

/** `op.condition:width<sourceWidth/memorySize`, leaving out what is 0. */
function resolve(text: string, dialect: Dialect): string {
  const [mnemonic = '', ...operands] = text.split(' ');
  const resolved = resolveMnemonic(mnemonic, operands.map(shape), dialect);
  if (!resolved) return 'unknown';
  const { op, condition, width, sourceWidth, memorySize } = resolved;
  return [
    op,
    condition ? `.${condition}` : '',
    width ? `:${String(width)}` : '',
    sourceWidth === undefined ? '' : `<${String(sourceWidth)}`,
    memorySize ? `/${String(memorySize)}` : '',
  ].join('');
}

const ATT: readonly (readonly [string, string])[] = [
  ['mov $ eax', 'mov:32'],
  ['movl $ m', 'mov:32/4'],
  ['mov rax m', 'mov:64/8'],
  ['mov $ m', 'mov:32/4'],
  ['movb $ m', 'mov:8/1'],
  ['movq $ rax', 'mov:64'],
  ['movq xmm0 m', 'movq/8'],
  ['movq rax xmm0', 'movq/8'],
  ['movabs $ rax', 'mov:64'],
  ['movabsq $ rax', 'mov:64'],
  ['lea m rcx', 'lea:64'],
  ['push rbp', 'push:64'],
  ['pushq $', 'push:64'],
  ['push m', 'push:64/8'],
  ['pushfq', 'pushf:64'],
  ['popf', 'popf:64'],
  ['sal $ rax', 'shl:64'],
  ['shl cl m', 'shl:32/4'],
  ['shl cl rdx', 'shl:64'],
  ['shrq m', 'shr:64/8'],
  ['movzbl al ebx', 'movzx:32<8'],
  ['movzb m eax', 'movzx:32<8/1'],
  ['movzwl m ecx', 'movzx:32<16/2'],
  ['movsbl al eax', 'movsx:32<8'],
  ['movslq eax rax', 'movsx:64<32'],
  ['movsl m rax', 'movsx:64<32/4'],
  ['movsx al eax', 'movsx:32<8'],
  ['movzx ax eax', 'movzx:32<16'],
  ['movsb', 'movs:8/1'],
  ['movsb m m', 'movs:8/1'],
  ['movsb al ebx', 'movsx:32<8'],
  ['movsq', 'movs:64/8'],
  ['movsd', 'movs:32/4'],
  ['movsd xmm0 xmm1', 'movsd/8'],
  ['movsd m xmm1', 'movsd/8'],
  ['cmpsb', 'cmps:8/1'],
  ['stosq', 'stos:64/8'],
  ['stosb al m', 'stos:8/1'],
  ['lodsl', 'lods:32/4'],
  ['cltq', 'cdqe:64'],
  ['cqto', 'cqo:64'],
  ['cltd', 'cdq:32'],
  ['cwtl', 'cwde:32'],
  ['jz m', 'jcc.e'],
  ['jnae m', 'jcc.b'],
  ['jc m', 'jcc.b'],
  ['jnb m', 'jcc.ae'],
  ['jnge m', 'jcc.l'],
  ['jpo m', 'jcc.np'],
  ['setnz al', 'setcc.ne:8/1'],
  ['setb al', 'setcc.b:8/1'],
  ['cmovl eax ebx', 'cmovcc.l:32'],
  ['cmovll eax ebx', 'cmovcc.l:32'],
  ['cmovneq rax rbx', 'cmovcc.ne:64'],
  ['jmp m', 'jmp:64/8'],
  ['call m', 'call:64/8'],
  ['callq m', 'call:64/8'],
  ['retq', 'ret:64'],
  ['leave', 'leave:64'],
  ['jrcxz m', 'jrcxz'],
  ['loopz m', 'loope'],
  ['enclu', 'enclu'],
  ['ldmxcsr m', 'ldmxcsr/4'],
  ['vldmxcsr m', 'ldmxcsr/4'],
  ['fldcw m', 'fldcw/2'],
  ['fstcw m', 'fnstcw/2'],
  ['fnstcw m', 'fnstcw/2'],
  ['fldt m', 'fld/10'],
  ['fildll m', 'fild/8'],
  ['fxsaveq m', 'fxsave64/512'],
  ['xrstor64 m', 'xrstor64'],
  ['cmpxchg16b m', 'cmpxchg16b/16'],
  ['movaps xmm0 m', 'movaps/16'],
  ['vmovdqu ymm0 m', 'vmovdqu/32'],
  ['addss m xmm0', 'addss/4'],
  ['cvtsi2sdq m xmm0', 'cvtsi2sd/8'],
  ['rdfsbaseq rax', 'rdfsbase:64'],
  ['in dx al', 'in:8'],
  ['out al dx', 'out:8'],
  ['bswapq rax', 'bswap:64'],
  ['mov.s eax ebx', 'mov:32'],
  ['nopw m', 'nop:16'],
  ['ud2a', 'ud2'],
];

const INTEL: readonly (readonly [string, string])[] = [
  ['mov rax $', 'mov:64'],
  ['mov m4 $', 'mov:32/4'],
  ['movzx eax m1', 'movzx:32<8/1'],
  ['movsxd rax ecx', 'movsx:64<32'],
  ['stosd', 'stos:32/4'],
  ['lodsq', 'lods:64/8'],
  ['movsd xmm0 m8', 'movsd/8'],
  ['movsd', 'movs:32/4'],
  ['pushfq', 'pushf:64'],
  ['cmovz eax ebx', 'cmovcc.e:32'],
  ['jmp m8', 'jmp:64/8'],
  ['shl m8 cl', 'shl:64/8'],
  ['call rax', 'call:64/8'],
  ['xchg rbx rcx', 'xchg:64'],
];

describe('resolving a mnemonic', () => {
  it.each(ATT)('AT&T: %s is %s', (text, expected) => {
    expect(resolve(text, 'att')).toBe(expected);
  });

  it.each(INTEL)('Intel: %s is %s', (text, expected) => {
    expect(resolve(text, 'intel')).toBe(expected);
  });

  it.each(['sym_func_start', 'movk', 'encluu', 'moov', 'addx', 'ret2', 'foo', 'ds', ''])('%s is none', (word) => {
    expect(isMnemonic(word)).toBe(false);
  });
});
