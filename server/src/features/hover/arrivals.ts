/** Hover on a landing pad, an AEP or an entry: who can arrive there, and with which registers. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import { list, plain, sections } from '../support/markdown.js';
import { visitsOf, type Visit } from '../support/situations.js';
import { namedRegister, registerWords } from '../support/words.js';

/** The registers that say who arrived and what happened, and the stack pointer, which not everyone brings back. */
const TELLING_REGISTERS = ['rax', 'rdi', 'rsi', 'rdx', 'rsp'];

/** Empty when control gets to the instruction only by running on or by a branch. */
export function arrivalsSection(analysis: Analysis, instruction: Instruction): string {
  const roots = analysis.explorations
    .filter(({ root }) => root.instruction === instruction.id)
    .map(({ root }) => `A simulation starts here: ${plain(root.name)} (${plain(root.reason)}).`);
  const arrivals = new Map<string, string>();
  for (const visit of visitsOf(analysis, instruction.id)) {
    const message = arrivalMessage(visit);
    if (message === undefined) continue;
    const text = `${plain(message)}: ${registers(visit)}`;
    arrivals.set(text, text);
  }
  const who = arrivals.size === 0 ? '' : sections(['Who arrives here:', list([...arrivals.values()])]);
  return sections([[...new Set(roots)].join('\n\n'), who]);
}

/** How control came through ENCLU right to this instruction; undefined when it did not. */
function arrivalMessage({ node }: Visit): string | undefined {
  const { edge } = node;
  return edge?.kind === 'exit' || edge?.kind === 'fault' || edge?.kind === 'aex' ? edge.message : undefined;
}

function registers(visit: Visit): string {
  return TELLING_REGISTERS.flatMap((name) => {
    const found = namedRegister(name);
    return found === undefined ? [] : [`${found.title} = ${plain(registerWords(visit, found.part))}`];
  }).join(', ');
}
