/** Operands in AT&T syntax: `%reg`, `$imm`, `seg:disp(base,index,scale)`, `*` for indirect branches. */
import type { Expression, MemoryOperand, Operand } from './ast.js';
import {
  BACKSLASH,
  CLOSE,
  COLON,
  COMMA,
  DOLLAR,
  OPEN,
  PERCENT,
  STAR,
  isSymbolStart,
  skipBlanks,
  skipSymbol,
} from './chars.js';
import { parseExpression } from './expression.js';
import type { ParserState } from './parser-state.js';
import { parseBareRegister, parseRegister } from './register-operand.js';
import { isRegisterName, isSegmentRegister } from './registers.js';
import { hasRegister } from './expression-parts.js';
import type { Range } from '../text/span.js';
import { skipTemplateSymbol } from './template.js';

/** Reads the operand between `state.pos` and `state.end`; what cannot be read becomes memory with a missing displacement. */
export function parseAttOperand(state: ParserState, range: Range, branch: boolean): Operand {
  let indirect = false;
  if (state.peek() === STAR) {
    state.pos++;
    state.peekPastBlanks();
    indirect = true;
  }
  const code = state.peek();
  if (code === DOLLAR) {
    state.pos++;
    return immediate(state, range);
  }
  const register = leadingRegister(state, code);
  if (register === undefined) {
    return memory(state, range, indirect, undefined, branch);
  }
  if (isSegmentRegister(register) && state.peekPastBlanks() === COLON) {
    state.pos++;
    if (state.peekPastBlanks() === STAR) {
      state.pos++;
      indirect = true;
    }
    return memory(state, range, indirect, register);
  }
  if (state.peekPastBlanks() >= 0) junk(state);
  return { kind: 'register', register, indirect, range };
}

/** A register where the operand begins, with `%`, without it in `noprefix` mode, or by a symbol that was set to one. */
function leadingRegister(state: ParserState, code: number): string | undefined {
  if (code === PERCENT) {
    const register = parseRegister(state);
    if (register === undefined) state.fail("Expected a register name behind '%'.");
    return register;
  }
  if (code < 0 || !isSymbolStart(code)) return undefined;
  if (!state.mode.registerPrefix) {
    const bare = parseBareRegister(state);
    if (bare !== undefined) return bare;
  }
  const symbols = state.options.registerSymbols;
  if (symbols === undefined || symbols.size === 0) return undefined;
  const end = skipSymbol(state.text, state.pos, state.end);
  const register = symbols.get(state.text.slice(state.pos, end));
  if (register !== undefined) state.pos = end;
  return register;
}

function immediate(state: ParserState, range: Range): Operand {
  state.allowModifiers = true;
  const value = parseExpression(state);
  state.allowModifiers = false;
  if (value.kind === 'missing') state.fail("Expected a value behind '$'.", range.start, range.end);
  else if (state.peekPastBlanks() >= 0) junk(state);
  return { kind: 'immediate', value, range };
}

function memory(
  state: ParserState,
  range: Range,
  indirect: boolean,
  segment: string | undefined,
  branch = false,
): MemoryOperand {
  const { text } = state;
  const stop = state.end;
  const open = addressStart(state);
  state.end = open ?? stop;
  let displacement: Expression | undefined;
  if (state.peekPastBlanks() >= 0) {
    state.allowModifiers = true;
    displacement = parseExpression(state);
    if (branch) displacement = farTarget(state, displacement);
    if (hasRegister(displacement)) {
      state.fail('A register cannot be part of a displacement.', displacement.range.start, displacement.range.end);
    }
    state.allowModifiers = false;
    if (state.peekPastBlanks() >= 0) junk(state);
    if (state.hasEscapedQuote) {
      // Its own buffer holds the name without the backslash when the assembler reads a displacement again.
      const { start, end } = displacement.range;
      state.fail('The name in a displacement cannot have an escaped quote before its end.', start, end);
    }
  } else if (open === undefined) {
    state.fail('Expected an address here.', range.start, range.end);
    displacement = { kind: 'missing', range };
  }
  state.end = stop;
  let address: Address = { scale: 1 };
  if (open !== undefined) {
    state.pos = open + 1;
    address = parseAddress(state);
    if (text.charCodeAt(state.pos) === CLOSE) state.pos++;
  }
  return {
    kind: 'memory',
    ...(segment !== undefined && { segment }),
    ...(displacement !== undefined && { displacement }),
    ...address,
    indirect,
    range,
  };
}

/**
 * Where the `(base,index,scale)` part begins: the last balanced parenthesis of the operand, if a register or a
 * comma is the first thing in it. Otherwise it is a parenthesised expression.
 */
function addressStart(state: ParserState): number | undefined {
  const { text, end } = state;
  if (text.charCodeAt(end - 1) !== CLOSE) return undefined;
  let depth = 0;
  let open = end;
  while (--open >= state.pos) {
    const code = text.charCodeAt(open);
    if (code === CLOSE) depth++;
    else if (code === OPEN && --depth === 0) break;
  }
  if (open < state.pos) return undefined;
  const inside = skipBlanks(text, open + 1, end);
  const code = text.charCodeAt(inside);
  if (code === PERCENT || code === COMMA) return open;
  if (code === BACKSLASH)
    return state.options.templates === true && beginsAddress(state, inside, end) ? open : undefined;
  if (!isSymbolStart(code)) return undefined;
  const name = text.slice(inside, skipSymbol(text, inside, end));
  if (!state.mode.registerPrefix && isRegisterName(name.toLowerCase())) return open;
  return state.options.registerSymbols?.has(name) === true ? open : undefined;
}

/** Whether `(\reg` goes on like an address: only a comma or the closing parenthesis may follow the parameter. */
function beginsAddress(state: ParserState, inside: number, end: number): boolean {
  const code = state.text.charCodeAt(skipBlanks(state.text, skipTemplateSymbol(state.text, inside, end), end));
  return code === COMMA || code === CLOSE;
}

/** `8:target` names a segment and an offset in it, which only 16-bit and 32-bit code can jump to. */
export function farTarget(state: ParserState, segment: Expression): Expression {
  const start = state.pos;
  if ((segment.kind !== 'number' && segment.kind !== 'symbol') || !state.accept(COLON)) return segment;
  const offset = parseExpression(state);
  const message = 'A jump to a segment and an offset does not exist in 64-bit code.';
  state.report('asm-operands', 'error', message, Math.min(segment.range.start, start), state.pos);
  return offset;
}

interface Address {
  readonly base?: string;
  readonly index?: string;
  readonly scale: number;
}

function parseAddress(state: ParserState): Address {
  const base = state.peekPastBlanks() === COMMA ? undefined : addressRegister(state);
  if (!state.accept(COMMA)) return { ...(base !== undefined && { base }), ...expectClose(state) };
  const code = state.peekPastBlanks();
  let index: string | undefined;
  if (code === CLOSE || (code === COMMA && base !== undefined)) {
    state.fail("Expected an index register or a scale behind ','.");
  } else if (code !== COMMA) {
    const leading = isRegisterAhead(code);
    if (!leading) {
      const start = state.pos;
      const scale = parseScale(state);
      if (scale !== 1) state.warn('A scale means nothing without an index register.', start, state.pos);
      return { ...(base !== undefined && { base }), scale };
    }
    index = addressRegister(state);
  }
  const scale = state.accept(COMMA) && state.peekPastBlanks() !== CLOSE ? parseScale(state) : expectClose(state).scale;
  return { ...(base !== undefined && { base }), ...(index !== undefined && { index }), scale };
}

function isRegisterAhead(code: number): boolean {
  return code === PERCENT || code === BACKSLASH || isSymbolStart(code);
}

function addressRegister(state: ParserState): string | undefined {
  const { text, end, options } = state;
  const code = state.peekPastBlanks();
  if (code === PERCENT || code === BACKSLASH) return parseRegister(state);
  if (isSymbolStart(code)) {
    const from = state.pos;
    const stop = skipSymbol(text, from, end);
    const alias = options.registerSymbols?.get(text.slice(from, stop));
    if (alias !== undefined) {
      state.pos = stop;
      return alias;
    }
    if (!state.mode.registerPrefix || options.calls === true) return bareAddressRegister(state, from, stop);
  }
  state.fail('Expected a register here.');
  return undefined;
}

/** A word where a register must stand: a register in `noprefix` mode, or a cpp macro that nobody defined. */
function bareAddressRegister(state: ParserState, from: number, stop: number): string | undefined {
  const bare = state.mode.registerPrefix ? undefined : parseBareRegister(state);
  if (bare !== undefined) return bare;
  state.pos = stop;
  if (state.options.calls === true)
    state.calls.push({ name: state.text.slice(from, stop), args: [], range: { start: from, end: stop } });
  else state.fail('Expected a register here.', from, stop);
  return undefined;
}

function parseScale(state: ParserState): number {
  const start = state.pos;
  const value = parseExpression(state);
  let scale = 1;
  let constant = value.kind === 'number' ? value.value : undefined;
  if (value.kind !== 'number' && value.kind !== 'missing') {
    state.dependsOnValues = true;
    const known = state.options.evaluate?.(value);
    if (typeof known === 'bigint') constant = known;
    else if (known === 'none')
      state.fail('The scale of an address must be a constant that is known here.', start, state.pos);
  }
  if (constant !== undefined && [1n, 2n, 4n, 8n].includes(constant)) scale = Number(constant);
  else if (constant !== undefined || value.kind === 'missing') {
    state.report('asm-operands', 'error', 'The scale of an address is 1, 2, 4 or 8.', start, state.pos);
  }
  expectClose(state);
  return scale;
}

function expectClose(state: ParserState): { readonly scale: 1 } {
  const code = state.peekPastBlanks();
  if (code !== CLOSE) state.fail("Expected ',' or ')' in this address.", state.pos, state.end);
  return { scale: 1 };
}

function junk(state: ParserState): void {
  state.fail(
    `Unexpected '${state.text.slice(state.pos, Math.min(state.end, state.pos + 40))}' behind this operand.`,
    state.pos,
    state.end,
  );
  state.pos = state.end;
}
