/** Giving a function the `.type` and `.size` that debuggers, profilers and the linker look for. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Edit } from '../../rules/finding.js';
import { originOf } from '../../text/mapped.js';
import type { Span } from '../../text/span.js';
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
  const lacksSize = !directives(analysis, '.size', name);
  if (!lacksType && !lacksSize) return undefined;
  const wanted = [...(lacksType ? ['.type'] : []), ...(lacksSize ? ['.size'] : [])].map((one) => `\`${one}\``);
  const title = `Add ${wanted.join(' and ')} of ${name}`;
  if (lacksSize && end === undefined)
    return refused('rewrite', title, `The last instruction of ${name} is not written in this file.`);
  const style = styleOf(analysis, found);
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
function styleOf(analysis: Analysis, { file, instructions }: FunctionLines): Style {
  const like = written(analysis, ['.type', '.size', '.globl', '.global']);
  const type = /[@%#]function|STT_FUNC/.exec(written(analysis, ['.type']) ?? '')?.[0] ?? '@function';
  const size = written(analysis, ['.size']) ?? '';
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

/** The line of the first such directive that is written in this file. */
function written({ reading }: Analysis, names: readonly string[]): string | undefined {
  const text = reading.files[0]?.text ?? '';
  for (const name of names) {
    for (const { source, body } of reading.statements) {
      if (body?.kind !== 'directive' || body.name !== name) continue;
      const origin = originOf(source, body.range);
      if (isExpanded(origin)) continue;
      return text.slice(text.lastIndexOf('\n', origin.span.start - 1) + 1, origin.span.end);
    }
  }
  return undefined;
}

/** Whether such a directive names the symbol. */
function directives({ reading }: Analysis, name: string, symbol: string): boolean {
  return reading.statements.some(({ body, source }) => {
    if (body?.kind !== 'directive' || body.name !== name) return false;
    const [first] = body.args;
    return first !== undefined && source.text.slice(first.range.start, first.range.end).trim() === symbol;
  });
}
