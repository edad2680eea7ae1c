/** The conditions of the `.if` family (gas/cond.c, binutils 2.40). */
import type { DirectiveNode, Expression } from '../syntax/ast.js';
import { scrub } from './gas-scrub.js';
import type { Piece } from './gas-input.js';

const COMPARISONS: ReadonlyMap<string, (value: bigint) => boolean> = new Map([
  ['.if', (value) => value !== 0n],
  ['.ifne', (value) => value !== 0n],
  ['.ifeq', (value) => value === 0n],
  ['.ifge', (value) => value >= 0n],
  ['.ifgt', (value) => value > 0n],
  ['.ifle', (value) => value <= 0n],
  ['.iflt', (value) => value < 0n],
  ['.elseif', (value) => value !== 0n],
]);

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

/** Whether the directive opens a conditional. */
export function opensConditional(name: string): boolean {
  return name !== '.elseif' && (COMPARISONS.has(name) || TEXT_CONDITIONS.has(name));
}

/** Whether GNU as looks at a statement that begins with this word while it skips. */
export function concernsConditionals(name: string): boolean {
  return name.startsWith('.if') || name.startsWith('.else') || name.startsWith('.endif') || name.startsWith('.endc');
}

/** What conditions ask for. */
export interface ConditionContext {
  /** The constant an expression is here; `none` if the assembler has none, `unknown` if we cannot tell. */
  readonly evaluate: (expression: Expression) => bigint | 'none' | 'unknown';
  /** Whether a label or an assignment defined the symbol so far. */
  readonly isDefined: (name: string) => boolean;
}

/** Whether the branch is assembled; `opens` false means that the directive is refused and opens no block. */
export type ConditionResult =
  { readonly holds: boolean } | { readonly problem: string; readonly opens: boolean } | 'unknown';

/** Decides a condition. */
export function conditionHolds(directive: DirectiveNode, piece: Piece, context: ConditionContext): ConditionResult {
  const { name } = directive;
  const first = directive.args[0];
  const compare = COMPARISONS.get(name);
  if (compare !== undefined) {
    const present = first?.kind === 'expression' && first.value.kind !== 'missing';
    const value = present ? context.evaluate(first.value) : 'none';
    if (value === 'unknown') return value;
    if (value === 'none') return { problem: `${name} needs a value that is constant here`, opens: true };
    return { holds: compare(value) };
  }
  const text = scrub(piece.mapped, piece.wordEnd, piece.mapped.text.length).text;
  switch (name) {
    case '.ifdef':
    case '.ifndef':
    case '.ifnotdef':
      if (first?.kind !== 'name')
        return first === undefined ? { problem: `${name} needs a name`, opens: false } : 'unknown';
      return { holds: context.isDefined(first.name) === (name === '.ifdef') };
    case '.ifb':
      return { holds: text === '' };
    case '.ifnb':
      return { holds: text !== '' };
    case '.ifc':
    case '.ifnc': {
      const comma = text.indexOf(',');
      if (comma < 0) return { problem: `${name} needs two texts with ',' between`, opens: true };
      return { holds: (text.slice(0, comma).trim() === text.slice(comma + 1).trim()) === (name === '.ifc') };
    }
    default: {
      const strings = /^"((?:\\.|[^"\\])*)",\s*"((?:\\.|[^"\\])*)"$/.exec(text);
      if (strings === null) return { problem: `${name} needs two strings with ',' between`, opens: false };
      return { holds: (strings[1] === strings[2]) === (name === '.ifeqs') };
    }
  }
}
