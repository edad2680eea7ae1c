/** Whether a path has checked a value of the host: how large it can be, and where it points. */
import { evaluate } from '../../simulate/domain/evaluate.js';
import { findWithin, partsOf } from '../../simulate/domain/parts.js';
import type { InputTerm, Term } from '../../simulate/domain/term.js';
import type { SimulationNode } from '../../simulate/exploration.js';
import { regionOf } from '../../simulate/machine/memory.js';
import { branchesBefore } from './enclave-paths.js';
import { hostInputs } from './enclave-values.js';
import { effectsOf } from './tree.js';

/** An index below this is bounded for our purposes: no table is larger. */
const SMALL = 1n << 32n;

/** Whether a branch above decided an unsigned comparison of the input. */
export function isBounded(node: SimulationNode, input: InputTerm): boolean {
  return branchesBefore(node).some(({ condition }) => compares(condition, 'ult', input));
}

/** The branch above that decided a signed comparison of the input. */
export function signedTest(node: SimulationNode, input: InputTerm): SimulationNode | undefined {
  return branchesBefore(node).find(({ condition }) => compares(condition, 'slt', input))?.node;
}

/** Two signed comparisons bound a value from both sides. */
function isBoundedTwice(node: SimulationNode, input: InputTerm): boolean {
  return branchesBefore(node).filter(({ condition }) => compares(condition, 'slt', input)).length > 1;
}

/**
 * The input of the host that an access at `node` uses as an index into memory of the enclave, where neither its bounds nor
 * an unsigned comparison limit it.
 */
export function unboundedIndex(node: SimulationNode): InputTerm | undefined {
  for (const { address } of [...effectsOf(node, 'load'), ...effectsOf(node, 'store')]) {
    if (address.op !== 'sum' || address.parts.length < 2) continue;
    const isTable = address.parts.some(({ term }) => hostInputs(term).length === 0 && isPlace(term));
    if (!isTable) continue;
    for (const { term } of address.parts) {
      const [input] = hostInputs(term);
      if (input === undefined || input.input.register === 'rsp' || input.input.register === 'rbp') continue;
      if (evaluate(term, node.state.facts).max < SMALL || isBounded(node, input) || isBoundedTwice(node, input))
        continue;
      return input;
    }
  }
  return undefined;
}

/** Whether a term can be the place of a table: a symbol, thread data, a pointer that the enclave keeps. */
function isPlace(term: Term): boolean {
  return regionOf(term) !== 'pointer' || term.op === 'load' || term.op === 'input';
}

function compares(condition: Term, op: 'ult' | 'slt', input: InputTerm): boolean {
  return (
    findWithin(
      condition,
      (one) => one.op === op && one.inputs.has(input),
      (one) => (one.op === op ? [] : partsOf(one)),
    ) !== undefined
  );
}
