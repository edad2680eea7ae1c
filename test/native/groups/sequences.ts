/** Cases of several instructions: conditions that read what an instruction before left, and random code on registers and memory. */
import { CONDITIONS } from '../../../server/src/isa/conditions.js';
import { registerName, type Register64 } from '../../../server/src/isa/registers.js';
import type { Flag } from '../../../server/src/simulate/machine/state.js';
import type { Group } from '../case.js';
import { DATA_ADDRESS } from '../layout.js';
import type { Operands, Width } from '../operands.js';
import type { Random } from '../random.js';
import { SUFFIX, WIDTHS } from './forms.js';

/** What sets the flags that a condition reads. */
const SETTERS: readonly string[] = [
  'cmp',
  'sub',
  'test',
  'and',
  'or',
  'xor',
  'add',
  'adc',
  'sbb',
  'inc',
  'dec',
  'neg',
  'shl',
];
const LOGIC: ReadonlySet<string> = new Set(['test', 'and', 'or', 'xor']);
const ONE_OPERAND: ReadonlySet<string> = new Set(['inc', 'dec', 'neg', 'shl']);

/** A setter with operands: registers, one register twice, an immediate, or 0. */
function setter(op: string, operands: Operands, random: Random): string {
  const width = random.pick(WIDTHS);
  const to = operands.register(width);
  const written = `${op}${SUFFIX[width]}`;
  if (ONE_OPERAND.has(op)) return `${written} ${to.text}`;
  const from = random.pick([
    () => operands.register(width).text,
    () => operands.register(width).text,
    () => to.text,
    () => operands.immediate(width).text,
    () => '$0',
  ])();
  return `${written} ${from}, ${to.text}`;
}

const undefinedBehind = (op: string): readonly Flag[] => (LOGIC.has(op) || op === 'shl' ? ['af'] : []);

const CONDITIONAL: readonly Group[] = SETTERS.flatMap((op) =>
  CONDITIONS.flatMap((condition): readonly Group[] => {
    const group = (name: string, consumer: (operands: Operands) => string): Group => ({
      op,
      name: `${op}; ${name}`,
      count: 1,
      make: (operands, random) => ({
        text: `${setter(op, operands, random)}; ${consumer(operands)}`,
        undefined: () => ({ flags: undefinedBehind(op) }),
      }),
    });
    return [
      group(`set${condition}`, (operands) => `set${condition} ${operands.register(8).text}`),
      group(
        `cmov${condition}`,
        (operands) => `cmov${condition} ${operands.register(64).text}, ${operands.register(64).text}`,
      ),
      group(`j${condition}`, () => `j${condition} @`),
    ];
  }),
);

/** Registers of random code; R15 points to memory, and RSP to nothing. */
const PLAIN: readonly Register64[] = ['rax', 'rcx', 'rdx', 'rbx', 'rbp', 'rsi', 'rdi', 'r8', 'r9', 'r10', 'r11'];
/** Instructions of one piece of random code. */
const LENGTH = 6;
const ARITHMETIC: readonly string[] = ['add', 'sub', 'adc', 'sbb', 'cmp'];
const BITWISE: readonly string[] = ['and', 'or', 'xor', 'test'];

/** One instruction, and whether it leaves AF undefined, defined, or as it was. */
function randomInstruction(random: Random): {
  readonly text: string;
  readonly auxiliary: 'undefined' | 'defined' | 'kept';
} {
  const width = random.pick(WIDTHS);
  const register = (bits: Width): string => `%${registerName(random.pick(PLAIN), bits)}`;
  const memory = (): string => `${random.below(33) - 16}(%r15)`;
  const pair = (): string => {
    const to = random.once(3) ? memory() : register(width);
    const from = to.includes('(') || random.once(2) ? register(width) : memory();
    return `${from}, ${to}`;
  };
  const suffix = SUFFIX[width];
  switch (random.below(9)) {
    case 0:
    case 1:
      return { text: `${random.pick(ARITHMETIC)}${suffix} ${pair()}`, auxiliary: 'defined' };
    case 2:
      return {
        text: `${random.pick(BITWISE)}${suffix} ${pair().replace(/^(.*\)), (.*)$/, '$2, $1')}`,
        auxiliary: 'undefined',
      };
    case 3:
      return { text: `${random.pick(['inc', 'dec', 'neg'])}${suffix} ${register(width)}`, auxiliary: 'defined' };
    case 4:
      return { text: `movzbl ${random.once(2) ? register(8) : memory()}, ${register(32)}`, auxiliary: 'kept' };
    case 5:
      return { text: `movswq ${random.once(2) ? register(16) : memory()}, ${register(64)}`, auxiliary: 'kept' };
    case 6:
      return {
        text: `leaq ${random.below(100)}(${register(64)},${register(64)},4), ${register(64)}`,
        auxiliary: 'kept',
      };
    case 7:
      return { text: `set${random.pick(CONDITIONS)} ${random.once(2) ? register(8) : memory()}`, auxiliary: 'kept' };
    default:
      return { text: `mov${suffix} ${pair()}`, auxiliary: 'kept' };
  }
}

const RANDOM_CODE: Group = {
  op: 'nop',
  name: 'random code',
  count: 400,
  make: (_operands, random) => {
    const code = Array.from({ length: LENGTH }, () => randomInstruction(random));
    const last = code.filter(({ auxiliary }) => auxiliary !== 'kept').at(-1);
    const flags: readonly Flag[] = last?.auxiliary === 'undefined' ? ['af'] : [];
    return {
      text: ['nop', ...code.map(({ text }) => text)].join('; '),
      before: (vector) => vector.set('r15', DATA_ADDRESS + 64n),
      undefined: () => ({ flags }),
    };
  },
};

export const SEQUENCE_GROUPS: readonly Group[] = [...CONDITIONAL, RANDOM_CODE];
