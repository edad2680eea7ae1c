/** Cases of addition, subtraction, logic, multiplication and division. */
import type { Vector } from '../input.js';
import type { Group, Undefined } from '../case.js';
import type { Width } from '../operands.js';
import { FORMS, SUFFIX, WIDTHS, twoOperandGroups } from './forms.js';

const LOGIC: Undefined = { flags: ['af'] };
const PRODUCT: Undefined = { flags: ['sf', 'zf', 'af', 'pf'] };
const QUOTIENT: Undefined = { flags: ['cf', 'of', 'sf', 'zf', 'af', 'pf'] };

/** Families with two operands of one width. */
const TWO: readonly Group[] = [
  ...['add', 'adc', 'sub', 'sbb', 'cmp'].flatMap((op) => twoOperandGroups(op, FORMS, undefined)),
  ...['and', 'or', 'xor'].flatMap((op) => twoOperandGroups(op, FORMS, () => LOGIC)),
  ...twoOperandGroups('test', ['r,r', 'm,r', 'r,i', 'm,i'], () => LOGIC),
  ...twoOperandGroups('xadd', ['r,r', 'm,r'], undefined),
];

/** INC, DEC, NEG and NOT. */
const ONE: readonly Group[] = ['inc', 'dec', 'neg', 'not'].flatMap((op) =>
  WIDTHS.flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} ${form}${width}`,
      count: 4,
      width,
      make: (operands) => {
        const operand = form === 'r' ? operands.register(width) : operands.memory(width / 8);
        return { text: `${op}${SUFFIX[width]} ${operand.text}` };
      },
    })),
  ),
);

const EXCHANGES: readonly Group[] = WIDTHS.flatMap((width) =>
  (['r', 'm'] as const).map((form): Group => ({
    op: 'cmpxchg',
    name: `cmpxchg ${form}${width},r${width}`,
    count: 8,
    width,
    reserved: ['rax'],
    make: (operands) => {
      const from = operands.register(width);
      const to = form === 'r' ? operands.register(width) : operands.memory(width / 8);
      return {
        text: `cmpxchg${SUFFIX[width]} ${from.text}, ${to.text}`,
        // The manual writes the destination back when they differ, which would clear its upper half; processors do not.
        ...(width === 32 &&
          to.register !== undefined && {
            undefined: (vector) =>
              to.value(vector) === (vector.get('rax') & 0xffffffffn)
                ? {}
                : { registers: { [to.register as 'rax']: 0xffffffff00000000n } },
          }),
        after: (vector, random) => {
          if (random.once(2)) vector.setLow('rax', width, to.value(vector));
        },
      };
    },
  })),
);

const PAIRS: readonly Group[] = (
  [
    ['cmpxchg8b', 4],
    ['cmpxchg16b', 8],
  ] as const
).map(([op, half]): Group => ({
  op,
  name: `${op} m`,
  count: 8,
  reserved: ['rax', 'rbx', 'rcx', 'rdx'],
  ...(half === 8 && { feature: 'cx16' }),
  make: (operands) => {
    const to = operands.memory(half * 2, { align: half * 2 });
    return {
      text: `${op} ${to.text}`,
      after: (vector, random) => {
        const value = to.value(vector);
        if (!random.once(3)) vector.setLow('rax', half * 8, value);
        if (!random.once(3)) vector.setLow('rdx', half * 8, value >> BigInt(half * 8));
      },
    };
  },
}));

const CARRYLESS: readonly Group[] = ['adcx', 'adox'].flatMap((op) =>
  twoOperandGroups(op, ['r,r', 'r,m'], undefined, [32, 64]).map((group) => ({ ...group, feature: 'adx' })),
);

const WIDE: readonly Group[] = ['mul', 'imul', 'div', 'idiv'].flatMap((op) =>
  WIDTHS.flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} ${form}${width}`,
      count: 6,
      width,
      reserved: ['rax', 'rdx'],
      make: (operands) => {
        const operand = form === 'r' ? operands.register(width) : operands.memory(width / 8);
        const divides = op.endsWith('div');
        return {
          text: `${op}${SUFFIX[width]} ${operand.text}`,
          undefined: () => (divides ? QUOTIENT : PRODUCT),
          ...(divides && { before: (vector, random) => random.once(3) || extend(vector, op === 'idiv', width) }),
        };
      },
    })),
  ),
);

/** Puts zeros or the sign into the upper half of the dividend, so that most quotients fit. */
function extend(vector: Vector, signed: boolean, width: Width): void {
  const isNegative = signed && ((vector.get('rax') >> BigInt(width - 1)) & 1n) === 1n;
  const upper = isNegative ? -1n : 0n;
  if (width === 8) vector.setLow('rax', 16, ((upper & 0xffn) << 8n) | (vector.get('rax') & 0xffn));
  else vector.setLow('rdx', width, upper);
}

const MULTIPLY: readonly Group[] = ([16, 32, 64] as const).flatMap((width) =>
  (['r,r', 'r,m', 'r,r,i', 'r,m,i'] as const).map((form): Group => ({
    op: 'imul',
    name: `imul ${form.replace(/[rm]/g, (kind) => kind + width)}`,
    count: 5,
    make: (operands) => {
      const to = operands.register(width);
      const from = form.includes('m') ? operands.memory(width / 8) : operands.register(width);
      const immediate = form.endsWith('i') ? `${operands.immediate(width).text}, ` : '';
      return { text: `imul${SUFFIX[width]} ${immediate}${from.text}, ${to.text}`, undefined: () => PRODUCT };
    },
  })),
);

export const ARITHMETIC_GROUPS: readonly Group[] = [
  ...TWO,
  ...ONE,
  ...EXCHANGES,
  ...PAIRS,
  ...CARRYLESS,
  ...WIDE,
  ...MULTIPLY,
];
