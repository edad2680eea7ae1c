/** Hints in calls of macros: the parameter that each argument is for. */
import type { Analysis } from '../../analysis/analysis.js';
import { nameEnd, readArgument, skipComma, skipWhite } from '../../preprocess/gas-words.js';
import type { Definition } from '../../preprocess/reading.js';
import { splitArguments } from '../../syntax/call-arguments.js';
import { readRawFileSteps } from '../../syntax/raw-statements.js';
import { originOf } from '../../text/mapped.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { runsCpp } from '../support/written/file-tokens.js';
import { PASSED_BETWEEN_PAUSES, type InlayHint, type Stretch } from './hint.js';

/** In front of each argument that has no name and does not say itself what it is for. */
export function* argumentHints(analysis: Analysis, stretch: Stretch): Steps<readonly InlayHint[]> {
  return [...(yield* assemblerCalls(analysis, stretch)), ...(yield* cppCalls(analysis, stretch))];
}

function* assemblerCalls(analysis: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const { reading } = analysis;
  const macros = new Map(
    reading.definitions.filter(({ kind }) => kind === 'macro').map((macro) => [macro.name.toLowerCase(), macro]),
  );
  const source = reading.files[file];
  if (source === undefined) return [];
  // To read all of a file for a page of it takes long, and most pages call no macro.
  const lines = source.text.slice(logicalLineStart(source.text, start), end).toLowerCase();
  if (![...macros.keys()].some((name) => lines.includes(name))) return [];
  const hints: InlayHint[] = [];
  const { statements } = yield* readRawFileSteps(source, runsCpp(analysis, file));
  yield* eachInSteps(statements, PASSED_BETWEEN_PAUSES, ({ source: mapped, range, body }) => {
    if (body?.kind !== 'instruction' || body.mnemonic === undefined) return;
    const macro = macros.get(body.mnemonic.text);
    const place = originOf(mapped, range).span;
    if (macro === undefined || place.end < start || place.start > end) return;
    const from = body.mnemonic.range.end;
    const text = mapped.text.slice(from, range.end);
    for (const { at, parameter } of positional(macro, text)) {
      const { span } = originOf(mapped, { start: from + at, end: from + at + 1 });
      hints.push(hintOf(macro, parameter, span.start));
    }
  });
  return hints;
}

/** Where the line begins that an offset is on, with the lines before it that go on behind a backslash. */
function logicalLineStart(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start > 1 && text[start - 2] === '\\') start = text.lastIndexOf('\n', start - 2) + 1;
  return start;
}

/** Where arguments begin that are bound by their position, as the assembler binds them. */
function positional(
  { params = [] }: Definition,
  text: string,
): readonly { readonly at: number; readonly parameter: string }[] {
  const found: { at: number; parameter: string }[] = [];
  let at = skipWhite(text, 0);
  for (const parameter of params) {
    const name = nameEnd(text, at);
    if (at >= text.length || (name > at && text[name] === '=' && text[name + 1] !== '=')) break;
    const argument = readArgument(text, at, undefined);
    const written = text.slice(at, argument.end).trim();
    if (written !== '' && written.toLowerCase() !== parameter.toLowerCase()) found.push({ at, parameter });
    at = skipComma(text, argument.end);
  }
  return found;
}

function* cppCalls({ reading }: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const text = reading.files[file]?.text ?? '';
  const hints: InlayHint[] = [];
  yield* eachInSteps(reading.uses, PASSED_BETWEEN_PAUSES, ({ span, definition }) => {
    const { kind, params = [] } = definition ?? {};
    if (definition === undefined || kind !== 'define' || params.length === 0) return;
    if (span.file !== file || span.end < start || span.start > end) return;
    const open = skipWhite(text, span.end);
    const call = text[open] === '(' ? splitArguments(text, open, text.length) : undefined;
    for (const [index, parameter] of params.entries()) {
      const [written = '', at] = [call?.args[index], call?.starts[index]];
      if (at !== undefined && written !== '' && written !== parameter) hints.push(hintOf(definition, parameter, at));
    }
  });
  return hints;
}

function hintOf({ name }: Definition, parameter: string, offset: number): InlayHint {
  return {
    kind: 'arguments',
    offset,
    isInFront: true,
    label: `${parameter}:`,
    tooltip: `the parameter ${parameter} of ${name}`,
  };
}
