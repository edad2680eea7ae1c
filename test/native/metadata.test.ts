import { describe, expect, it } from 'vitest';
import { generalRegister, type Register64 } from '../../server/src/isa/registers.js';
import { effectsOf, type Effects } from '../../server/src/program/effects.js';
import { FLAGS } from '../../server/src/simulate/machine/state.js';
import type { Case } from './case.js';
import { assembleStubs } from './machine.js';
import { SEED, allCases } from './run.js';
import { SymbolicMachine } from './symbolic.js';
import { makeVector } from './vectors.js';

/** The generated table and the transfer functions were made apart from each other; here they judge each other. */
const all = allCases();
const stubs = assembleStubs(all);
/** Of several instructions, the table says nothing. */
const cases = all.filter(({ text }) => !text.includes(';'));
const symbolic = new SymbolicMachine(stubs);

function effects(one: Case): Effects {
  const place = stubs.places[one.id];
  const found = place && effectsOf(place.instruction);
  if (found === undefined) throw new Error(`the table has no form for ${one.text}`);
  return found;
}

/** The cases for which something differs, as the group with what differs; each group once. */
function differences(of: (one: Case) => string | undefined): readonly string[] {
  const found = new Map<string, string>();
  for (const one of cases) {
    const difference = of(one);
    if (difference !== undefined) found.set(one.group, `${one.group}: ${difference}`);
  }
  return [...found.values()];
}

describe('the table of forms', () => {
  it('calls the same flags undefined as the comparison with the processor', () => {
    const differ = differences((one) => {
      const { flags, flagsConditional } = effects(one);
      // A count in CL decides in each vector anew.
      if (flagsConditional) return undefined;
      const here = one.undefined?.(makeVector(one, 0, SEED)).flags ?? [];
      const there = FLAGS.filter((flag) => (flags.undefined as readonly string[]).includes(flag));
      return [...here].sort().join() === [...there].sort().join() ? undefined : `${here.join()}, not ${there.join()}`;
    });
    // Two things are beyond a table: a count as large as the operand, and CF that says whether there was a random number.
    expect(differ.filter((line) => !/^sh[lr]d? [rm](?:8|16),|^(?:rdrand|rdseed)/.test(line))).toEqual([]);
  });

  it('names every register that the simulation changes', () => {
    const differ = differences((one) => {
      const { operands, registers } = effects(one);
      const written = new Set<Register64>();
      const note = (name: string, access: string | undefined): void => {
        const part = generalRegister(name);
        if (part !== undefined && access?.endsWith('write') === true) written.add(part.register);
      };
      const { instruction } = stubs.places[one.id] ?? {};
      instruction?.operands.forEach((operand, index) => {
        if (operand.kind === 'register') note(operand.register, operands[index]);
      });
      for (const { register, access } of registers) note(register, access);
      const [successor] = symbolic.run(one).execution.successors;
      const changed = Object.entries(successor?.state.registers ?? {}).flatMap(([name, term]) =>
        term.op === 'input' && term.input.name === name.toUpperCase() ? [] : [name as Register64],
      );
      const unnamed = changed.filter((name) => !written.has(name) && name !== one.codeRegister);
      return unnamed.length === 0 ? undefined : `${one.text} changes ${unnamed.join()}`;
    });
    // The kernel answers a system call in RAX.
    expect(differ.map((line) => line.replace(/:.*/, ''))).toEqual(['syscall']);
  });

  it('names every flag that the simulation changes', () => {
    const differ = differences((one) => {
      const { flags } = effects(one);
      const named: readonly string[] = [...flags.written, ...flags.cleared, ...flags.set, ...flags.undefined];
      const { execution, inputs } = symbolic.run(one);
      const [successor] = execution.successors;
      const before = [...inputs.keys()];
      const changed = FLAGS.filter((flag) => {
        const term = successor?.state.flags.values[flag];
        const own = before.find(({ input }) => input.name === flag.toUpperCase());
        return !(term?.op === 'slice' && term.of === own && term.low === 0);
      });
      const unnamed = changed.filter((flag) => !named.includes(flag));
      return unnamed.length === 0 ? undefined : `${one.text} changes ${unnamed.join()}`;
    });
    // The table knows no TF, NT and ID.
    expect(differ).toEqual(['popfw: popfw changes tf,nt', 'popfq: popfq changes tf,nt,id']);
  });
});
