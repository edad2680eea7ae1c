/**
 * Call frame information for a function without: what the simulation knows of its frame, written as directives
 * (GNU as manual, "CFI directives"). The frame address counts from RBP while RBP holds a place in the frame, else from RSP.
 */
import type { Analysis } from '../../analysis/analysis.js';
import { CALLEE_SAVED, type CalleeSaved } from '../../contracts/contract.js';
import type { Instruction } from '../../program/model.js';
import type { Edit } from '../../rules/finding.js';
import { cfiOf, type CfaRule } from '../../rules/support/cfi.js';
import { entryOffset, entryRsp } from '../../rules/support/stack.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Span } from '../../text/span.js';
import { functionAt, type FunctionLines } from './function-lines.js';
import { insertion, refused, type Refactoring } from './refactoring.js';
import { isExpanded, lineBreak, lineStart, statementsBetween } from './selected-lines.js';

/** The description of one place. */
interface Row {
  readonly cfa: CfaRule;
  readonly saved: ReadonlyMap<CalleeSaved, bigint>;
}

const AT_ENTRY: Row = { cfa: { register: 'rsp', offset: 8n }, saved: new Map() };

/** The directives for the function at the selection; undefined where it has some, or nothing simulates it. */
export function insertCfi(analysis: Analysis, selection: Span): Refactoring | undefined {
  const found = functionAt(analysis, selection.start);
  const first = found?.instructions[0];
  if (found === undefined || first === undefined) return undefined;
  const { rows } = cfiOf(analysis.program);
  if (found.instructions.some(({ id, cfiBefore }) => rows.has(id) || cfiBefore.length > 0)) return undefined;
  const exploration = analysis.explorations.find(
    ({ root }) => root.kind === 'host-function' && root.instruction === first.id,
  );
  if (exploration === undefined) return undefined;
  const title = `Describe the frame of ${found.symbol.written} with CFI directives`;
  const result = directives(analysis, found, exploration);
  return 'reason' in result
    ? refused('rewrite', title, result.reason)
    : { kind: 'rewrite', title, edits: result.edits };
}

/** Frame information belongs to the section in which it is begun. */
const SWITCHES: ReadonlySet<string> = new Set([
  '.section',
  '.text',
  '.data',
  '.bss',
  '.previous',
  '.subsection',
  '.pushsection',
]);

type Result = { readonly edits: readonly Edit[] } | { readonly reason: string };

function directives(analysis: Analysis, found: FunctionLines, exploration: Exploration): Result {
  const { file, instructions, labelLine, symbol } = found;
  const end = endOfCode(found);
  const name = symbol.written;
  if (end === undefined) return { reason: `The last instruction of ${name} is not written in this file.` };
  const [first] = instructions;
  if (first === undefined || isExpanded(first.extent))
    return { reason: `The first instruction of ${name} is not written in this file.` };
  if (instructions.some(({ id }) => analysis.program.unknownMacrosBefore.has(id)))
    return { reason: `Macros in ${name} are not known.` };
  const switches = statementsBetween(analysis, labelLine, end).some(
    ({ body }) => body?.kind === 'directive' && SWITCHES.has(body.name),
  );
  if (switches) return { reason: `Code or data of other sections stands in ${name}.` };
  const visits = visitsOf(exploration);
  const indent = /^[ \t]*$/.exec(
    file.text.slice(lineStart(file, first.extent.span.start), first.extent.span.start),
  )?.[0];
  const margin = indent ?? '\t';
  const line = lineBreak(file);
  const edits: Edit[] = [];
  let row = AT_ENTRY;
  let opened = false;
  for (const instruction of instructions) {
    const wanted = rowAt(exploration, visits.get(instruction.id) ?? [], row);
    if (wanted === undefined)
      return {
        reason: `What is known of the frame at \`${instruction.mnemonic}\` cannot be said with one register and a constant.`,
      };
    const words = [...(opened ? [] : ['.cfi_startproc']), ...changes(row, wanted)];
    opened = true;
    row = wanted;
    if (words.length === 0) continue;
    if (isExpanded(instruction.extent)) return { reason: `The frame changes inside of a macro that ${name} calls.` };
    edits.push(before(found, instruction, words, margin, line));
  }
  const lead = file.text.slice(0, end).endsWith('\n') ? '' : line;
  return { edits: [...edits, insertion(end, `${lead}${margin}.cfi_endproc${line}`)] };
}

/** Behind the last line of code; undefined when other things than code come between, or the code is not in order. */
function endOfCode({ end, instructions, labelLine }: FunctionLines): number | undefined {
  const places = instructions.filter(({ extent }) => !isExpanded(extent)).map(({ extent }) => extent.span.start);
  const isInOrder = places.every((place, at) => place >= (places[at - 1] ?? labelLine));
  return isInOrder ? end : undefined;
}

/** On lines of their own before the instruction's line, or in its line where something stands before it. */
function before(
  { file }: FunctionLines,
  { extent }: Instruction,
  words: readonly string[],
  margin: string,
  line: string,
): Edit {
  const start = lineStart(file, extent.span.start);
  // A directive in front of a label holds for what comes to the label, too.
  const isFirst = /^(?:\s*[\w.$]+:)*\s*$/.test(file.text.slice(start, extent.span.start));
  if (isFirst) return insertion(start, words.map((word) => `${margin}${word}${line}`).join(''));
  return insertion(extent.span.start, words.map((word) => `${word}; `).join(''));
}

/** The nodes at each instruction, calls within the file left out: they have frames of their own. */
function visitsOf(exploration: Exploration): ReadonlyMap<number, readonly SimulationNode[]> {
  const visits = new Map<number, SimulationNode[]>();
  for (const node of exploration.nodes) {
    if (node.instruction === undefined || node.state.calls.length > 0) continue;
    const list = visits.get(node.instruction);
    if (list === undefined) visits.set(node.instruction, [node]);
    else list.push(node);
  }
  return visits;
}

/** What holds at a place on all ways to it; undefined when nothing constant does. Where no path comes, nothing changes. */
function rowAt(exploration: Exploration, nodes: readonly SimulationNode[], last: Row): Row | undefined {
  if (nodes.length === 0) return last;
  const rsp = same(nodes.map((node) => entryOffset(exploration, node.state.registers.rsp)));
  const rbp = same(nodes.map((node) => entryOffset(exploration, node.state.registers.rbp)));
  if (rbp === undefined && rsp === undefined) return undefined;
  const cfa: CfaRule =
    rbp === undefined ? { register: 'rsp', offset: 8n - (rsp ?? 0n) } : { register: 'rbp', offset: 8n - rbp };
  const saved = new Map<CalleeSaved, bigint>();
  for (const register of CALLEE_SAVED) {
    const slot = same(nodes.map((node) => slotOf(exploration, node, register, rsp, last.saved.get(register))));
    if (slot !== undefined) saved.set(register, slot);
  }
  return { cfa, saved };
}

/** Where the caller's value lies in the part of the frame that is in use, as a distance from the frame address. */
function slotOf(
  exploration: Exploration,
  { state }: SimulationNode,
  register: CalleeSaved,
  rsp: bigint | undefined,
  last: bigint | undefined,
): bigint | undefined {
  const cells = state.memory.cells.get(entryRsp(exploration).id) ?? [];
  const value = exploration.start.state.registers[register];
  const slots = cells.filter((cell) => cell.value === value && cell.size === 8).map(({ offset }) => offset);
  const alive = slots.filter((offset) => (rsp === undefined ? offset - 8n === last : offset >= rsp && offset < 0n));
  const kept = alive.find((offset) => offset - 8n === last) ?? alive[0];
  return kept === undefined ? undefined : kept - 8n;
}

function same(values: readonly (bigint | undefined)[]): bigint | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** The directives that lead from one description to the next. */
function changes(from: Row, to: Row): readonly string[] {
  const found: string[] = [];
  const otherRegister = from.cfa.register !== to.cfa.register;
  const otherOffset = from.cfa.offset !== to.cfa.offset;
  if (otherRegister && otherOffset) found.push(`.cfi_def_cfa %${to.cfa.register}, ${to.cfa.offset}`);
  else if (otherRegister) found.push(`.cfi_def_cfa_register %${to.cfa.register}`);
  else if (otherOffset) found.push(`.cfi_def_cfa_offset ${to.cfa.offset}`);
  for (const [register, offset] of to.saved)
    if (from.saved.get(register) !== offset) found.push(`.cfi_offset %${register}, ${offset}`);
  for (const register of from.saved.keys()) if (!to.saved.has(register)) found.push(`.cfi_restore %${register}`);
  return found;
}
