/** Cases of data movement. */
import { CONDITIONS } from '../../../server/src/isa/conditions.js';
import type { Group } from '../case.js';
import { DATA_ADDRESS } from '../layout.js';
import type { Width } from '../operands.js';
import { FORMS, SUFFIX, WIDTHS, either, fixed, twoOperandGroups } from './forms.js';

/** Suffixes of extending moves by source and destination width. */
const EXTENSIONS: readonly (readonly [Width, Width])[] = [
  [8, 16],
  [8, 32],
  [8, 64],
  [16, 32],
  [16, 64],
  [32, 64],
];

const EXTENDING: readonly Group[] = EXTENSIONS.flatMap(([from, to]) =>
  (['s', 'z'] as const)
    .filter((kind) => kind === 's' || from < 32)
    .flatMap((kind) =>
      (['r', 'm'] as const).map((form): Group => ({
        op: `mov${kind}x`,
        name: `mov${kind}x r${to},${form}${from}`,
        count: 5,
        ...(from === 8 && to < 64 && { width: 8 }),
        make: (operands) => {
          const source = either(operands, form, from);
          const target = operands.register(to);
          return { text: `mov${kind}${SUFFIX[from]}${SUFFIX[to]} ${source.text}, ${target.text}` };
        },
      })),
    ),
);

const CONDITIONAL: readonly Group[] = CONDITIONS.flatMap((condition): readonly Group[] => [
  ...([16, 32, 64] as const).flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op: 'cmovcc',
      name: `cmov${condition} r${width},${form}${width}`,
      count: 1,
      make: (operands) => {
        const source = either(operands, form, width);
        return { text: `cmov${condition} ${source.text}, ${operands.register(width).text}` };
      },
    })),
  ),
  ...(['r', 'm'] as const).map((form): Group => ({
    op: 'setcc',
    name: `set${condition} ${form}8`,
    count: 2,
    width: 8,
    make: (operands) => ({ text: `set${condition} ${either(operands, form, 8).text}` }),
  })),
]);

const EXCHANGE: readonly Group[] = WIDTHS.flatMap((width) =>
  (['r', 'm'] as const).map((form): Group => ({
    op: 'xchg',
    name: `xchg ${form}${width},r${width}`,
    count: 6,
    width,
    make: (operands) => {
      const other = either(operands, form, width);
      return { text: `xchg${SUFFIX[width]} ${operands.register(width).text}, ${other.text}` };
    },
  })),
);

const BYTE_ORDER: readonly Group[] = [
  ...([32, 64] as const).map((width): Group => ({
    op: 'bswap',
    name: `bswap r${width}`,
    count: 4,
    make: (operands) => ({ text: `bswap ${operands.register(width).text}` }),
  })),
  ...([16, 32, 64] as const).flatMap((width): readonly Group[] => [
    {
      op: 'movbe',
      name: `movbe r${width},m${width}`,
      count: 5,
      feature: 'movbe',
      make: (operands) => {
        const from = operands.memory(width / 8);
        return { text: `movbe ${from.text}, ${operands.register(width).text}` };
      },
    },
    {
      op: 'movbe',
      name: `movbe m${width},r${width}`,
      count: 5,
      feature: 'movbe',
      make: (operands) => {
        const from = operands.register(width);
        return { text: `movbe ${from.text}, ${operands.memory(width / 8).text}` };
      },
    },
  ]),
];

const ADDRESSES: readonly Group[] = ([16, 32, 64] as const).map((width): Group => ({
  op: 'lea',
  name: `lea r${width},m`,
  count: 12,
  make: (operands) => {
    const from = operands.memory(8);
    return { text: `lea${SUFFIX[width]} ${from.text.replace(/^%[fg]s:/, '')}, ${operands.register(width).text}` };
  },
}));

const ABSOLUTE: readonly Group[] = WIDTHS.flatMap((width): readonly Group[] => {
  const accumulator = { 8: '%al', 16: '%ax', 32: '%eax', 64: '%rax' }[width];
  const place = `0x${(DATA_ADDRESS + 40n).toString(16)}`;
  return [
    fixed('mov', `movabs a${width},moffs`, `movabs ${place}, ${accumulator}`),
    fixed('mov', `movabs moffs,a${width}`, `movabs ${accumulator}, ${place}`),
  ];
});

export const MOVE_GROUPS: readonly Group[] = [
  ...twoOperandGroups('mov', FORMS, undefined),
  {
    op: 'mov',
    name: 'movabs r64,imm64',
    count: 6,
    make: (operands, random) => ({
      text: `movabsq $${BigInt.asIntN(64, random.value())}, ${operands.register(64).text}`,
    }),
  },
  ...ABSOLUTE,
  ...EXTENDING,
  ...CONDITIONAL,
  ...EXCHANGE,
  ...BYTE_ORDER,
  ...ADDRESSES,
  ...([32, 64] as const).map((width): Group => ({
    op: 'movnti',
    name: `movnti m${width},r${width}`,
    count: 4,
    make: (operands) => {
      const from = operands.register(width);
      return { text: `movnti ${from.text}, ${operands.memory(width / 8).text}` };
    },
  })),
  fixed('cbw', 'cbw', 'cbtw'),
  fixed('cwde', 'cwde', 'cwtl'),
  fixed('cdqe', 'cdqe', 'cltq'),
  fixed('cwd', 'cwd', 'cwtd'),
  fixed('cdq', 'cdq', 'cltd'),
  fixed('cqo', 'cqo', 'cqto'),
  ...['xlat', 'xlat %gs:(%rbx)'].map((text): Group => ({
    op: 'xlat',
    name: text === 'xlat' ? 'xlat' : 'xlat with segment',
    count: 2,
    make: () => ({
      text,
      after: (vector, random) => {
        const segment = text === 'xlat' ? 0n : vector.base('gs');
        const at = DATA_ADDRESS + BigInt(random.below(128));
        vector.set('rbx', at - segment - (vector.get('rax') & 0xffn));
      },
    }),
  })),
];
