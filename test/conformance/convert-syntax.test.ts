/**
 * Conversion between the syntaxes against GNU as: each instruction statement of real files, written in the other
 * syntax, gives the same bytes and relocations.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertInstruction } from '../../server/src/features/refactorings/convert/instruction-text.js';
import { read } from '../../server/src/preprocess/read.js';
import { GAS_SUITE, gasSuiteMissing } from '../support/gas-suite.js';
import { listedBytes } from '../support/listing.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { instructionLines } from '../support/statements.js';

const missing = gasSuiteMissing() ?? requirement('as').reason;

/** Of the statements that GNU as takes; the rest is refused with a reason. */
const LEAST_CONVERTED = 0.85;

interface Conversion {
  readonly before: string;
  readonly after: string;
}

function statementsOfSuite(): readonly string[] {
  const names = readdirSync(GAS_SUITE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:i386|all)\/.*\.s$/.test(name))
    .sort();
  return instructionLines(
    names.map((name) => ({ path: name, text: readFileSync(path.join(GAS_SUITE, name), 'latin1') })),
  );
}

/** The conversions of the lines, and what is refused. */
function convertAll(lines: readonly string[]): {
  readonly done: readonly Conversion[];
  readonly refused: readonly string[];
} {
  const done: Conversion[] = [];
  const refused: string[] = [];
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  for (const line of lines) {
    const { statements } = read({ path: 'line.s', text: `${line}\n` }, options, { resolve: () => undefined });
    for (const statement of statements) {
      const { body } = statement;
      if (body?.kind !== 'instruction' || body.mnemonic === undefined) continue;
      const converted = convertInstruction(statement, body, line);
      const mode = body.mode.dialect === 'att' ? '.intel_syntax noprefix' : '.att_syntax prefix';
      if ('reason' in converted) refused.push(`${line}  ${converted.reason}`);
      else done.push({ before: line, after: `${mode}; ${converted.text}` });
    }
  }
  return { done, refused };
}

if (missing !== undefined) noteSkipped('conversion between the syntaxes', missing);
describe.skipIf(missing !== undefined)('an instruction in the other syntax', () => {
  it('is assembled to the same bytes', () => {
    const lines = statementsOfSuite();
    const bytes = listedBytes(lines);
    const accepted = lines.filter((_, at) => bytes[at] !== undefined);
    const { done, refused } = convertAll(accepted);
    const before = listedBytes(done.map((one) => one.before));
    const after = listedBytes(done.map((one) => one.after));
    const wrong = done.flatMap((one, at) =>
      before[at] === after[at] ? [] : [`${one.before} -> ${one.after}: ${before[at] ?? ''}, ${after[at] ?? 'refused'}`],
    );
    console.log(
      `${lines.length} statements, ${accepted.length} accepted, ${refused.length} refused, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(before.filter((one) => one === undefined || one === '')).toEqual([]);
    expect(done.length / accepted.length).toBeGreaterThan(LEAST_CONVERTED);
  }, 900_000);
});
