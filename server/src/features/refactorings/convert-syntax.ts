/** Converting whole lines from AT&T to Intel syntax and back. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Edit } from '../../rules/finding.js';
import type { InstructionNode, Statement, SyntaxMode } from '../../syntax/ast.js';
import { originOf, outermostCall } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
import { convertInstruction, TARGETS } from './convert/instruction-text.js';
import { insertion, refused, type Refactoring } from './refactoring.js';
import { lineBreak, selectedLines, type SelectedLines } from './selected-lines.js';

/** More instructions than that are not converted at once: each is assembled several times, about 0.1 ms. */
const MOST = 500;

/** The conversion of the lines that the selection touches; undefined where there is no instruction. */
export function convertSyntax(analysis: Analysis, selection: Span): Refactoring | undefined {
  const lines = selectedLines(analysis, selection);
  const instructions = lines?.statements.flatMap(instructionIn) ?? [];
  const [first] = instructions;
  if (lines === undefined || first === undefined) return undefined;
  const { mode } = first.node;
  const target = TARGETS[mode.dialect === 'att' ? 'intel' : 'att'];
  const title = `Convert to ${target.label} syntax`;
  const reason = obstacle(lines, instructions, mode);
  if (reason !== undefined) return refused('rewrite', title, reason);
  const edits: Edit[] = [];
  for (const { statement, node } of instructions) {
    const converted = convertInstruction(statement, node, lines.file.text);
    if ('reason' in converted) return refused('rewrite', title, converted.reason);
    const span = writtenSpan(statement, node);
    if (lines.file.text.slice(span.start, span.end).includes('/*'))
      return refused('rewrite', title, 'A comment stands inside an instruction.');
    if (lines.file.text.slice(span.start, span.end) !== converted.text) edits.push({ span, newText: converted.text });
  }
  const back = `.${mode.dialect}_syntax ${mode.registerPrefix ? 'prefix' : 'noprefix'}`;
  const indent = /^[ \t]*/.exec(lines.text.slice(lines.text.search(/[^\n]*\S/)))?.[0] ?? '';
  const margin = indent === '' ? '\t' : indent;
  const end = lineBreak(lines.file);
  const lead = lines.text.endsWith('\n') ? '' : end;
  return {
    kind: 'rewrite',
    title,
    edits: [
      insertion(lines.start, `${margin}${target.directive}${end}`),
      ...edits,
      insertion(lines.end, `${lead}${margin}${back}${end}`),
    ],
  };
}

interface Written {
  readonly statement: Statement;
  readonly node: InstructionNode;
}

function instructionIn(statement: Statement): readonly Written[] {
  const { body } = statement;
  return body?.kind === 'instruction' ? [{ statement, node: body }] : [];
}

/** Why these lines cannot be converted, whatever the instructions are. */
function obstacle(
  { statements, text, file, start }: SelectedLines,
  instructions: readonly Written[],
  mode: SyntaxMode,
): string | undefined {
  if (instructions.length > MOST) return `More than ${MOST} instructions are selected.`;
  if (instructions.some(({ node }) => !sameMode(node.mode, mode))) return 'The selection has both syntaxes in it.';
  if (statements.some(({ body }) => body?.kind === 'directive' && /^\.(?:att|intel)_/.test(body.name)))
    return 'The selection switches the syntax.';
  if (
    /^[ \t]*#[ \t]*(?:if|el|endif|include|define)|^[ \t]*\.(?:macro|endm|rept|irp|endr|if|else|endif|include)/m.test(
      text,
    )
  )
    return 'The selection has macros, includes or conditionals in it.';
  if (/\\\r?\n$/.test(file.text.slice(0, start)) || /\\\r?\n$/.test(text))
    return 'The line goes on over several lines.';
  const isCall = ({ statement }: Written): boolean => {
    for (let step = statement.source.segments.at(0)?.expansion; step !== undefined; step = step.parent)
      if (step.kind !== 'define') return true;
    return statement.source.segments.at(0)?.source.file !== 0;
  };
  return instructions.some(isCall)
    ? 'A macro is called in the selection; its body would be read in the other syntax.'
    : undefined;
}

function sameMode(left: SyntaxMode, right: SyntaxMode): boolean {
  return left.dialect === right.dialect && left.registerPrefix === right.registerPrefix;
}

/** Where the instruction is written in the file, the names of the preprocessor in it included. */
function writtenSpan({ source }: Statement, { range }: InstructionNode): Span {
  const first = originOf(source, { start: range.start, end: range.start + 1 });
  const last = originOf(source, { start: range.end - 1, end: range.end });
  return { file: 0, start: outermostCall(first).start, end: outermostCall(last).end };
}
