/** Which function an instruction belongs to. */
import type { Instruction, InstructionId, Program } from '../../program/model.js';
import { once } from './once.js';
import { countBefore } from '../../text/halving.js';

/** The labels of a section that name what stands behind them, in the order of the ids. */
interface SectionLabels {
  readonly functions: Label[];
  /** The first label that is not of the assembler's own. */
  first: Label | undefined;
}

interface Label {
  readonly id: InstructionId;
  readonly name: string;
}

/**
 * The function an instruction belongs to: the nearest label before it in its section that is global or
 * declared a function; where there is none, the first label of the section before it.
 */
export function functionOf(program: Program, id: InstructionId): string | undefined {
  const section = program.instructions[id]?.section;
  const labels = section === undefined ? undefined : labelsOf(program).get(section);
  if (labels === undefined) return undefined;
  const { functions, first } = labels;
  const count = countBefore(functions.length, (index) => (functions[index]?.id ?? 0) <= id);
  return (functions[count - 1] ?? (first !== undefined && first.id <= id ? first : undefined))?.name;
}

/** Files of a million instructions have few labels, or many functions: nobody walks from one to the other. */
const labelsOf = once((program: Program): ReadonlyMap<number, SectionLabels> => {
  const sections = new Map<number, SectionLabels>();
  for (const instruction of program.instructions) {
    if (instruction.labels.length === 0) continue;
    const labels = sections.get(instruction.section) ?? { functions: [], first: undefined };
    sections.set(instruction.section, labels);
    const name = functionName(program, instruction);
    if (name !== undefined) labels.functions.push({ id: instruction.id, name });
    else labels.first ??= plainLabel(program, instruction);
  }
  return sections;
});

function functionName(program: Program, { labels }: Instruction): string | undefined {
  for (const label of labels) {
    const symbol = program.symbols.get(label);
    if (symbol !== undefined && (symbol.binding !== 'local' || symbol.type === 'function')) return symbol.written;
  }
  return undefined;
}

/** The last of several labels at one place, which stands next to the instruction. */
function plainLabel(program: Program, { id, labels }: Instruction): Label | undefined {
  const names = labels
    .flatMap((label) => program.symbols.get(label) ?? [])
    .filter(({ name }) => !ASSEMBLERS.test(name));
  const name = names.at(-1)?.written;
  return name === undefined ? undefined : { id, name };
}

/** Names that no object file keeps. */
const ASSEMBLERS = /^(?:\.L|\d)/;
