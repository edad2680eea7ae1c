/** Cases of flag instructions, control registers, state images, segment bases, and of what asks the processor. */
import type { Register64 } from '../../../server/src/isa/registers.js';
import type { Group, Undefined } from '../case.js';
import type { Vector } from '../input.js';
import { IMAGE_ADDRESS, IMAGE_BYTES } from '../layout.js';
import type { Random } from '../random.js';
import { fixed } from './forms.js';

const LOW_HALF = 0xffffffffn;
/** MXCSR has no more bits; loading others faults. */
const MXCSR_BITS = 0xffffn;
/** IF, IOPL, VIF and VIP in R11 behind SYSCALL. */
const UNSEEN = 0x183200n;
const GETPID = 39n;

const FLAGS: readonly Group[] = ['clc', 'stc', 'cmc', 'cld', 'std', 'lahf', 'sahf'].map((op) => fixed(op, op, op));

const NOTHING: readonly Group[] = [
  ...['nop', 'pause', 'endbr64', 'endbr32', 'lfence', 'mfence', 'sfence', 'fwait'].map((op) => fixed(op, op, op)),
  fixed('serialize', 'serialize', 'serialize', { feature: 'serialize' }),
  ...['prefetcht0', 'prefetcht1', 'prefetcht2', 'prefetchnta', 'clflush'].map((op) => onMemory(op, 1, {})),
  onMemory('prefetchw', 1, { feature: '3dnowprefetch' }),
  onMemory('clflushopt', 1, { feature: 'clflushopt' }),
  onMemory('clwb', 1, { feature: 'clwb' }),
  onMemory('cldemote', 1, { feature: 'cldemote' }),
  onMemory('nop', 4, {}, 'nopl'),
];

function onMemory(op: string, size: number, rest: Partial<Group>, written = op): Group {
  return {
    op,
    name: `${op} m`,
    count: 3,
    make: (operands) => ({ text: `${written} ${operands.memory(size).text}` }),
    ...rest,
  };
}

const WORDS: readonly Group[] = [
  {
    op: 'ldmxcsr',
    name: 'ldmxcsr m32',
    count: 4,
    make: (operands) => {
      const from = operands.memory(4);
      return {
        text: `ldmxcsr ${from.text}`,
        after: (vector, random) => vector.setMemory(addressOf(from, vector), 4, random.bits64() & MXCSR_BITS),
      };
    },
  },
  onMemory('stmxcsr', 4, {}),
  onMemory('fldcw', 2, {}),
  onMemory('fnstcw', 2, {}),
  fixed('fninit', 'fninit', 'fninit'),
  fixed('fnclex', 'fnclex', 'fnclex'),
  fixed('emms', 'emms', 'emms'),
  fixed('vzeroupper', 'vzeroupper', 'vzeroupper', { feature: 'avx' }),
  fixed('vzeroall', 'vzeroall', 'vzeroall', { feature: 'avx' }),
  {
    op: 'fnstsw',
    name: 'fnstsw ax',
    count: 1,
    make: () => ({ text: 'fnstsw %ax', undefined: () => ({ registers: { rax: 0xffffn } }) }),
  },
  {
    op: 'fnstsw',
    name: 'fnstsw m16',
    count: 2,
    make: (operands) => {
      const to = operands.memory(2);
      return {
        text: `fnstsw ${to.text}`,
        undefined: (vector) => ({ memory: [{ address: addressOf(to, vector), size: 2 }] }),
      };
    },
  },
  ...(
    [
      ['fnstenv', 28],
      ['fnsave', 108],
    ] as const
  ).map(([op, size]): Group => ({
    op,
    name: `${op} m`,
    count: 3,
    make: (operands) => {
      const to = operands.memory(size);
      return {
        text: `${op} ${to.text}`,
        undefined: (vector) => ({ memory: [{ address: addressOf(to, vector) + 2n, size: size - 2 }] }),
      };
    },
  })),
  onMemory('fldenv', 28, {}),
  onMemory('frstor', 108, {}),
];

function addressOf(operand: { readonly address?: (vector: Vector) => bigint }, vector: Vector): bigint {
  return operand.address?.(vector) ?? 0n;
}

/** An image that can be restored: no reserved bit is set. */
function prepareImage(vector: Vector, random: Random, extended: boolean): void {
  vector.set('rdi', IMAGE_ADDRESS);
  for (let at = 0n; at < BigInt(IMAGE_BYTES); at += 8n) vector.setMemory(IMAGE_ADDRESS + at, 8, random.bits64());
  vector.setMemory(IMAGE_ADDRESS + 24n, 4, random.bits64() & MXCSR_BITS);
  if (!extended) return;
  vector.set('rax', random.once(3) ? (1n << 64n) - 1n : BigInt(random.below(8)));
  vector.set('rdx', 0n);
  for (let at = 512n; at < BigInt(IMAGE_BYTES); at += 8n) vector.setMemory(IMAGE_ADDRESS + at, 8, 0n);
  vector.setMemory(IMAGE_ADDRESS + 512n, 8, BigInt(random.below(8)));
  if (random.once(2)) vector.setMemory(IMAGE_ADDRESS + 520n, 8, (1n << 63n) | 7n);
}

/** Everything in the image but FCW, and MXCSR, is the processor's business. */
function imageUndefined(fcw: boolean, mxcsr: boolean): Undefined {
  const ranges = [...(fcw ? [] : [[0, 2]]), [2, 22], ...(mxcsr ? [] : [[24, 4]]), [28, IMAGE_BYTES - 28]] as [
    number,
    number,
  ][];
  return { memory: ranges.map(([from, size]) => ({ address: IMAGE_ADDRESS + BigInt(from), size })) };
}

const IMAGES: readonly Group[] = [
  ...['fxsave', 'fxsave64'].map((op) => image(op, { undefined: () => imageUndefined(true, true) })),
  ...['fxrstor', 'fxrstor64'].map((op) => image(op, {})),
  ...['xsave', 'xsave64'].map((op) => image(op, { feature: 'xsave', undefined: () => imageUndefined(true, true) })),
  ...['xsaveopt', 'xsaveopt64'].map((op) =>
    image(op, { feature: 'xsaveopt', undefined: () => imageUndefined(false, false) }),
  ),
  ...['xsavec', 'xsavec64'].map((op) =>
    image(op, { feature: 'xsavec', undefined: () => imageUndefined(false, false) }),
  ),
  // The compacted form comes with XSAVEC.
  ...['xrstor', 'xrstor64'].map((op) => image(op, { feature: 'xsavec' })),
];

function image(op: string, rest: { readonly feature?: string; readonly undefined?: () => Undefined }): Group {
  const { feature, ...draft } = rest;
  return {
    op,
    name: `${op} m`,
    count: 1,
    ...(feature !== undefined && { feature }),
    make: () => ({
      text: `${op} (%rdi)`,
      image: true,
      before: (vector, random) => prepareImage(vector, random, op.startsWith('x')),
      ...draft,
    }),
  };
}

const BASES: readonly Group[] = (['fs', 'gs'] as const).flatMap((segment) =>
  ([32, 64] as const).flatMap((width): readonly Group[] => [
    {
      op: `rd${segment}base`,
      name: `rd${segment}base r${width}`,
      count: 3,
      make: (operands) => ({ text: `rd${segment}base ${operands.register(width).text}`, needsBases: true }),
    },
    {
      op: `wr${segment}base`,
      name: `wr${segment}base r${width}`,
      count: 3,
      make: (operands) => {
        const from = operands.register(width);
        return {
          text: `wr${segment}base ${from.text}`,
          needsBases: true,
          // A base that is not canonical faults.
          before: (vector) => {
            if (width === 64) vector.set(from.register as 'rax', vector.get(from.register as 'rax') & 0x7fffffffffffn);
          },
        };
      },
    },
  ]),
);

function asking(op: string, registers: readonly Register64[], rest: Partial<Group> = {}): Group {
  const lost = Object.fromEntries(registers.map((register) => [register, LOW_HALF]));
  return fixed(op, op, op, {
    make: () => ({
      text: op,
      undefined: () => ({ registers: lost }),
      before: (vector) => {
        // Leaf 0, and XCR0.
        vector.set('rax', 0n);
        vector.set('rcx', 0n);
      },
    }),
    ...rest,
  });
}

const ASKING: readonly Group[] = [
  asking('cpuid', ['rax', 'rbx', 'rcx', 'rdx']),
  asking('rdtsc', ['rax', 'rdx']),
  asking('rdtscp', ['rax', 'rdx', 'rcx'], { feature: 'rdtscp' }),
  asking('xgetbv', ['rax', 'rdx'], { feature: 'xsave' }),
  ...(['rdrand', 'rdseed'] as const).flatMap((op) =>
    ([16, 32, 64] as const).map((width): Group => ({
      op,
      name: `${op} r${width}`,
      count: 2,
      feature: op,
      make: (operands) => {
        const to = operands.register(width);
        const lost = { [to.register as 'rax']: (1n << BigInt(width)) - 1n };
        return { text: `${op} ${to.text}`, undefined: () => ({ registers: lost, flags: ['cf'] }) };
      },
    })),
  ),
  {
    op: 'rdpid',
    name: 'rdpid r64',
    count: 1,
    feature: 'rdpid',
    make: () => ({ text: 'rdpid %rsi', undefined: () => ({ registers: { rsi: LOW_HALF } }) }),
  },
  {
    op: 'syscall',
    name: 'syscall',
    count: 1,
    make: () => ({
      text: 'syscall',
      before: (vector) => vector.set('rax', GETPID),
      undefined: () => ({ registers: { rax: (1n << 64n) - 1n, r11: UNSEEN } }),
    }),
  },
];

export const CONTROL_GROUPS: readonly Group[] = [...FLAGS, ...NOTHING, ...WORDS, ...IMAGES, ...BASES, ...ASKING];
