/** Macros as they are defined, and what is wrong with their definitions. */
import type { Label } from '../syntax/ast.js';
import { argumentShape } from '../syntax/directive-table.js';
import { originOf, type MappedText } from '../text/mapped.js';
import { wholeOf, type Piece } from './gas-input.js';
import { sentence } from './gas-reports.js';
import { parseMacroHead, type MacroParameter } from './gas-parameters.js';
import { scrub } from './gas-scrub.js';
import type { Alternate } from './gas-words.js';
import type { Definition } from './reading.js';
import type { Session } from './session.js';

/** A macro that is defined. */
export interface GasMacro {
  readonly definition: Definition;
  readonly params: readonly MacroParameter[];
  readonly body: MappedText;
}

/** What was read of a definition. */
export interface MacroText {
  /** The statement with `.macro`. */
  readonly piece: Piece;
  /** The label in front of it, which names the macro. */
  readonly label: Label | undefined;
  readonly body: MappedText;
  /** The body as it is written, for hover. */
  readonly written: string;
  readonly alternate: Alternate | undefined;
}

/** The macro that a text defines; undefined when GNU as refuses it or ignores it, which is reported. */
export function macroOf(
  session: Session,
  macros: ReadonlyMap<string, GasMacro>,
  { piece, label, body, written, alternate }: MacroText,
): GasMacro | undefined {
  const { mapped, wordEnd } = piece;
  const scrubbed = scrub(mapped, wordEnd, mapped.text.length);
  const head = parseMacroHead(scrubbed.text, label?.name, alternate);
  const origin = wholeOf(piece);
  const report = (severity: 'error' | 'warning', message: string): void => {
    session.report('asm-macro', severity, sentence(message), origin);
  };
  for (const error of head.errors) report('error', error);
  for (const warning of head.warnings) report('warning', warning);
  if (head.refused !== undefined) {
    report('error', head.refused);
    return undefined;
  }
  const nameRange = label?.range ?? { start: scrubbed.at(head.nameStart), end: scrubbed.at(head.nameEnd - 1) + 1 };
  const name = label?.name ?? mapped.text.slice(nameRange.start, nameRange.end);
  const key = name.toLowerCase();
  if (argumentShape(key) !== undefined) {
    report('warning', `${name} is a directive, which no macro can replace; this one is ignored`);
    return undefined;
  }
  if (macros.has(key)) {
    report('error', `the macro ${name} is defined already; .purgem would undo that`);
    return undefined;
  }
  const { params } = head;
  const nameSpan = originOf(mapped, nameRange).span;
  const first = origin.span;
  const last = body.segments.at(-1)?.source;
  const span = last?.file === first.file ? { ...first, end: Math.max(first.end, last.end) } : first;
  const names = params.map((param) => param.name);
  return { definition: { kind: 'macro', name, params: names, nameSpan, span, body: written }, params, body };
}
