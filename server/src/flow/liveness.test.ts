import { describe, expect, it } from 'vitest';
import { REGISTERS_64 } from '../isa/registers.js';
import { buildProgram } from '../program/build.js';
import { symbolPlace } from '../program/places.js';
import { read } from '../preprocess/read.js';
import { LIVE_ENCLAVE_CALL, LIVE_MEMORY, LIVE_STATUS_FLAGS, Liveness, isLive } from './liveness.js';

/** What is alive at the label `here`, in words; `everything` for all of it. */
function aliveHere(text: string): string {
  const options = { cpp: true, defines: [], undefines: [], preincludes: [] };
  const program = buildProgram(read({ path: 'code.S', text: `${text}\n` }, options, { resolve: () => undefined }));
  const place = symbolPlace(program, 'here');
  if (place === undefined) throw new Error('the text has no label "here"');
  const alive = new Liveness(program).before(place.instruction);
  const registers = REGISTERS_64.filter((register) => isLive(alive, register));
  const rest = [
    ...((alive & LIVE_STATUS_FLAGS) === 0 ? [] : ['flags']),
    ...((alive & LIVE_MEMORY) === 0 ? [] : ['memory']),
    ...((alive & LIVE_ENCLAVE_CALL) === 0 ? [] : ['call']),
  ];
  return registers.length === 16 && rest.length === 3 ? 'everything' : [...registers, ...rest].join(' ');
}

const AT_RETURN = 'rax rdx rbx rsp rbp r12 r13 r14 r15';

describe('what is alive', () => {
  it.each([
    ['at a return: results and what belongs to the caller', 'here: ret', AT_RETURN],
    ['not a register that is overwritten first', 'here: mov %rcx, %rax\n ret', 'rcx rdx rbx rsp rbp r12 r13 r14 r15'],
    ['not a register that is zeroed by XOR with itself', 'here: xor %eax, %eax\n ret', AT_RETURN.replace('rax ', '')],
    ['a register of which only a part is overwritten', 'here: mov $1, %al\n ret', AT_RETURN],
    ['the registers of an address', 'here: lea 8(%rdi,%rsi), %rax\n ret', 'rdx rbx rsp rbp rsi rdi r12 r13 r14 r15'],
    [
      'memory, once it is loaded through a pointer',
      'here: mov (%rdi), %rax\n ret',
      'rdx rbx rsp rbp rdi r12 r13 r14 r15 memory',
    ],
    ['no memory for a store alone', 'here: mov %rax, (%rdi)\n ret', 'rax rdx rbx rsp rbp rdi r12 r13 r14 r15'],
    ['flags, in front of the branch that reads them', 'here: jc 1f\n 1: ret', `${AT_RETURN} flags`],
    ['flags, in front of what pushes them', 'here: pushfq\n pop %rax\n ret', 'rdx rbx rsp rbp r12 r13 r14 r15 flags'],
    ['no flags in front of a comparison', 'here: cmp %rax, %rdx\n jc 1f\n 1: ret', AT_RETURN],
    [
      'what either way of a branch needs',
      'here: jc 1f\n mov %rdi, %rax\n 1: ret',
      'rax rdx rbx rsp rbp rdi r12 r13 r14 r15 flags',
    ],
    ['round a loop', 'here: add %rsi, %rax\n dec %rcx\n jnz here\n ret', 'rax rcx rdx rbx rsp rbp rsi r12 r13 r14 r15'],
    ['nothing in front of UD2', 'here: ud2', ''],
    ['everything in front of an ENCLU', 'here: enclu\n ret', 'everything'],
    ['everything in front of a jump by pointer', 'here: jmp *%rax', 'everything'],
    ['everything in front of a jump out of the file', 'here: jmp elsewhere', 'everything'],
    ['everything in front of a call within the file', 'here: call inner\n ret\n inner: ret', 'everything'],
    [
      'registers and memory, but no flags, in front of a call out of it',
      'here: call outer\n ret',
      `${REGISTERS_64.join(' ')} memory`,
    ],
    ['everything where RET goes to an address that was just pushed', 'here: push %rax\n ret', 'everything'],
    ['everything in front of a macro that nobody defined', 'xor %eax, %eax\nSOMETHING(1)\nhere: ret', 'everything'],
    ['everything in front of an instruction that is not known', 'here: vaddps %ymm0, %ymm1, %ymm2\n ret', 'everything'],
  ])('%s', (_name, text, expected) => {
    expect(aliveHere(text)).toBe(expected);
  });
});
