import { describe, expect, it } from 'vitest';
import { fallback } from '../../server/src/simulate/semantics/fallback.js';
import { transferOf } from '../../server/src/simulate/semantics/index.js';
import { run } from './straight-line.js';

/** Registers and flags that are not what they were, by name. */
function changed({ before, after }: ReturnType<typeof run>): readonly string[] {
  const registers = Object.entries(after.registers).filter(([name, term]) => before.registers[name as 'rax'] !== term);
  const flags = Object.entries(after.flags.values).filter(([name, term]) => before.flags.values[name as 'cf'] !== term);
  return [...registers, ...flags].map(([name]) => name);
}

describe('an instruction without transfer function', () => {
  it.each([
    ['pcmpistri $0, %xmm0, %xmm1', ['rcx', 'cf', 'pf', 'af', 'zf', 'sf', 'of']],
    ['movmskps %xmm0, %ecx', ['rcx']],
    ['vpaddd %ymm0, %ymm1, %ymm2', []],
    ['ucomisd %xmm0, %xmm1', ['cf', 'pf', 'af', 'zf', 'sf', 'of']],
    ['fcomi %st(1), %st', ['cf', 'pf', 'zf', 'af', 'sf', 'of']],
    ['ptest %xmm0, %xmm1', ['cf', 'pf', 'af', 'zf', 'sf', 'of']],
  ])('%s changes what it writes and nothing else', (text, expected) => {
    expect(transferOf(text.split(' ')[0] ?? '')).toBe(fallback);
    expect([...changed(run(text))].sort()).toEqual([...expected].sort());
  });

  it('clears the flags that it always clears', () => {
    const { after } = run('ptest %xmm0, %xmm1');
    expect(['of', 'sf', 'pf', 'af'].map((flag) => after.flags.values[flag as 'of'].op)).toEqual(Array(4).fill('const'));
  });

  it('names itself as the reason of what nobody knows', () => {
    const { rcx } = run('pcmpistri $0, %xmm0, %xmm1').after.registers;
    expect([...rcx.inputs].map(({ input }) => input.provenance)).toEqual([
      { kind: 'unknown', reason: 'what pcmpistri leaves' },
    ]);
  });

  it('stores as many bytes as its operand has', () => {
    const { after, before } = run('movaps %xmm0, -32(%rsp)');
    const cells = after.memory.cells.get(before.registers.rsp.id) ?? [];
    expect(cells.map(({ offset, size }) => [offset, size])).toEqual([[-32n, 16]]);
  });
});

describe('data registers of floating point and vectors', () => {
  it('hold a mixture once the enclave has written over what the host left', () => {
    const { before, after } = run('movaps %xmm0, %xmm1', 'enclave');
    expect(before.extended.sse).toBe('host');
    expect(after.extended).toMatchObject({ sse: 'unknown', avx: 'host', x87: 'host' });
  });

  it('are as before when a register is cleared', () => {
    expect(run('pxor %xmm3, %xmm3', 'enclave').after.extended.sse).toBe('host');
  });

  it('keep the control bits of MXCSR through arithmetic, and not its status bits', () => {
    const { before, after } = run('addsd %xmm0, %xmm1');
    expect(after.extended.mxcsr).not.toBe(before.extended.mxcsr);
    expect(after.extended.mxcsr).toMatchObject({ op: 'insert', low: 0, width: 6 });
  });

  it('keep MXCSR when data is only moved', () => {
    const { before, after } = run('vpxor %ymm1, %ymm2, %ymm3');
    expect(after.extended.mxcsr).toBe(before.extended.mxcsr);
  });
});
