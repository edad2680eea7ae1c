/** How many operands instructions take, for those that trampolines use and where GNU as knows one number only. */

const COUNTS: ReadonlyMap<string, number> = new Map<string, number>([
  ...counted(
    2,
    'mov movnti add sub adc sbb and or xor cmp test lea xchg xadd cmpxchg movzx movsx cmovcc bsf bsr bt bts btr btc popcnt lzcnt tzcnt',
  ),
  ...counted(
    1,
    'push pop inc dec neg not mul div setcc bswap jcc jmp call ldmxcsr stmxcsr rdfsbase rdgsbase wrfsbase wrgsbase',
  ),
  ...counted(
    0,
    'leave pushf popf cld std clc stc cmc lahf sahf cpuid lfence mfence sfence ud2 endbr64 syscall rdtsc xgetbv',
  ),
]);

/** The number of operands of a base mnemonic; undefined when it takes several numbers or is not listed. */
export function operandCount(op: string): number | undefined {
  return COUNTS.get(op);
}

function counted(count: number, ops: string): readonly (readonly [string, number])[] {
  return ops.split(' ').map((op) => [op, count] as const);
}
