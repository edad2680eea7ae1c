/** Hover on ENCLU: which leaf it is on each path, that leaf's registers, and where control goes from there. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import { sgxLeaf, type SgxLeaf } from '../../isa/sgx-leaves.js';
import { list, plain, sections } from '../support/markdown.js';
import { knownValues, situationsOf, visitsOf, type Situation, type Visit } from '../support/situations.js';
import { namedRegister, registerWords } from '../support/words.js';

/** Leaf by path, register contract of every leaf it can be, successors, and the contract in force. */
export function encluSection(analysis: Analysis, instruction: Instruction): string {
  const situations = situationsOf(visitsOf(analysis, instruction.id));
  const leaves = knownValues(situations, leafWords).map(({ value, when }) => `**ENCLU** ${value}${when && ` ${when}`}`);
  return sections([
    leaves.join('; '),
    ...leavesOf(situations).map((leaf) => leafSection(situations, leaf)),
    followers(situations),
    `Contract **${analysis.contract.contract.name}** (${analysis.contract.source}: ${plain(analysis.contract.reason)})`,
  ]);
}

/** The leaf numbers that the simulation finds possible at a visit; undefined when it can be any. */
function leafNumbers({ node }: Visit): readonly number[] | undefined {
  return node.effects.find((effect) => effect.kind === 'enclu')?.leaves;
}

function leafWords(visit: Visit): string {
  const numbers = leafNumbers(visit);
  if (numbers === undefined) {
    return `with a leaf that is not known here (EAX = ${plain(registerWords(visit, { register: 'rax', low: 0, width: 32 }))})`;
  }
  return numbers.map((number) => `${sgxLeaf(number)?.name ?? 'no leaf'} (EAX = ${number})`).join(' or ');
}

function leavesOf(situations: readonly Situation[]): readonly SgxLeaf[] {
  const numbers = new Set(situations.flatMap(({ visits }) => visits.flatMap((visit) => leafNumbers(visit) ?? [])));
  return [...numbers].sort((left, right) => left - right).flatMap((number) => sgxLeaf(number) ?? []);
}

function leafSection(situations: readonly Situation[], leaf: SgxLeaf): string {
  const mine = situations
    .map(({ arrival, visits }) => ({
      arrival,
      visits: visits.filter((visit) => leafNumbers(visit)?.includes(leaf.number) === true),
    }))
    .filter(({ visits }) => visits.length > 0);
  const inputs = leaf.inputs.map(({ register, meaning }) => {
    const part = namedRegister(register)?.part;
    const values = part === undefined ? [] : knownValues(mine, (visit) => registerWords(visit, part));
    const here = values.map(({ value, when }) => plain(value) + (when && ` ${when}`)).join('; ');
    return `in **${register.toUpperCase()}**: ${meaning}${here && ` – here ${here}`}`;
  });
  const outputs = leaf.outputs.map(({ register, meaning }) => `out **${register.toUpperCase()}**: ${meaning}`);
  return sections([
    `**${leaf.name}** (${leaf.number}): ${leaf.summary}`,
    list([...inputs, ...outputs, `flags: ${leaf.flags}`, `faults: ${plain(leaf.faults)}`]),
  ]);
}

function followers(situations: readonly Situation[]): string {
  const messages = new Set<string>();
  for (const { visits } of situations) {
    for (const { node } of visits) {
      for (const child of node.children) if (child.edge !== undefined) messages.add(plain(child.edge.message));
      if (node.end !== undefined && node.end.kind !== 'covered') messages.add(plain(node.end.message));
    }
  }
  return messages.size === 0 ? '' : sections(['What follows:', list([...messages])]);
}
