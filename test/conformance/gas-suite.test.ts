/**
 * GNU as's own test suite, every file that concerns x86-64 ELF: what the assembler takes is read without an error, and
 * where it objects to the text of a line, so does the product.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { concernOf, readAsErrors } from '../support/as-messages.js';
import { assembleSource, type LineError } from '../support/assemble.js';
import { expectFigures } from '../support/figures.js';
import { GAS_SUITE, gasSuiteMissing, readGasSuite, type SuiteFile } from '../support/gas-suite.js';
import { noteSkipped, requirement } from '../support/requirements.js';

/** Problems of reading; whether operands fit is another suite's question. */
const READING: ReadonlySet<string> = new Set(['asm-syntax', 'asm-unknown-directive', 'asm-macro', 'asm-preprocessor']);

const SHARE_OF_LINES = 0.95;

const as = requirement('as');
const missing = as.available ? gasSuiteMissing() : as.reason;
if (missing !== undefined) noteSkipped('conformance: gas test suite', missing);

interface Result {
  readonly file: SuiteFile;
  readonly errors: readonly LineError[];
}

function resolverFor(name: string) {
  const folders = [GAS_SUITE, path.join(GAS_SUITE, path.dirname(name))];
  return (included: string): { path: string; text: string } | undefined => {
    const found = folders.map((folder) => path.resolve(folder, included)).find((file) => existsSync(file));
    if (found === undefined || !statSync(found).isFile()) return undefined;
    return { path: found, text: readFileSync(found, 'utf8') };
  };
}

describe.skipIf(missing !== undefined)('the test suite of GNU as', () => {
  let results: readonly Result[] = [];

  beforeAll(async () => {
    const { stdout } = spawnSync('as', ['--version'], { encoding: 'utf8' });
    const files = await readGasSuite(stdout);
    results = files.map((file) => ({ file, errors: assembleSource(file.text, resolverFor(file.name)).errors }));
    // A thousand runs of the assembler and as many analyses, on a machine that may be busy with other suites.
  }, 600_000);

  it('is read without an error where the assembler has none', () => {
    const accepted = results.filter(({ file }) => file.accepted);
    const false_ = accepted.flatMap(({ file, errors }) => {
      const first = errors.find(({ code }) => READING.has(code));
      return first === undefined ? [] : [`${file.name}:${String(first.line)}: ${first.message}`];
    });
    console.log(
      `gas test suite: ${String(accepted.length - false_.length)} of ${String(accepted.length)} valid files read`,
    );
    expect(false_).toEqual([]);
    expectFigures('gas-suite-valid', { files: results.length, valid: accepted.length });
  });

  it('gets errors on the lines whose text the assembler objects to', () => {
    const refused = results.filter(({ file }) => !file.accepted);
    let lines = 0;
    const missed: string[] = [];
    for (const { file, errors } of refused) {
      const ours = new Set(errors.map(({ line }) => line));
      const seen = new Set<number>();
      for (const error of readAsErrors(file.output)) {
        const { line } = error;
        if (line === undefined || error.file !== file.name || seen.has(line) || concernOf(error) !== 'text') continue;
        seen.add(line);
        lines++;
        if (![line, ...error.calls].some((own) => ours.has(own)))
          missed.push(`${file.name}:${String(line)}: ${error.message}`);
      }
    }
    const found = lines - missed.length;
    console.log(`gas test suite: ${String(found)} of ${String(lines)} refused lines found`);
    for (const line of missed) console.log(`  ${line}`);
    expect(found / lines).toBeGreaterThanOrEqual(SHARE_OF_LINES);
    expectFigures('gas-suite-refused', { lines, found, missed: missed.map((line) => line.split(': ', 1)[0] ?? '') });
  });
});
