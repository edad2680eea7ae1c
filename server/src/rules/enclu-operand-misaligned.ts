/** An operand of a leaf is not aligned as the leaf needs it. */
import type { Analysis } from '../analysis/analysis.js';
import { alignmentOf, dataPlace } from '../program/image.js';
import { asAddress } from '../simulate/domain/queries.js';
import { reportWhere } from './support/enclave-paths.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import page from './enclu-operand-misaligned.md';

export const encluOperandMisaligned: Rule = {
  meta: {
    id: 'enclu-operand-misaligned',
    severity: 'warning',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'An operand of a leaf is not aligned as the leaf needs it.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return reportWhere(visitsAt(analysis, 'enclu', 'enclave'), ({ exploration, node }) => {
      const leaves = effectOf(node, 'enclu')?.leaves ?? [];
      const needs = leaves.length === 1 ? NEEDS.get(leaves[0] ?? -1) : undefined;
      for (const { register, bytes, what } of needs ?? []) {
        const value = node.state.registers[register];
        const address = asAddress(value);
        const place =
          address === undefined ? undefined : dataPlace(exploration.program, address.symbol, address.offset);
        const known = exploration.evaluate(value, node.state);
        const isOff = place !== undefined ? alignmentOf(place) < bytes : (known.ones & BigInt(bytes - 1)) !== 0n;
        if (!isOff) continue;
        const has = place === undefined ? '' : `; nothing in this file aligns it to more than ${alignmentOf(place)}`;
        return {
          message: `${register.toUpperCase()} must point to ${what} aligned to ${bytes} bytes, or the leaf raises #GP${has}.`,
        };
      }
      return undefined;
    });
  },
};

interface Need {
  readonly register: 'rbx' | 'rcx' | 'rdx';
  readonly bytes: number;
  readonly what: string;
}

const SECINFO: Need = { register: 'rbx', bytes: 64, what: 'a SECINFO' };
const PAGE: Need = { register: 'rcx', bytes: 4096, what: 'a page' };

/** By leaf. */
const NEEDS: ReadonlyMap<number, readonly Need[]> = new Map([
  [
    0,
    [
      { register: 'rbx', bytes: 512, what: 'a TARGETINFO' },
      { register: 'rcx', bytes: 128, what: 'a REPORTDATA' },
      { register: 'rdx', bytes: 512, what: 'a REPORT' },
    ],
  ],
  [
    1,
    [
      { register: 'rbx', bytes: 512, what: 'a KEYREQUEST' },
      { register: 'rcx', bytes: 16, what: 'a key' },
    ],
  ],
  [5, [SECINFO, PAGE]],
  [6, [SECINFO, PAGE]],
  [7, [SECINFO, PAGE, { register: 'rdx', bytes: 4096, what: 'a page' }]],
]);
