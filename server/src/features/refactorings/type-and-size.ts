/** Giving a function the `.type` and `.size` that debuggers, profilers and the linker look for. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Edit } from '../../rules/finding.js';
import { once } from '../../rules/support/once.js';
import { originOf } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
import { eachInSteps, runSteps, SharedSteps, type Steps } from '../../text/steps.js';
import { functionAt, type FunctionLines } from './function-lines.js';
import { insertion, refused, type Refactoring } from './refactoring.js';
import { isExpanded, lineBreak } from './selected-lines.js';

/** What the function at the selection lacks of both; undefined where it lacks nothing. */
export function addTypeAndSize(analysis: Analysis, selection: Span): Refactoring | undefined {
  const found = functionAt(analysis, selection.start);
  if (found === undefined || found.symbol.assumed) return undefined;
  const { symbol, file, labelLine, end } = found;
  const name = symbol.written;
  const lacksType = symbol.type !== 'function';
  const directives = runSteps(directivesSteps(analysis));
  const lacksSize = !directives.sized.has(name);
  if (!lacksType && !lacksSize) return undefined;
  const wanted = [...(lacksType ? ['.type'] : []), ...(lacksSize ? ['.size'] : [])].map((one) => `\`${one}\``);
  const title = `Add ${wanted.join(' and ')} of ${name}`;
  if (lacksSize && end === undefined)
    return refused('rewrite', title, `The last instruction of ${name} is not written in this file.`);
  const style = styleOf(directives, found);
  const line = lineBreak(file);
  const edits: Edit[] = [];
  if (lacksType) edits.push(insertion(labelLine, `${style.directive('.type')}${name}, ${style.functionType}${line}`));
  if (lacksSize && end !== undefined) {
    const lead = file.text.slice(0, end).endsWith('\n') ? '' : line;
    edits.push(insertion(end, `${lead}${style.directive('.size')}${name}, ${style.length(name)}${line}`));
  }
  return { kind: 'rewrite', title, edits };
}

/** How the file writes such directives. */
interface Style {
  /** The directive with the blanks around it. */
  readonly directive: (name: string) => string;
  readonly functionType: string;
  readonly length: (name: string) => string;
}

/** Taken from the first directive of each kind in the file; from `.globl` where there is none, or from the code. */
function styleOf({ first }: Directives, { file, instructions }: FunctionLines): Style {
  const like = STYLED.map((name) => first.get(name)).find((line) => line !== undefined);
  const type = /[@%#]function|STT_FUNC/.exec(first.get('.type') ?? '')?.[0] ?? '@function';
  const size = first.get('.size') ?? '';
  const code = instructions[0];
  const before = code === undefined ? '' : file.text.slice(0, code.extent.span.start);
  const own = /(?:^|\n)([ \t]*)$/.exec(before)?.[1] ?? '\t';
  const [, indent = own, gap = ' '] = /^([ \t]*)\.\w+([ \t]+)/.exec(like ?? '') ?? [];
  return {
    // The shorter name leaves its argument in the column of `.globl`, where blanks made one.
    directive: (name) =>
      `${indent}${name}${gap.startsWith(' ') && gap.length > 1 && /^\s*\.glob/.test(like ?? '') ? ' '.repeat(gap.length + (/\.global/.test(like ?? '') ? 2 : 1)) : gap}`,
    functionType: type,
    length: (name) => (/,\s*\.\s+-/.test(size) ? `. - ${name}` : `.-${name}`),
  };
}

/** The directives whose way of writing is taken over, the best first. */
const STYLED = ['.type', '.size', '.globl', '.global'];

/** What a file says about its symbols. */
interface Directives {
  /** The line of the first directive of each of the {@link STYLED} names that is written in this file. */
  readonly first: ReadonlyMap<string, string>;
  /** The symbols that have a size. */
  readonly sized: ReadonlySet<string>;
}

/** Statements between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 256;

const knownDirectives = once(
  ({ reading }: Analysis) => new SharedSteps(directivesOf(reading)),
  ({ reading }) => reading,
);

/** The directives, looked for once for each reading, in steps. */
export function* directivesSteps(analysis: Analysis): Steps<Directives> {
  return yield* knownDirectives(analysis).result();
}

function* directivesOf({ files, statements }: Analysis['reading']): Steps<Directives> {
  const text = files[0]?.text ?? '';
  const first = new Map<string, string>();
  const sized = new Set<string>();
  yield* eachInSteps(statements, BETWEEN_PAUSES, ({ source, body }) => {
    if (body?.kind !== 'directive' || !STYLED.includes(body.name)) return;
    const [symbol] = body.args;
    if (body.name === '.size' && symbol !== undefined)
      sized.add(source.text.slice(symbol.range.start, symbol.range.end).trim());
    if (first.has(body.name)) return;
    const origin = originOf(source, body.range);
    if (!isExpanded(origin))
      first.set(body.name, text.slice(text.lastIndexOf('\n', origin.span.start - 1) + 1, origin.span.end));
  });
  return { first, sized };
}
