/** Instructions that ask the processor or the kernel for something, and those that change nothing a program can see. */
import type { Register64 } from '../../isa/registers.js';
import { clobberBuffer } from '../machine/buffers.js';
import type { Step } from '../machine/step.js';
import { rflagsImage } from './rflags.js';
import { under, widthOf, type TransferTable } from './transfer.js';

/** Arguments of a Linux system call (psABI, A.2.1). */
const SYSCALL_ARGUMENTS: readonly Register64[] = ['rdi', 'rsi', 'rdx', 'r10', 'r8', 'r9'];

export const SYSTEM: TransferTable = [
  ...under(
    'nop pause endbr64 endbr32 lfence mfence sfence serialize fwait prefetch prefetcht0 prefetcht1 prefetcht2 prefetchnta prefetchw clflush clflushopt clwb cldemote',
    () => undefined,
  ),
  ...under('cpuid', (step) => answers(step, ['rax', 'rbx', 'rcx', 'rdx'], 'what CPUID reports')),
  ...under('rdtsc', (step) => answers(step, ['rax', 'rdx'], 'the time-stamp counter')),
  ...under('rdtscp', (step) => answers(step, ['rax', 'rdx', 'rcx'], 'the time-stamp counter')),
  ...under('rdpmc', (step) => answers(step, ['rax', 'rdx'], 'a performance counter')),
  ...under('xgetbv', (step) => answers(step, ['rax', 'rdx'], 'the enabled state components')),
  ...under('rdpkru', (step) => {
    answers(step, ['rax'], 'the protection keys');
    step.registers.rdx = step.factory.zero;
  }),
  ...under('rdpid', (step) => {
    const value = step.unknown('processor', 'the number of the processor');
    step.write(step.instruction.operands[0], 64, step.factory.slice(value, 0, 32));
  }),
  ...under('rdrand rdseed', (step) => {
    const [to] = step.instruction.operands;
    const { zero } = step.factory;
    const width = widthOf(step);
    step.write(to, width, step.factory.slice(step.unknown('random', 'a random number'), 0, width));
    const cf = step.unknownFlag('cf', 'whether there was a random number');
    step.setFlags({ cf, of: zero, sf: zero, zf: zero, af: zero, pf: zero });
  }),
  ...under('syscall', (step) => {
    const { factory, registers, instruction } = step;
    askKernel(step);
    registers.rcx =
      instruction.next === undefined
        ? step.unknown('RCX', 'the address behind SYSCALL')
        : factory.code(instruction.next);
    registers.r11 = rflagsImage(step);
  }),
  ...under('int', askKernel),
];

/** Values of 32 bits that the processor gives. */
function answers(step: Step, registers: readonly Register64[], reason: string): void {
  for (const register of registers) step.registers[register] = step.factory.zero;
  for (const register of registers) {
    step.registers[register] = step.factory.slice(step.unknown(register.toUpperCase(), reason), 0, 32);
  }
}

/** A system call answers in RAX and may write to the memory that its arguments point to. */
function askKernel(step: Step): void {
  for (const register of SYSCALL_ARGUMENTS) clobberBuffer(step, step.registers[register], 'what the kernel wrote');
  step.forget('pointer', 'named');
  step.setInput('rax', step.instruction.mnemonic, { kind: 'call', callee: 'the kernel' });
}
