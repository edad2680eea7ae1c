import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermFactory } from '../../server/src/simulate/domain/factory.js';
import type { Term } from '../../server/src/simulate/domain/term.js';
import type { State } from '../../server/src/simulate/machine/state.js';
import { joinStates } from '../../server/src/simulate/widen.js';
import { Bytes, PathValues, access, carryOut, places, startAt } from './accesses.js';
import { run } from './straight-line.js';

const RUNS = { numRuns: 1200, seed: 1 };

const code = fc.array(access, { minLength: 1, maxLength: 14 });
const shortCode = fc.array(access, { maxLength: 6 });

describe('memory of the simulation', () => {
  it('holds what bytes would hold, for stores and loads through any addresses', () => {
    fc.assert(
      fc.property(code, places, (accesses, where) => {
        const factory = new TermFactory();
        const { state, inputs } = startAt(factory, where);
        expect(carryOut(factory, state, accesses, new PathValues(inputs), new Bytes()).wrong).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('forgets nothing of the frame when a pointer is written through', () => {
    const { factory, after } = run('movq $5, (%rsp)\n movq $6, (%rdi)\n movq (%rsp), %rax');
    expect(after.registers.rax).toBe(factory.constant(5n));
  });
});

/** The inputs that a join made for cells, with what the cells held on one of the two paths. */
function cellInputs(joined: State, values: PathValues, bytes: Bytes): ReadonlyMap<Term, bigint> {
  const made = new Map<Term, bigint>();
  for (const cells of joined.memory.cells.values()) {
    for (const { base, offset, size, value } of cells) {
      const address = values.concrete.value(base);
      if (value.op === 'input' && value.input.name.endsWith('where paths meet') && address !== undefined)
        made.set(value, bytes.load((address + offset) & ((1n << 64n) - 1n), size));
    }
  }
  return made;
}

describe('memory where two paths meet', () => {
  it('holds for both what their bytes would hold', () => {
    fc.assert(
      fc.property(shortCode, shortCode, shortCode, code, places, (common, left, right, behind, where) => {
        const factory = new TermFactory();
        const start = startAt(factory, where);
        const values = new PathValues(start.inputs);
        const bytes = new Bytes();
        const { state } = carryOut(factory, start.state, common, values, bytes);
        const paths = [left, right].map((accesses) => {
          const own = { values: new PathValues(start.inputs, values), bytes: new Bytes(bytes) };
          return { ...own, state: carryOut(factory, state, accesses, own.values, own.bytes).state };
        });
        const [older, newer] = paths;
        if (older === undefined || newer === undefined) return;
        const joined = joinStates(factory, 0, older.state, newer.state, 'a test');
        for (const path of paths) {
          const inputs = new Map([...start.inputs, ...cellInputs(joined, path.values, path.bytes)]);
          const known = new PathValues(inputs, path.values);
          expect(carryOut(factory, joined, behind, known, new Bytes(path.bytes)).wrong).toBeUndefined();
        }
      }),
      RUNS,
    );
  });
});
