/** Cases of bit tests, bit searches and bit manipulation. */
import type { Flag } from '../../../server/src/simulate/machine/state.js';
import type { Group } from '../case.js';
import { SUFFIX, either } from './forms.js';

const W = [16, 32, 64] as const;
const W2 = [32, 64] as const;

const TESTS: readonly Group[] = ['bt', 'bts', 'btr', 'btc'].flatMap((op) =>
  W.flatMap((width) =>
    (['r,r', 'm,r', 'r,i', 'm,i'] as const).map((form): Group => ({
      op,
      name: `${op} ${form[0]}${width},${form[2]}${form[2] === 'r' ? width : ''}`,
      count: 6,
      make: (operands, random) => {
        const index = form.endsWith('i') ? undefined : operands.register(width);
        // A register reaches 32 bytes to either side of the operand.
        const to = form.startsWith('r')
          ? operands.register(width)
          : operands.memory(width / 8, index === undefined ? {} : { range: [40, 80] });
        const undefinedFlags = { flags: ['of', 'sf', 'af', 'pf'] as const };
        return {
          text: `${op}${SUFFIX[width]} ${index?.text ?? `$${random.below(256)}`}, ${to.text}`,
          undefined: () => undefinedFlags,
          ...(form === 'm,r' &&
            index?.register !== undefined && {
              before: (vector, chosen) =>
                vector.setLow(index.register as 'rax', width, BigInt(chosen.below(512) - 256)),
            }),
        };
      },
    })),
  ),
);

const SCANS: readonly Group[] = ['bsf', 'bsr'].flatMap((op) =>
  W.flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} r${width},${form}${width}`,
      count: 5,
      make: (operands) => {
        const to = operands.register(width);
        const from = either(operands, form, width);
        const flags: readonly Flag[] = ['cf', 'of', 'sf', 'af', 'pf'];
        const lost = { [to.register as 'rax']: width === 16 ? 0xffffn : (1n << 64n) - 1n };
        return {
          text: `${op}${SUFFIX[width]} ${from.text}, ${to.text}`,
          undefined: (vector) => ({ flags, ...(from.value(vector) === 0n && { registers: lost }) }),
        };
      },
    })),
  ),
);

/** Source and destination, with the flags that the manual leaves undefined. */
const COUNTS: readonly (readonly [
  op: string,
  feature: string,
  undefinedFlags: readonly Flag[],
  widths: readonly (16 | 32 | 64)[],
])[] = [
  ['tzcnt', 'bmi1', ['of', 'sf', 'pf', 'af'], W],
  ['lzcnt', 'abm', ['of', 'sf', 'pf', 'af'], W],
  ['popcnt', 'popcnt', [], W],
  ['blsi', 'bmi1', ['af', 'pf'], W2],
  ['blsr', 'bmi1', ['af', 'pf'], W2],
  ['blsmsk', 'bmi1', ['af', 'pf'], W2],
];

const SOURCE_TO: readonly Group[] = COUNTS.flatMap(([op, feature, flags, widths]) =>
  widths.flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} r${width},${form}${width}`,
      count: 5,
      feature,
      make: (operands) => {
        const to = operands.register(width);
        const from = either(operands, form, width);
        return { text: `${op} ${from.text}, ${to.text}`, undefined: () => ({ flags }) };
      },
    })),
  ),
);

/** Three operands; `m` tells which of the two sources may be memory, destination first. */
const THREE: readonly (readonly [op: string, feature: string, undefinedFlags: readonly Flag[], memory: 1 | 2])[] = [
  ['andn', 'bmi1', ['af', 'pf'], 2],
  ['bextr', 'bmi1', ['af', 'sf', 'pf'], 1],
  ['bzhi', 'bmi2', ['af', 'pf'], 1],
  ['pdep', 'bmi2', [], 2],
  ['pext', 'bmi2', [], 2],
  ['mulx', 'bmi2', [], 2],
];

const THREE_OPERANDS: readonly Group[] = THREE.flatMap(([op, feature, flags, memory]) =>
  W2.flatMap((width) =>
    (['r', 'm'] as const).map((form): Group => ({
      op,
      name: `${op} r${width},${memory === 1 ? `${form}${width},r${width}` : `r${width},${form}${width}`}`,
      count: 6,
      feature,
      make: (operands) => {
        const to = operands.register(width).text;
        const other = operands.register(width);
        const source = either(operands, form, width).text;
        const sources = memory === 2 ? `${source}, ${other.text}` : `${other.text}, ${source}`;
        return {
          text: `${op} ${sources}, ${to}`,
          undefined: () => ({ flags }),
          // Start, length and index are small where they do something.
          ...(memory === 1 && {
            before: (vector, random) => {
              if (random.once(3)) return;
              const control = BigInt(random.below(70)) | (BigInt(random.below(70)) << 8n);
              vector.setLow(other.register as 'rax', 16, control);
            },
          }),
        };
      },
    })),
  ),
);

const CHECKSUMS: readonly Group[] = ([8, 16, 32, 64] as const).flatMap((width) =>
  (['r', 'm'] as const).map((form): Group => ({
    op: 'crc32',
    name: `crc32 ${form}${width}`,
    count: 5,
    feature: 'sse4_2',
    ...(width === 8 && { width }),
    make: (operands) => {
      const to = operands.register(width === 64 ? 64 : 32).text;
      return { text: `crc32${SUFFIX[width]} ${either(operands, form, width).text}, ${to}` };
    },
  })),
);

export const BIT_GROUPS: readonly Group[] = [...TESTS, ...SCANS, ...SOURCE_TO, ...THREE_OPERANDS, ...CHECKSUMS];
