/** Repetitions: what each round of `.irp` and `.irpc` puts in (`expand_irp` of gas/macro.c, binutils 2.40). */
import type { Piece } from './gas-input.js';
import { argumentValue, type MacroArgument } from './gas-arguments.js';
import { scrub } from './gas-scrub.js';
import { EXPANSION_COST, MAX_EXPANDED } from './session.js';
import { nameEnd, readArgument, skipComma, skipWhite, type Alternate } from './gas-words.js';

const REPEATS: ReadonlySet<string> = new Set(['.rept', '.rep', '.irp', '.irpc', '.irep', '.irepc']);

/** Whether the directive (lower case) opens a block that `.endr` closes. */
export function isRepeat(name: string): boolean {
  return REPEATS.has(name);
}

/** What a repetition may expand to is bounded, and has room for less rounds than this. */
const MAX_ROUNDS = MAX_EXPANDED / EXPANSION_COST + 1;

/** The parameter of a repetition with its value in each round, or why there are none. */
export type Rounds =
  { readonly param: string; readonly values: readonly (MacroArgument | string)[] } | { readonly problem: string };

/** The rounds of `.irp` (one per argument) or `.irpc` (one per character); one with nothing where there are none. */
export function listedRounds(piece: Piece, name: string, alternate: Alternate | undefined): Rounds {
  const scrubbed = scrub(piece.mapped, piece.wordEnd, piece.mapped.text.length);
  const { text } = scrubbed;
  const end = nameEnd(text, 0);
  if (end === 0) return { problem: `${name} needs the name of a parameter` };
  const param = text.slice(0, end);
  let at = skipComma(text, end);
  const values: (MacroArgument | string)[] = [];
  if (name === '.irpc' || name === '.irepc') {
    let quoted = text[at] === '"';
    if (quoted) at++;
    while (at < text.length && values.length < MAX_ROUNDS) {
      if (text[at] === '"') {
        quoted = !quoted;
        if (skipWhite(text, at + 1) >= text.length) break;
      }
      values.push(argumentValue(scrubbed, { text: text.charAt(at), start: at, end: at + 1 }));
      at = quoted ? at + 1 : skipWhite(text, at + 1);
    }
  } else {
    while (at < text.length && values.length < MAX_ROUNDS) {
      const argument = readArgument(text, at, alternate);
      if (argument.problem !== undefined) return { problem: argument.problem };
      values.push(argumentValue(scrubbed, argument));
      const next = skipComma(text, argument.end);
      // Nothing that the reader of arguments stops at stays where it is.
      at = Math.max(next, at + 1);
    }
  }
  return { param, values: values.length === 0 ? [''] : values };
}
