/** Colours of the terminal. */
import type { CliIo } from './io.js';

export type ColourChoice = 'auto' | 'always' | 'never';

const SGR = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

export type Style = Readonly<Record<keyof typeof SGR, (text: string) => string>>;

/** Functions that wrap text in ECMA-48 SGR sequences, or leave it alone when `enabled` is false. */
export function createStyle(enabled: boolean): Style {
  const entries = Object.entries(SGR).map(([name, [on, off]]) => [
    name,
    (text: string) => (enabled && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text),
  ]);
  return Object.fromEntries(entries) as Style;
}

/**
 * Whether results are coloured. `auto`: on a terminal, unless NO_COLOR is set to anything (no-color.org), or the
 * terminal is dumb. An explicit choice wins over the environment.
 */
export function wantsColour(choice: ColourChoice, io: Pick<CliIo, 'env' | 'stdout'>): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((io.env['NO_COLOR'] ?? '') !== '') return false;
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb';
}
