import { describe, expect, it } from 'vitest';
import { FLAGS, type Flag } from '../../server/src/simulate/machine/state.js';
import { run } from './straight-line.js';

/** The flags behind the code that are known, by name, with their values. */
function knownFlags(text: string): Partial<Record<Flag, bigint>> {
  const { values } = run(text, 'enclave').after.flags;
  return Object.fromEntries(
    FLAGS.flatMap((flag) => {
      const term = values[flag];
      return term.op === 'const' ? [[flag, term.value]] : [];
    }),
  );
}

/** Everything but TF, which EENTER puts aside, comes from the host. */
describe('RFLAGS in an enclave', () => {
  it('is the host’s at the entry, but for TF', () => {
    expect(knownFlags('nop')).toEqual({ tf: 0n });
  });

  it('is clean after popping a constant', () => {
    const all = Object.fromEntries(FLAGS.map((flag) => [flag, 0n]));
    expect(knownFlags('pushq $2\n popfq')).toEqual(all);
    expect(knownFlags('pushq $0x40002\n popfq')).toEqual({ ...all, ac: 1n });
  });

  it('loses the bits that a mask takes out of the pushed image, whichever way it is masked', () => {
    const masked = [
      'pushfq\n andq $~0x40400, (%rsp)\n popfq',
      'pushfq\n popq %rax\n andq $~0x40400, %rax\n pushq %rax\n popfq',
      'pushfq\n popq %rax\n movq $~0x40400, %rcx\n andq %rcx, %rax\n pushq %rax\n popfq',
      'pushfq\n btrq $10, (%rsp)\n btrq $18, (%rsp)\n popfq',
    ];
    for (const text of masked) expect(knownFlags(text)).toEqual({ tf: 0n, df: 0n, ac: 0n });
  });

  it('keeps what nobody touches through PUSHF and POPF', () => {
    const { before, after } = run('pushfq\n popfq', 'enclave');
    expect(after.flags.values).toEqual(before.flags.values);
  });

  it('keeps AC and ID when only 16 bits are popped', () => {
    expect(knownFlags('pushw $2\n popfw')).not.toHaveProperty('ac');
    expect(knownFlags('pushw $2\n popfw')).toMatchObject({ df: 0n, nt: 0n });
  });
});

/** An image on the stack, with what its header says, restored under a mask. */
function restored(mask: string, xstate: number, compacted: boolean) {
  return run(
    `
	subq	$1024, %rsp
	andq	$-64, %rsp
	movw	$0x27f, (%rsp)
	movl	$0x1fbf, 24(%rsp)
	movq	$${xstate}, 512(%rsp)
	movabsq	$${compacted ? '0x8000000000000007' : '0'}, %rax
	movq	%rax, 520(%rsp)
	movl	$${mask}, %eax
	movl	$${mask}, %edx
	xrstor	(%rsp)`,
    'enclave',
  ).after.extended;
}

describe('XRSTOR', () => {
  it('initialises everything that the mask selects and the image does not have', () => {
    const { mxcsr, fcw, ...rest } = restored('-1', 0, true);
    expect(mxcsr).toMatchObject({ op: 'const', value: 0x1f80n });
    expect(fcw).toMatchObject({ op: 'const', value: 0x37fn });
    expect(rest).toMatchObject({ x87: 'clean', tags: 'clean', sse: 'clean', avx: 'clean' });
  });

  it('loads MXCSR in the standard form whatever the image has', () => {
    expect(restored('-1', 0, false).mxcsr).toMatchObject({ op: 'const', value: 0x1fbfn });
  });

  it('loads what the image has', () => {
    const { fcw, mxcsr, x87, sse, avx } = restored('-1', 3, true);
    expect(fcw).toMatchObject({ op: 'const', value: 0x27fn | 0x40n });
    expect(mxcsr).toMatchObject({ op: 'const', value: 0x1fbfn });
    expect({ x87, sse, avx }).toEqual({ x87: 'unknown', sse: 'unknown', avx: 'clean' });
  });

  it('leaves alone what the mask does not select', () => {
    const { before } = run('nop', 'enclave');
    const after = restored('1', 0, false);
    expect(after).toMatchObject({ x87: 'clean', sse: 'host', avx: 'host' });
    expect(after.mxcsr.inputs.size).toBe(before.extended.mxcsr.inputs.size);
  });

  it('brings back the control registers that XSAVE stored', () => {
    const { before, after } = run(`
	subq	$1024, %rsp
	andq	$-64, %rsp
	movl	$3, %eax
	xorl	%edx, %edx
	xsave	(%rsp)
	fninit
	pushq	$0x1f80
	ldmxcsr	(%rsp)
	addq	$8, %rsp
	ldmxcsr	24(%rsp)
	fldcw	(%rsp)`);
    expect(after.extended.mxcsr).toBe(before.extended.mxcsr);
    expect(after.extended.fcw.inputs).toEqual(before.extended.fcw.inputs);
  });
});

describe('constants of read-only sections', () => {
  const data = (section: string) => `\n\t.section ${section}\n1:\t.word 0x27f\n2:\t.long 0x1fbf\n\t.zero 4\n\t.text`;

  it('are what loads give', () => {
    const { after, factory } = run(`ldmxcsr 2f(%rip)\n fldcw 1f(%rip)\n movq 2f(%rip), %rax${data('.rodata')}`);
    expect(after.extended.mxcsr).toMatchObject({ op: 'const', value: 0x1fbfn });
    expect(after.extended.fcw).toMatchObject({ op: 'const', value: 0x27fn });
    expect(after.registers.rax).toBe(factory.constant(0x1fbfn));
  });

  it('are not known where the program may write', () => {
    expect(run(`ldmxcsr 2f(%rip)${data('.data')}`).after.extended.mxcsr.op).toBe('load');
  });

  it('end where their section does', () => {
    expect(run(`movq 2f+2(%rip), %rax${data('.rodata')}`).after.registers.rax.op).toBe('load');
  });
});

describe('the segment bases', () => {
  it('move with WRGSBASE, and memory behind GS with them', () => {
    const { after, factory } = run('movq $7, (%rdi)\n wrgsbase %rdi\n movq %gs:0, %rax\n rdgsbase %rcx');
    expect(after.registers.rax).toBe(factory.constant(7n));
    expect(after.registers.rcx).toBe(after.registers.rdi);
  });

  it('are unknown behind the load of a selector', () => {
    const { before, after } = run('movl %eax, %gs');
    expect(after.extended.gsBase).not.toBe(before.extended.gsBase);
    expect(after.extended.fsBase).toBe(before.extended.fsBase);
  });
});

describe('what a program cannot foresee', () => {
  it.each(['cpuid', 'rdtsc', 'xgetbv'])('of %s fits 32 bits', (op) => {
    const { factory, after } = run(op);
    for (const register of ['rax', 'rdx'] as const)
      expect(factory.slice(after.registers[register], 32, 32)).toBe(factory.zero);
  });

  it('of a division by zero ends the path', () => {
    expect(() => run('xorl %ecx, %ecx\n divl %ecx')).not.toThrow();
    expect(() => run('xorl %ecx, %ecx\n xorl %eax, %eax\n xorl %edx, %edx\n divl %ecx')).toThrow(/#DE/);
  });
});
