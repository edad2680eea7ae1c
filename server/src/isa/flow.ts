/** Where control can go after an instruction, by base mnemonic. */

/** `stop`: nothing runs after it. ENCLU is `next` here: its flow depends on the leaf and is the simulation's. */
export type ControlFlow = 'next' | 'jump' | 'conditional' | 'call' | 'return' | 'stop';

const FLOW: ReadonlyMap<string, ControlFlow> = new Map<string, ControlFlow>([
  ['jmp', 'jump'],
  ['ljmp', 'jump'],
  ['jcc', 'conditional'],
  ['jcxz', 'conditional'],
  ['jecxz', 'conditional'],
  ['jrcxz', 'conditional'],
  ['loop', 'conditional'],
  ['loope', 'conditional'],
  ['loopne', 'conditional'],
  // XBEGIN names the handler that an abort jumps to.
  ['xbegin', 'conditional'],
  ['call', 'call'],
  ['lcall', 'call'],
  ['ret', 'return'],
  ['lret', 'return'],
  ['iret', 'return'],
  ['uiret', 'return'],
  ['sysret', 'return'],
  ['sysexit', 'return'],
  ['rsm', 'return'],
  ['ud0', 'stop'],
  ['ud1', 'stop'],
  ['ud2', 'stop'],
  ['hlt', 'stop'],
]);

/** The control flow of a base mnemonic as `resolveMnemonic` gives it; `next` for all that are not branches. */
export function flowOf(op: string): ControlFlow {
  return FLOW.get(op) ?? 'next';
}

/** True when the first operand of the instruction is a place to go to. */
export function takesTarget(op: string): boolean {
  const flow = flowOf(op);
  return flow === 'jump' || flow === 'conditional' || flow === 'call';
}
