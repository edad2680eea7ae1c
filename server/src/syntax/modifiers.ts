/** Relocation operators: `symbol@PLT`. */
import type { Expression } from './ast.js';
import { isSymbolPart } from './chars.js';
import type { ParserState } from './parser-state.js';

const MODIFIERS = new Set([
  'PLT',
  'PLTOFF',
  'GOTPLT',
  'GOTOFF',
  'GOTPCREL',
  'TLSGD',
  'TLSLD',
  'GOTTPOFF',
  'TPOFF',
  'DTPOFF',
  'GOT',
  'TLSDESC',
  'TLSCALL',
  'SIZE',
]);
const MODIFIERS_32 = new Set(['TLSLDM', 'NTPOFF', 'GOTNTPOFF', 'INDNTPOFF']);

/** Reads `@NAME` at `state.pos`, which is at the `@`. Gives the name in upper case, or undefined with a problem. */
export function parseModifier(state: ParserState): string | undefined {
  const start = state.pos++;
  const from = state.pos;
  while (state.pos < state.end && isSymbolPart(state.text.charCodeAt(state.pos))) state.pos++;
  const name = state.slice(from).toUpperCase();
  if (MODIFIERS.has(name)) return name;
  if (MODIFIERS_32.has(name)) state.fail(`The relocation '@${name}' does not exist in 64-bit code.`, start, state.pos);
  else state.fail(`'@${state.slice(from)}' is no relocation operator.`, start, state.pos);
  return undefined;
}

/** The expression with the modifier on its first symbol, where GNU as puts it wherever the `@` stood. */
export function attachModifier(value: Expression, modifier: string, end: number): Expression {
  const range = { start: value.range.start, end };
  switch (value.kind) {
    case 'symbol':
      return { ...value, modifier, range };
    case 'unary':
      return { ...value, operand: attachModifier(value.operand, modifier, value.operand.range.end), range };
    case 'binary':
      return { ...value, left: attachModifier(value.left, modifier, value.left.range.end), range };
    default:
      return value;
  }
}
