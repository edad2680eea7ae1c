/** Hover on an instruction or one of its registers: what is known before it runs, and what it does. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import { hoverNote } from '../../isa/hover-notes.js';
import { describeTerm } from '../../simulate/describe.js';
import type { Effect } from '../../simulate/exploration.js';
import { hostSlots } from '../../rules/support/enclave-values.js';
import { controlAt, controlWords } from '../support/control.js';
import { list, plain, sections } from '../support/markdown.js';
import {
  knownValues,
  situationsOf,
  visitsOf,
  type KnownValue,
  type Situation,
  type Visit,
} from '../support/situations.js';
import { namedRegister, registerWords } from '../support/words.js';

/** `**RAX** = 4 after EEXIT; 14 after a fault`; empty for a register that is not simulated. */
export function registerSection(analysis: Analysis, instruction: Instruction, register: string): string {
  return registerLine(situationsOf(visitsOf(analysis, instruction.id)), register);
}

/** What the instruction is for, a line for every register it names, then what it loads, stores, calls or decides. */
export function instructionSection(analysis: Analysis, instruction: Instruction): string {
  const situations = situationsOf(visitsOf(analysis, instruction.id));
  const lines = registersOf(instruction).map((register) => registerLine(situations, register));
  for (const words of [branchWords, loadWords, storeWords, callWords]) {
    const values = knownValues(situations, (visit) => effectWords(visit, words)).filter(({ value }) => value !== '');
    if (values.length > 0) lines.push(joined(values));
  }
  return sections([
    hoverNote(instruction.op) ?? '',
    list(lines.filter((line) => line !== '')),
    controlSection(analysis, situations),
  ]);
}

/** On paths from the entry of an enclave: who controls what before the instruction. */
function controlSection(analysis: Analysis, situations: readonly Situation[]): string {
  if (!situations.some(({ visits }) => visits.some(({ exploration }) => exploration.root.kind === 'enclave-entry'))) {
    return '';
  }
  const slots = hostSlots(analysis);
  const values = knownValues(situations, ({ exploration, node }) => {
    const control = controlAt(exploration, node, slots);
    return control === undefined ? '' : controlWords(control);
  }).filter(({ value }) => value !== '');
  return values.length === 0 ? '' : joined(values);
}

/** The general registers that the operands name, each once, in their order. */
function registersOf(instruction: Instruction): readonly string[] {
  const names = instruction.operands.flatMap((operand) => {
    if (operand.kind === 'register') return [operand.register];
    return operand.kind === 'memory' ? [operand.base, operand.index] : [];
  });
  return [...new Set(names)].filter((name) => name !== undefined);
}

function registerLine(situations: readonly Situation[], register: string): string {
  const found = namedRegister(register);
  if (found === undefined || situations.length === 0) return '';
  const values = knownValues(situations, (visit) => registerWords(visit, found.part));
  return `**${found.title}** = ${joined(values)}`;
}

function joined(values: readonly KnownValue[]): string {
  return values.map(({ value, when }) => plain(value) + (when && ` ${when}`)).join('; ');
}

/** What `words` says of a visit's effects; empty when it has nothing to say. */
function effectWords(visit: Visit, words: (effect: Effect, visit: Visit) => string | undefined): string {
  return visit.node.effects.flatMap((effect) => words(effect, visit) ?? []).join(', ');
}

function branchWords(effect: Effect): string | undefined {
  if (effect.kind !== 'branch') return undefined;
  const outcomes = { taken: 'always taken', 'not-taken': 'never taken', both: 'taken or not' };
  return outcomes[effect.outcomes];
}

function loadWords(effect: Effect, { exploration, node }: Visit): string | undefined {
  return effect.kind === 'load' ? `reads ${describeTerm(exploration, effect.value, node.state)}` : undefined;
}

function storeWords(effect: Effect, { exploration, node }: Visit): string | undefined {
  return effect.kind === 'store' ? `writes ${describeTerm(exploration, effect.value, node.state)}` : undefined;
}

function callWords(effect: Effect, { exploration, node }: Visit): string | undefined {
  if (effect.kind !== 'call') return undefined;
  if (effect.callee !== undefined) return `calls ${effect.callee}`;
  return effect.target === undefined ? undefined : `calls ${describeTerm(exploration, effect.target, node.state)}`;
}
