/** Arguments of directives, read by the directive's shape. */
import type { Argument, Expression } from './ast.js';
import { COMMA, DOLLAR, PERCENT, QUOTE, isDigit, isSymbolStart, skipSymbol, trimBlanks } from './chars.js';
import { INTEGER_SIZES } from './data-sizes.js';
import { argumentShape, type ArgumentShape } from './directive-table.js';
import { parseExpression } from './expression.js';
import { ExpressionArgument, RawArgument } from './nodes.js';
import { parseFloatConstant } from './numbers.js';
import type { ParserState } from './parser-state.js';
import { parseBareRegister, parseRegister } from './register-operand.js';
import { parseName } from './names.js';
import { isRelocationName } from './relocation-names.js';
import { parseSection, parseSymbolType, rawUntilComma } from './section-arguments.js';
import { parseString } from './strings.js';

/** Directives in whose expressions a register is meant and not a slip. */
const TAKES_REGISTERS = new Set(['.set', '.equ', '.equiv', '.eqv', '.cfi_escape']);

/** Reads what stands behind the directive `name` up to the end of the statement. */
export function parseDirectiveArguments(state: ParserState, name: string): Argument[] {
  const shape = argumentShape(name);
  if (shape === undefined) {
    state.peekPastBlanks();
    return state.pos < state.end ? [raw(state, state.end)] : [];
  }
  return READERS[shape](state, name);
}

const READERS: Readonly<Record<ArgumentShape, (state: ParserState, name: string) => Argument[]>> = {
  none: (state) => {
    state.demandEnd();
    return [];
  },
  unchecked: (state) => {
    state.peekPastBlanks();
    return state.pos < state.end ? [raw(state, state.end)] : [];
  },
  expressions,
  addresses: (state, name) => {
    state.allowModifiers = true;
    const args = expressions(state, name);
    state.allowModifiers = false;
    return args;
  },
  floats,
  strings,
  string: (state) => {
    if (state.peekPastBlanks() !== QUOTE) {
      state.fail('Expected a string.', state.pos, state.end);
      state.pos = state.end;
      return [];
    }
    return optionalString(state);
  },
  'optional-string': optionalString,
  symbols: (state) => {
    const args = names(state, '');
    if (args.length === 0) state.fail('Expected a symbol name.', state.pos, state.end);
    return args;
  },
  names,
  name: oneName,
  assignment: (state, name) => named(state, name, true),
  common: (state, name) => named(state, name, false),
  'string-expressions': (state, name) => {
    const args: Argument[] = [];
    if (state.peekPastBlanks() === QUOTE) args.push(stringArgument(state));
    if (args.length > 0 && !state.accept(COMMA)) {
      state.demandEnd();
      return args;
    }
    return [...args, ...expressions(state, name)];
  },
  linefile: (state, name) => {
    const args: Argument[] = [expression(state, name)];
    if (state.peekPastBlanks() === QUOTE) args.push(stringArgument(state));
    while (args.length > 1 && isDigit(state.peekPastBlanks())) args.push(expression(state, name));
    state.demandEnd();
    return args;
  },
  section: (state, name) => parseSection(state, name === '.pushsection'),
  type: parseSymbolType,
  syntax,
  file,
  loc,
  symver,
  lcomm: (state, name) => {
    const args = named(state, name, false);
    const third = args[2];
    if (third !== undefined) state.fail('.lcomm takes no alignment here.', third.range.start, third.range.end);
    return args;
  },
  group: (state) => {
    if (state.peekPastBlanks() >= 0) return [raw(state, state.end)];
    state.fail('Expected the name of a group.', state.pos, state.end);
    return [];
  },
  'cfi-sections': (state) => {
    const args: Argument[] = [];
    while (state.peekPastBlanks() >= 0) {
      const argument = rawUntilComma(state);
      args.push(argument);
      if (argument.kind === 'raw' && !/^\.(?:eh_frame|debug_frame|sframe)$/.test(argument.text) && !isTemplate(state)) {
        state.fail(
          `There is no section of frame information called '${argument.text}'.`,
          argument.range.start,
          argument.range.end,
        );
      }
      if (!state.accept(COMMA)) break;
    }
    return args;
  },
  'cfi-start': (state) => {
    if (state.peekPastBlanks() < 0) return [];
    const argument = raw(state, state.end);
    if (argument.kind === 'raw' && argument.text !== 'simple' && !isTemplate(state)) {
      state.fail(`Expected 'simple' or nothing, not '${argument.text}'.`, argument.range.start, argument.range.end);
    }
    return [argument];
  },
  reloc: (state, name) => {
    const args: Argument[] = [expression(state, name)];
    if (state.accept(COMMA)) {
      const type = rawUntilComma(state);
      if (type.kind === 'raw' && !isRelocationName(type.text) && !isTemplate(state)) {
        state.fail(`There is no relocation called '${type.text}'.`, type.range.start, type.range.end);
      }
      args.push(type);
    } else state.fail("Expected ',' and a relocation name.");
    if (state.accept(COMMA)) args.push(expression(state, name));
    state.demandEnd();
    return args;
  },
  'cfi-register': (state) => cfi(state, 'r'),
  'cfi-registers': (state) => {
    const args = [cfiRegister(state)];
    while (state.accept(COMMA)) args.push(cfiRegister(state));
    state.demandEnd();
    return args;
  },
  'cfi-register-offset': (state) => cfi(state, 're'),
  'cfi-register-register': (state) => cfi(state, 'rr'),
  'cfi-register-encoding': (state) => cfi(state, 'ree'),
  words: (state) => {
    const args: Argument[] = [];
    while (state.peekPastBlanks() >= 0) {
      args.push(rawUntilComma(state));
      if (!state.accept(COMMA)) break;
    }
    return args;
  },
  raw: (state) => {
    state.peekPastBlanks();
    return state.pos < state.end ? [raw(state, state.end)] : [];
  },
};

function raw(state: ParserState, end: number): Argument {
  const start = state.pos;
  const stop = trimBlanks(state.text, start, end);
  state.pos = end;
  return new RawArgument(state.text.slice(start, stop), start, stop);
}

function expression(state: ParserState, name: string): Argument {
  state.beginOperand();
  const value = parseExpression(state);
  if (value.kind === 'register' && !TAKES_REGISTERS.has(name)) {
    if (state.mode.dialect === 'intel') state.fail('A register is no value.', value.range.start, value.range.end);
    else state.warn('A register stands where a value is expected.', value.range.start, value.range.end);
  }
  return new ExpressionArgument(value);
}

function expressions(state: ParserState, name: string): Argument[] {
  const args: Argument[] = [];
  if (state.peekPastBlanks() < 0) return args;
  for (;;) {
    const argument = expression(state, name);
    if (argument.kind === 'expression' && isEmpty(argument.value) && INTEGER_SIZES.has(name)) {
      state.warn('Nothing stands here; zero is assumed.', argument.range.start, argument.range.end + 1);
    }
    args.push(argument);
    if (state.peekPastBlanks() !== COMMA) break;
    state.pos++;
  }
  state.demandEnd();
  return args;
}

function isEmpty({ kind, range }: Expression): boolean {
  return kind === 'missing' && range.start === range.end;
}

function floats(state: ParserState): Argument[] {
  const args: Argument[] = [];
  while (state.peekPastBlanks() >= 0) {
    const start = state.pos;
    let value: Expression | undefined = parseFloatConstant(state);
    value ??= parseExpression(state);
    if (value.kind === 'missing' && value.range.start === value.range.end) {
      state.fail('Expected a floating-point number.', start, start + 1);
    }
    args.push(new ExpressionArgument(value));
    if (!state.accept(COMMA)) break;
  }
  state.demandEnd();
  return args;
}

function strings(state: ParserState, name: string): Argument[] {
  const args: Argument[] = [];
  for (;;) {
    const code = state.peekPastBlanks();
    if (code === QUOTE) args.push(stringArgument(state));
    else if (code === 60) {
      state.pos++;
      args.push(expressionUntil(state, name));
    } else if (code === COMMA && args.length > 0) state.pos++;
    else break;
  }
  state.demandEnd();
  return args;
}

/** `<65>`: the value of one byte. `>` would be read as an operator, so the number is cut out first. */
function expressionUntil(state: ParserState, name: string): Argument {
  const stop = state.end;
  const close = state.text.indexOf('>', state.pos);
  if (close < 0 || close >= stop) {
    state.fail("Expected '>'.", state.pos, stop);
    state.pos = stop;
    return {
      kind: 'expression',
      value: { kind: 'missing', range: { start: stop, end: stop } },
      range: { start: stop, end: stop },
    };
  }
  state.end = close;
  const argument = expression(state, name);
  state.demandEnd();
  state.end = stop;
  state.pos = close + 1;
  return argument;
}

function stringArgument(state: ParserState): Argument {
  return { kind: 'string', ...parseString(state) };
}

function optionalString(state: ParserState): Argument[] {
  if (state.peekPastBlanks() < 0) return [];
  if (state.peek() !== QUOTE) {
    state.fail('Expected a string.', state.pos, state.end);
    state.pos = state.end;
    return [];
  }
  const args = [stringArgument(state)];
  state.demandEnd();
  return args;
}

function names(state: ParserState, directive: string): Argument[] {
  const args: Argument[] = [];
  while (state.peekPastBlanks() >= 0) {
    const name = parseName(state);
    if (name === undefined) {
      if (directive === '.vtable_inherit' && args.length === 1) args.push(expression(state, directive));
      else return noName(state, args);
      break;
    }
    args.push(name);
    if (!state.accept(COMMA)) break;
  }
  state.demandEnd();
  return args;
}

/** Exactly one name. */
function oneName(state: ParserState): Argument[] {
  const name = parseName(state);
  if (name === undefined) return noName(state, []);
  state.demandEnd();
  return [name];
}

function noName(state: ParserState, args: Argument[]): Argument[] {
  state.fail('Expected a symbol name.', state.pos, state.end);
  state.pos = state.end;
  return args;
}

function named(state: ParserState, directive: string, needsComma: boolean): Argument[] {
  const name = parseName(state);
  if (name === undefined) {
    state.fail('Expected a symbol name.', state.pos, state.end);
    state.pos = state.end;
    return [];
  }
  if (!state.accept(COMMA) && needsComma) {
    state.fail("Expected ',' behind the symbol name.", state.pos, state.end);
    state.pos = state.end;
    return [name];
  }
  const args = expressions(state, directive);
  if (args.length === 0) state.fail('Expected an expression.', state.pos, state.end);
  return [name, ...args];
}

function syntax(state: ParserState): Argument[] {
  if (state.peekPastBlanks() < 0) return [];
  const argument = raw(state, state.end);
  if (argument.kind === 'raw' && argument.text !== 'prefix' && argument.text !== 'noprefix') {
    state.fail(`Expected 'prefix' or 'noprefix', not '${argument.text}'.`, argument.range.start, argument.range.end);
  }
  return [argument];
}

/** `.file "name"`, or `.file 1 "dir" "name" md5 0x…`. */
function file(state: ParserState, name: string): Argument[] {
  const args: Argument[] = [];
  if (state.peekPastBlanks() !== QUOTE) args.push(expression(state, name));
  while (state.peekPastBlanks() === QUOTE) args.push(stringArgument(state));
  if (state.peekPastBlanks() >= 0 && skipSymbol(state.text, state.pos, state.end) > state.pos) {
    const start = state.pos;
    state.pos = skipSymbol(state.text, start, state.end);
    const word = state.slice(start);
    if (word === 'md5') {
      args.push(new RawArgument(word, start, state.pos), expression(state, name));
    } else state.pos = start;
  }
  state.demandEnd();
  return args;
}

/** Text in which macros may still put something else: a body as it is written, or a call nobody knows. */
function isTemplate(state: ParserState): boolean {
  return state.options.templates === true || state.options.calls === true;
}

/** `.symver name, alias@VERSION[, local|hidden|remove]`: the only place where `@` is part of a name. */
function symver(state: ParserState): Argument[] {
  const name = parseName(state);
  if (name === undefined || !state.accept(COMMA)) {
    state.fail(
      name === undefined ? 'Expected a symbol name.' : "Expected ',' behind the symbol name.",
      state.pos,
      state.end,
    );
    state.pos = state.end;
    return name === undefined ? [] : [name];
  }
  const version = rawUntilComma(state);
  const args = [name, version];
  if (version.kind === 'raw' && !isTemplate(state)) {
    const message = !version.text.includes('@')
      ? `'${version.text}' has no version: the name is followed by '@' and one.`
      : /[\s]/.test(version.text)
        ? 'A versioned name has no blanks.'
        : undefined;
    if (message !== undefined) {
      state.fail(message, version.range.start, version.range.end);
      state.pos = state.end;
    }
  }
  if (state.accept(COMMA)) {
    const visibility = rawUntilComma(state);
    args.push(visibility);
    if (visibility.kind === 'raw' && !/^(?:local|hidden|remove)$/.test(visibility.text) && !isTemplate(state)) {
      state.fail("Expected 'local', 'hidden' or 'remove'.", visibility.range.start, visibility.range.end);
      state.pos = state.end;
    }
  }
  state.demandEnd();
  return args;
}

/** Options of `.loc` that a value follows. */
const LOC_VALUES = new Set(['is_stmt', 'isa', 'discriminator', 'view']);
const LOC_WORDS = new Set(['basic_block', 'prologue_end', 'epilogue_begin', 'is_stmt', 'isa', 'discriminator', 'view']);

/** `.loc file line [column] {option}`. */
function loc(state: ParserState, name: string): Argument[] {
  const args: Argument[] = [];
  const numbers = (most: number): void => {
    while (args.length < most && state.peekPastBlanks() >= 0 && !isSymbolStart(state.peek())) {
      const start = state.pos;
      args.push(expression(state, name));
      if (state.pos === start) return;
    }
  };
  if (isTemplate(state)) {
    // Anything may come of a macro.
    state.peekPastBlanks();
    return state.pos < state.end ? [raw(state, state.end)] : [];
  }
  while (args.length < 2 && state.peekPastBlanks() >= 0) args.push(expression(state, name));
  numbers(3);
  while (state.peekPastBlanks() >= 0 && isSymbolStart(state.peek())) {
    const start = state.pos;
    state.pos = skipSymbol(state.text, start, state.end);
    const word = state.slice(start);
    args.push(new RawArgument(word, start, state.pos));
    if (!LOC_WORDS.has(word)) {
      state.fail(`.loc has no option '${word}'.`, start, state.pos);
      state.pos = state.end;
      return args;
    }
    if (LOC_VALUES.has(word)) args.push(expression(state, name));
  }
  state.demandEnd();
  return args;
}

function cfi(state: ParserState, shape: string): Argument[] {
  const args: Argument[] = [];
  for (const [index, kind] of [...shape].entries()) {
    if (index > 0 && !state.accept(COMMA)) {
      state.fail("Expected ',' and another argument.", state.pos, state.end);
      state.pos = state.end;
      return args;
    }
    args.push(kind === 'r' ? cfiRegister(state) : expression(state, '.cfi_escape'));
  }
  state.demandEnd();
  return args;
}

/** `%rbp`, `rbp` (in either syntax) or a DWARF number. */
function cfiRegister(state: ParserState): Argument {
  const code = state.peekPastBlanks();
  const start = state.pos;
  let register: string | undefined;
  if (code === PERCENT) {
    register = parseRegister(state);
    if (register === undefined) state.pos++;
  } else if (code >= 0 && isSymbolStart(code) && code !== DOLLAR) register = parseBareRegister(state);
  if (register !== undefined) {
    const range = { start, end: state.pos };
    return { kind: 'expression', value: { kind: 'register', register, range }, range };
  }
  const argument = expression(state, '.cfi_escape');
  if (argument.kind === 'expression' && argument.value.kind === 'missing') {
    state.fail('Expected a register.', start, Math.max(start + 1, state.pos));
  }
  return argument;
}
