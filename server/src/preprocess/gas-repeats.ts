/** Repetitions: how often `.rept`, `.irp` and `.irpc` run their body, and what each round puts in. */
import type { Expression } from '../syntax/ast.js';
import { constantOf, type Constants } from './constant.js';
import { restOf, type Piece } from './gas-input.js';
import { splitMacroArguments, type MacroArgument } from './gas-macros.js';

const REPEATS: ReadonlySet<string> = new Set(['.rept', '.rep', '.irp', '.irpc', '.irep', '.irepc']);

/** Whether the directive (lower case) opens a block that `.endr` closes. */
export function isRepeat(name: string): boolean {
  return REPEATS.has(name);
}

/** What the rounds put in for the repetition's symbol, or why they cannot be counted. */
export type Rounds =
  { readonly values: readonly ReadonlyMap<string, MacroArgument | string>[] } | { readonly problem: string };

/** The rounds of `.rept` with this count; at most `limit` of them. */
export function countedRounds(count: Expression | undefined, constants: Constants, limit: number): Rounds {
  const value = count && constantOf(count, constants);
  if (value === undefined) return { problem: '.rept needs a count that is a constant here.' };
  const length = value < 0n ? 0 : value > BigInt(limit) ? limit : Number(value);
  return { values: Array.from({ length }, () => new Map()) };
}

/** The rounds of `.irp` (one per argument) or `.irpc` (one per character); one with nothing where there are none. */
export function listedRounds(piece: Piece, name: string): Rounds {
  const symbol = /^\s*([A-Za-z_.$][\w.$]*)\s*,?/.exec(restOf(piece));
  if (symbol === null) return { problem: `${name} needs the name of a symbol.` };
  const param = symbol[1] ?? '';
  const start = piece.wordEnd + symbol[0].length;
  if (name === '.irp' || name === '.irep') {
    const args = splitMacroArguments(piece.mapped, { start, end: piece.mapped.text.length });
    return { values: (args.length === 0 ? [''] : args).map((value) => new Map([[param, value]])) };
  }
  const characters = piece.mapped.text
    .slice(start)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  return { values: (characters === '' ? [''] : [...characters]).map((value) => new Map([[param, value]])) };
}
