/** Cases of the stack. */
import type { Group } from '../case.js';
import { STACK_ADDRESS, STACK_MIDDLE } from '../layout.js';
import type { Width } from '../operands.js';
import { SUFFIX, either, fixed } from './forms.js';

const STACK = { stack: 1 } as const;
const W = [16, 64] as const;

/** IF, IOPL, VIF and VIP in the image of RFLAGS: only the kernel changes them. */
const UNSEEN = 0x183200n;

const PUSH_POP: readonly Group[] = W.flatMap((width) =>
  (['push', 'pop'] as const).flatMap((op): readonly Group[] => [
    ...(['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} ${form}${width}`,
      count: 5,
      make: (operands) => ({ text: `${op}${SUFFIX[width]} ${either(operands, form, width).text}`, ...STACK }),
    })),
    stackFixed(op, `${op} rsp${width}`, `${op}${SUFFIX[width]} ${width === 16 ? '%sp' : '%rsp'}`),
    stackFixed(op, `${op} m${width} by rsp`, `${op}${SUFFIX[width]} 8(%rsp)`),
  ]),
);

function stackFixed(op: string, name: string, text: string): Group {
  return fixed(op, name, text, { make: () => ({ text, ...STACK }) });
}

const IMMEDIATES: readonly Group[] = W.map((width): Group => ({
  op: 'push',
  name: `push i${width}`,
  count: 4,
  make: (operands) => ({ text: `push${SUFFIX[width]} ${operands.immediate(width).text}`, ...STACK }),
}));

const FLAG_IMAGES: readonly Group[] = W.flatMap((width): readonly Group[] => [
  {
    op: 'pushf',
    name: `pushf${SUFFIX[width]}`,
    count: 1,
    make: () => ({
      text: `pushf${SUFFIX[width]}`,
      ...STACK,
      undefined: (vector) => ({
        memory: [{ address: vector.get('rsp') - BigInt(width / 8), size: width / 8, mask: UNSEEN }],
      }),
    }),
  },
  {
    op: 'popf',
    name: `popf${SUFFIX[width]}`,
    count: 1,
    make: () => ({
      text: `popf${SUFFIX[width]}`,
      ...STACK,
      // TF would stop behind the next instruction.
      after: (vector) => {
        const at = vector.get('rsp');
        vector.setMemory(at + 1n, 1, vector.memory(at + 1n, 1) & ~1n);
      },
    }),
  },
]);

const FRAMES: readonly Group[] = W.flatMap((width): readonly Group[] => [
  {
    op: 'leave',
    name: `leave${SUFFIX[width]}`,
    count: 1,
    make: () => ({
      text: `leave${SUFFIX[width]}`,
      before: (vector, random) => vector.set('rbp', STACK_ADDRESS + BigInt(random.below(120))),
    }),
  },
  {
    op: 'enter',
    name: `enter${SUFFIX[width]}`,
    count: 12,
    make: (_operands, random) => {
      const level = random.once(3) ? 0 : random.below(4) + (random.once(4) ? 32 : 0);
      return {
        // The processor probes the frame that is allocated.
        text: `enter${SUFFIX[width]} $${random.below(0x2000)}, $${level}`,
        ...STACK,
        // The frames that it copies from lie above what it pushes.
        before: (vector, chosen) => vector.set('rbp', STACK_MIDDLE + BigInt(32 + chosen.below(24))),
      };
    },
  },
]);

/** Instructions that reach memory through RSP. */
const THROUGH_RSP: readonly Group[] = ([8, 16, 32, 64] as const).flatMap((width: Width): readonly Group[] => [
  {
    op: 'mov',
    name: `mov r${width},m${width} by rsp`,
    count: 2,
    make: (operands, random) => ({
      text: `mov${SUFFIX[width]} ${random.below(40) - 20}(%rsp), ${operands.register(width).text}`,
      ...STACK,
    }),
  },
  {
    op: 'mov',
    name: `mov m${width},r${width} by rsp`,
    count: 2,
    make: (operands, random) => ({
      text: `mov${SUFFIX[width]} ${operands.register(width).text}, ${random.below(40) - 20}(%rsp)`,
      ...STACK,
    }),
  },
]);

export const STACK_GROUPS: readonly Group[] = [...PUSH_POP, ...IMMEDIATES, ...FLAG_IMAGES, ...FRAMES, ...THROUGH_RSP];
