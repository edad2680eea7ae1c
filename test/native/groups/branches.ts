/** Cases of jumps, calls, returns and loops. */
import { CONDITIONS } from '../../../server/src/isa/conditions.js';
import type { Group } from '../case.js';
import { fixed } from './forms.js';

/** Places in the stack window, by their distance from its middle. */
const MIDDLE = 64;

const CONDITIONAL: readonly Group[] = CONDITIONS.map((condition) => fixed('jcc', `j${condition}`, `j${condition} @`));

const COUNTED: readonly Group[] = ['loop', 'loope', 'loopne', 'jrcxz', 'jecxz', 'addr32 loop'].map((name) =>
  fixed(name.replace('addr32 ', ''), name, `${name} @`, {
    make: () => ({
      text: `${name} @`,
      before: (vector, random) => {
        if (random.once(2)) vector.set('rcx', random.pick([0n, 1n, 0x100000000n, 0x100000001n]));
      },
    }),
  }),
);

const INDIRECT: readonly Group[] = ['jmp', 'call'].flatMap((op): readonly Group[] => [
  {
    op,
    name: `${op} label`,
    count: 1,
    make: () => ({ text: `${op} @`, stack: 8 }),
  },
  {
    op,
    name: `${op} r64`,
    count: 3,
    make: (operands) => {
      const target = operands.register(64);
      return { text: `${op} *${target.text}`, stack: 8, codeRegister: target.register as 'rax' };
    },
  },
  {
    op,
    name: `${op} m64`,
    count: 1,
    make: () => ({
      text: `${op} *16(%rsp)`,
      stack: 8,
      codePlace: MIDDLE + 16,
    }),
  },
]);

const RETURNS: readonly Group[] = ['ret', 'ret $24', 'ret $65535'].map((text) =>
  fixed('ret', text, text, {
    make: () => ({ text, stack: 8, codePlace: MIDDLE }),
  }),
);

export const BRANCH_GROUPS: readonly Group[] = [...CONDITIONAL, ...COUNTED, ...INDIRECT, ...RETURNS];
