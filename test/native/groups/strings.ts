/** Cases of string instructions: single, repeated, up and down. */
import type { Group } from '../case.js';
import type { Vector } from '../input.js';
import { DATA_ADDRESS, DATA_BYTES } from '../layout.js';
import type { Width } from '../operands.js';
import type { Random } from '../random.js';
import { SUFFIX, WIDTHS } from './forms.js';

/** Bytes to either side of where a repetition begins. */
const ROOM = 56;

/** Points RSI and RDI to the middle of the window, and RCX counts no further than its ends. */
function point(vector: Vector, random: Random, width: Width, segment: boolean): void {
  const size = width / 8;
  const place = (): bigint => DATA_ADDRESS + BigInt(ROOM + random.below(DATA_BYTES - 2 * ROOM - size));
  vector.set('rsi', place() - (segment ? vector.base('gs') : 0n));
  vector.set('rdi', place());
  vector.set('rcx', BigInt(random.below(Math.floor(ROOM / size) + 1)));
}

/** Makes comparisons hold for a while. */
function repeatContent(vector: Vector, random: Random, width: Width): void {
  if (random.once(3)) return;
  const value = vector.get('rax');
  for (let at = 0; at < DATA_BYTES; at += width / 8) {
    if (!random.once(12)) vector.setMemory(DATA_ADDRESS + BigInt(at), width / 8, value);
  }
}

export const STRING_GROUPS: readonly Group[] = ['movs', 'stos', 'lods', 'scas', 'cmps'].flatMap((op) =>
  WIDTHS.flatMap((width) => {
    const compares = op === 'scas' || op === 'cmps';
    const loads = op !== 'stos' && op !== 'scas';
    return ['', ...(compares ? ['repe ', 'repne '] : ['rep '])].flatMap((repeat): readonly Group[] => {
      const group = (segment: boolean): Group => ({
        op,
        name: `${repeat}${op}${SUFFIX[width]}${segment ? ' with segment' : ''}`,
        count: 1,
        make: () => ({
          text: `${segment ? 'gs ' : ''}${repeat}${op}${SUFFIX[width]}`,
          before: (vector, random) => {
            point(vector, random, width, segment);
            if (compares) repeatContent(vector, random, width);
          },
          ...(segment && { needsBases: true as const }),
        }),
      });
      return loads ? [group(false), group(true)] : [group(false)];
    });
  }),
);
