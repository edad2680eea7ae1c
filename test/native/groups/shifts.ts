/** Cases of shifts and rotates. */
import type { Flag } from '../../../server/src/simulate/machine/state.js';
import type { Group, Undefined } from '../case.js';
import type { Vector } from '../input.js';
import type { Operand, Width } from '../operands.js';
import { SUFFIX, WIDTHS, either } from './forms.js';

type CountKind = '1' | 'i' | 'cl';
const COUNTS: readonly CountKind[] = ['1', 'i', 'cl'];

/** What the manual leaves undefined behind a shift or rotate by `count`, which is already masked. */
function undefinedBehind(op: string, width: Width, count: number): readonly Flag[] {
  if (count === 0) return [];
  const overflow: readonly Flag[] = count === 1 ? [] : ['of'];
  switch (op) {
    case 'shl':
    case 'shr':
      return ['af', ...overflow, ...(count >= width ? (['cf'] as const) : [])];
    case 'sar':
      return ['af', ...overflow];
    default:
      return overflow;
  }
}

function masked(count: bigint, width: Width): number {
  return Number(count & (width === 64 ? 63n : 31n));
}

/** Counts are mostly around the width, and any byte at times. */
function chooseCount(random: { below(count: number): number; bits32(): number }, width: Width): number {
  return random.below(3) === 0 ? random.bits32() & 0xff : random.below(width + 3);
}

const SINGLE: readonly Group[] = ['shl', 'shr', 'sar', 'rol', 'ror', 'rcl', 'rcr'].flatMap((op) =>
  WIDTHS.flatMap((width) =>
    (['r', 'm'] as const).flatMap((form) =>
      COUNTS.map((kind): Group => ({
        op,
        name: `${op} ${form}${width},${kind}`,
        count: kind === 'i' ? 8 : 4,
        width,
        reserved: kind === 'cl' ? ['rcx'] : [],
        make: (operands, random) => {
          const to = either(operands, form, width);
          const immediate = chooseCount(random, width);
          const written = { 1: '', i: `$${immediate}, `, cl: '%cl, ' }[kind];
          const count = (vector: Vector): number =>
            kind === '1' ? 1 : masked(kind === 'i' ? BigInt(immediate) : vector.get('rcx') & 0xffn, width);
          return {
            text: `${op}${SUFFIX[width]} ${written}${to.text}`,
            undefined: (vector) => ({ flags: undefinedBehind(op, width, count(vector)) }),
            ...(kind === 'cl' && {
              before: (vector, chosen) => vector.setLow('rcx', 8, BigInt(chooseCount(chosen, width))),
            }),
          };
        },
      })),
    ),
  ),
);

const DOUBLE: readonly Group[] = ['shld', 'shrd'].flatMap((op) =>
  ([16, 32, 64] as const).flatMap((width) =>
    (['r', 'm'] as const).flatMap((form) =>
      (['i', 'cl'] as const).map((kind): Group => ({
        op,
        name: `${op} ${form}${width},r${width},${kind}`,
        count: 8,
        reserved: kind === 'cl' ? ['rcx'] : [],
        make: (operands, random) => {
          const from = operands.register(width);
          const to = either(operands, form, width);
          const immediate = chooseCount(random, width);
          const count = (vector: Vector): number =>
            masked(kind === 'i' ? BigInt(immediate) : vector.get('rcx') & 0xffn, width);
          return {
            text: `${op}${SUFFIX[width]} ${kind === 'i' ? `$${immediate}` : '%cl'}, ${from.text}, ${to.text}`,
            undefined: (vector) => doubleUndefined(to, width, count(vector), vector),
            ...(kind === 'cl' && {
              before: (vector, chosen) => vector.setLow('rcx', 8, BigInt(chooseCount(chosen, width))),
            }),
          };
        },
      })),
    ),
  ),
);

/** Beyond the width, which only 16 bits allow, the result is undefined, too. */
function doubleUndefined(to: Operand, width: Width, count: number, vector: Vector): Undefined {
  if (count === 0) return {};
  if (count <= width) return { flags: ['af', ...(count === 1 ? [] : (['of'] as const))] };
  return {
    flags: ['cf', 'of', 'sf', 'zf', 'af', 'pf'],
    ...(to.register !== undefined && { registers: { [to.register]: 0xffffn } }),
    ...(to.address !== undefined && { memory: [{ address: to.address(vector), size: 2 }] }),
  };
}

const FLAGLESS: readonly Group[] = ([32, 64] as const).flatMap((width) =>
  (['r', 'm'] as const).flatMap((form): readonly Group[] => [
    ...['shlx', 'shrx', 'sarx'].map((op): Group => ({
      op,
      name: `${op} r${width},${form}${width},r${width}`,
      count: 4,
      feature: 'bmi2',
      make: (operands) => {
        const by = operands.register(width);
        const to = operands.register(width);
        return { text: `${op} ${by.text}, ${either(operands, form, width).text}, ${to.text}` };
      },
    })),
    {
      op: 'rorx',
      name: `rorx r${width},${form}${width},i`,
      count: 6,
      feature: 'bmi2',
      make: (operands, random) => {
        const to = operands.register(width);
        return { text: `rorx $${random.below(256)}, ${either(operands, form, width).text}, ${to.text}` };
      },
    },
  ]),
);

export const SHIFT_GROUPS: readonly Group[] = [...SINGLE, ...DOUBLE, ...FLAGLESS];
