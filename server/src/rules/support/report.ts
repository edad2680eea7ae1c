/** Turning a place on a path into a report. */
import { functionOf } from './functions.js';
import { stepsOf } from '../../simulate/path.js';
import type { Instruction, Program } from '../../program/model.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Origin } from '../../text/mapped.js';
import type { Fix, PathStep } from '../finding.js';
import type { Report } from '../rule.js';

/** A cause that is no step of its own in the exploration: the instruction at `node`, and what it did. */
export interface Cause {
  readonly node: SimulationNode;
  readonly message: string;
}

/** What a rule adds to a node to make a report of it. */
export interface ReportDetails {
  readonly message: string;
  readonly fix?: Fix | undefined;
  /** Where to point when it is not the instruction of the node. */
  readonly instruction?: Instruction | undefined;
  readonly causes?: readonly Cause[];
}

/** A report at the instruction of `node`, with the path that leads to it and the causes in their places on it. */
export function reportAt(exploration: Exploration, node: SimulationNode, details: ReportDetails): Report {
  const { program } = exploration;
  const instruction = details.instruction ?? instructionOf(program, node);
  return {
    message: details.message,
    origin: instruction === undefined ? NOWHERE : mnemonicOrigin(instruction),
    function: instruction === undefined ? undefined : functionOf(program, instruction.id),
    path: pathWith(exploration, node, details.causes ?? []),
    fix: details.fix,
    evidence: { exploration, node },
  };
}

/** A report at a place that no path leads to: a table, a directive, an instruction as it is assembled. */
export function plainReport(program: Program, where: Instruction | Origin, message: string, fix?: Fix): Report {
  const instruction = 'extent' in where ? where : undefined;
  return {
    message,
    origin: 'extent' in where ? mnemonicOrigin(where) : where,
    function: instruction === undefined ? undefined : functionOf(program, instruction.id),
    path: [],
    fix,
  };
}

/** The instruction of a node. */
export function instructionOf(program: Program, node: SimulationNode): Instruction | undefined {
  return node.instruction === undefined ? undefined : program.instructions[node.instruction];
}

const NOWHERE: Origin = { span: { file: 0, start: 0, end: 0 } };

/** The mnemonic, with the prefixes that stand before it in the same statement. */
export function mnemonicOrigin(instruction: Instruction): Origin {
  const { origin, extent } = instruction;
  const sameText = extent.span.file === origin.span.file && extent.expansion === origin.expansion;
  if (!sameText || extent.span.start >= origin.span.start) return origin;
  return { ...origin, span: { ...origin.span, start: extent.span.start } };
}

/** The steps to `node`, with each cause put behind the last step that lies above it in the tree. */
function pathWith(exploration: Exploration, node: SimulationNode, causes: readonly Cause[]): readonly PathStep[] {
  if (causes.length === 0) return stepsOf(exploration, node);
  const steps: PathStep[] = [];
  let before: SimulationNode | undefined;
  for (const cause of [...causes].sort((a, b) => depth(a.node) - depth(b.node))) {
    const upTo = stepsOf(exploration, cause.node);
    steps.push(...upTo.slice(before === undefined ? 0 : stepsOf(exploration, before).length));
    const instruction = instructionOf(exploration.program, cause.node);
    if (instruction !== undefined) steps.push({ message: cause.message, origin: mnemonicOrigin(instruction) });
    before = cause.node;
  }
  const all = stepsOf(exploration, node);
  return [...steps, ...all.slice(before === undefined ? 0 : stepsOf(exploration, before).length)];
}

function depth(node: SimulationNode): number {
  let count = 0;
  for (let at = node.parent; at !== undefined; at = at.parent) count++;
  return count;
}

/** Reports with one per place: several paths to the same mistake are one finding, the first one found. */
export function onePerPlace(reports: readonly Report[]): readonly Report[] {
  const seen = new Set<string>();
  return reports.filter(({ origin }) => {
    const places = [`${origin.span.file}:${origin.span.start}`];
    for (let step = origin.expansion; step !== undefined; step = step.parent) {
      places.push(`${step.call.file}:${step.call.start}`);
    }
    const key = places.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
