/**
 * Small sources that GNU as 2.40 was asked about, one question each: whether it takes the source, on which lines it
 * objects, and what it puts into `.text`. The answers are in `gas-probes.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../server/src/preprocess/reading.js';
import { textBytes } from '../support/bytes.js';
import { readAsErrors, concernOf, type AsError } from '../support/as-messages.js';
import { expectFigures } from '../support/figures.js';
import { assembleSource } from '../support/assemble.js';

interface Probe {
  readonly id: string;
  readonly source: string;
  /** Options on the command line of `as`. */
  readonly flags?: string;
  readonly accepted: boolean;
  /** In the words of `as`, without the file's name. */
  readonly errors?: readonly string[];
  /** Hexadecimal digits of `.text`; undefined when it is empty. */
  readonly text?: string;
}

const FILE = fileURLToPath(new URL('gas-probes.jsonl', import.meta.url));
const PROBES = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Probe);

/** What the probes include. */
const INCLUDED: Readonly<Record<string, string>> = { 'cwdinc.s': 'nop\n', 'sub/inc.s': 'nop\n', 'inc.s': 'nop\n' };

/** What a command line of `as` says about operands. */
function syntaxOf({ flags }: Probe): Partial<ReadOptions> {
  return flags === '-mnaked-reg' ? { syntax: { dialect: 'att', registerPrefix: false } } : {};
}

interface Outcome {
  readonly probe: Probe;
  /** Undefined when the product says what GNU as says. */
  readonly difference: string | undefined;
  /** All that GNU as objects to are operands, prefixes and mnemonics, or relocations. */
  readonly aboutInstructions: boolean;
}

function outcomeOf(probe: Probe): Outcome {
  const files = { ...INCLUDED, 'probe.s': probe.source };
  const { errors, missing } = assembleSource(probe.source, files, syntaxOf(probe));
  // A file that is not found is information on its line, since an editor rarely knows all paths of a build.
  const ours = [...errors, ...missing];
  const theirs = readAsErrors((probe.errors ?? []).map(withFile).join('\n'));
  const aboutInstructions = theirs.length > 0 && theirs.every((error) => concernOf(error) !== 'text');
  const found = (difference: string | undefined): Outcome => ({ probe, difference, aboutInstructions });
  if (probe.accepted) {
    const first = ours[0];
    return found(first && `line ${String(first.line)}: ${first.message}`);
  }
  if (ours.length === 0) return found(`GNU as says: ${(probe.errors ?? []).join('; ')}`);
  const lines = new Set(ours.map(({ line }) => line));
  const last = probe.source.replace(/\n$/, '').split('\n').length;
  const missed = theirs.find((error) => hasOwnLine(error, last) && !linesOf(error).some((line) => lines.has(line)));
  return found(missed && `GNU as objects to line ${String(missed.line)}: ${missed.message}`);
}

/** The message as `as` writes it for the file `p.s`; a line marker may have given it another name. */
function withFile(message: string): string {
  if (/^\d/.test(message)) return `p.s:${message}`;
  return /^[^ ]+:\d+:/.test(message) ? message : `p.s: ${message}`;
}

/** A place in the text: not the end of the file, and not what a line marker says. */
function hasOwnLine({ file, line }: AsError, last: number): boolean {
  return file === 'p.s' && line !== undefined && line <= last;
}

function linesOf({ line, calls }: AsError): readonly number[] {
  return line === undefined ? calls : [line, ...calls];
}

describe('probes of GNU as', () => {
  const outcomes = PROBES.map(outcomeOf);
  const differing = (about: boolean): readonly string[] =>
    outcomes
      .filter(({ difference, aboutInstructions }) => difference !== undefined && aboutInstructions === about)
      .map(({ probe }) => probe.id);

  it('are taken and refused alike, on the same lines', () => {
    const agreeing = outcomes.filter(({ difference }) => difference === undefined).length;
    const reasons = outcomes.filter(
      ({ difference, aboutInstructions }) => difference !== undefined && !aboutInstructions,
    );
    console.log(`probes of GNU as: ${String(agreeing)} of ${String(outcomes.length)} alike`);
    for (const { probe, difference } of reasons) console.log(`  ${probe.id}: ${String(difference)}`);
    expectFigures('gas-probes', {
      alike: agreeing,
      differing: differing(false),
      differingAboutInstructions: differing(true),
    });
  });

  it('have the same bytes where directives give them', () => {
    const compared = PROBES.filter(({ accepted }) => accepted).flatMap((probe) => {
      const files = { ...INCLUDED, 'probe.s': probe.source };
      const { program } = assembleSource(probe.source, files, syntaxOf(probe));
      const bytes = textBytes(program);
      return bytes === undefined ? [] : [{ probe, equal: bytes === (probe.text ?? ''), bytes }];
    });
    const different = compared.filter(({ equal }) => !equal);
    console.log(`bytes of .text: ${String(compared.length - different.length)} of ${String(compared.length)} alike`);
    for (const { probe, bytes } of different) console.log(`  ${probe.id}: ${bytes}, not ${probe.text ?? ''}`);
    expectFigures('gas-probe-bytes', {
      compared: compared.length,
      equal: compared.length - different.length,
      differing: different.map(({ probe }) => probe.id),
    });
  });

  it('cover every kind of statement', () => {
    expect(PROBES).toHaveLength(872);
  });
});
