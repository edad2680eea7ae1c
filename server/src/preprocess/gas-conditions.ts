/** The conditions of the `.if` family. */
import type { DirectiveNode } from '../syntax/ast.js';
import type { Constants } from './constant.js';
import { constantOf } from './constant.js';

const COMPARISONS: Readonly<Record<string, (value: bigint) => boolean>> = {
  '.if': (value) => value !== 0n,
  '.ifne': (value) => value !== 0n,
  '.ifeq': (value) => value === 0n,
  '.ifge': (value) => value >= 0n,
  '.ifgt': (value) => value > 0n,
  '.ifle': (value) => value <= 0n,
  '.iflt': (value) => value < 0n,
  '.elseif': (value) => value !== 0n,
};

/** Whether the directive opens a conditional. */
export function opensConditional(name: string): boolean {
  return /^\.if/.test(name) && (Object.hasOwn(COMPARISONS, name) || TEXT_CONDITIONS.has(name));
}

const TEXT_CONDITIONS: ReadonlySet<string> = new Set([
  '.ifdef',
  '.ifndef',
  '.ifnotdef',
  '.ifb',
  '.ifnb',
  '.ifc',
  '.ifnc',
  '.ifeqs',
  '.ifnes',
]);

/**
 * Whether the branch behind the directive is assembled; undefined when that depends on an address or on a symbol that
 * is not defined. `rest` is the text behind the name, `isDefined` knows labels and assigned symbols so far.
 */
export function conditionHolds(
  directive: DirectiveNode,
  rest: string,
  constants: Constants,
  isDefined: (name: string) => boolean,
): boolean | undefined {
  const { name } = directive;
  const compare = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name] : undefined;
  if (compare !== undefined) {
    const argument = directive.args[0];
    const value = argument?.kind === 'expression' ? constantOf(argument.value, constants) : undefined;
    return value === undefined ? undefined : compare(value);
  }
  const text = rest.trim();
  switch (name) {
    case '.ifdef':
      return isDefined(text.replace(/^"(.*)"$/, '$1'));
    case '.ifndef':
    case '.ifnotdef':
      return !isDefined(text.replace(/^"(.*)"$/, '$1'));
    case '.ifb':
      return text === '';
    case '.ifnb':
      return text !== '';
    case '.ifc':
    case '.ifnc': {
      const [left, right] = splitPair(rest);
      return (left === right) === (name === '.ifc');
    }
    case '.ifeqs':
    case '.ifnes': {
      const strings = [...text.matchAll(/"((?:\\.|[^"\\])*)"/g)].map((match) => match[1]);
      return (strings[0] === strings[1]) === (name === '.ifeqs');
    }
    default:
      return undefined;
  }
}

/** The two operands of `.ifc`: quotes around one may hold its comma. */
function splitPair(rest: string): readonly [string, string] {
  const text = rest.trim();
  const quoted = /^'([^']*)'\s*,([^]*)$/.exec(text) ?? /^([^,]*),([^]*)$/.exec(text);
  const plain = (part: string): string =>
    part
      .trim()
      .replace(/^'([^']*)'$/, '$1')
      .replace(/\s+/g, ' ');
  return quoted === null ? [plain(text), ''] : [plain(quoted[1] ?? ''), plain(quoted[2] ?? '')];
}
