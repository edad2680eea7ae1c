/** A source read and assembled by the product, with its problems by line. */
import { buildProgram } from '../../server/src/program/build.js';
import type { Program } from '../../server/src/program/model.js';
import { read } from '../../server/src/preprocess/read.js';
import type { IncludeResolver, ReadOptions } from '../../server/src/preprocess/reading.js';
import type { Problem } from '../../server/src/text/problem.js';

/** A problem of severity error in the main file. */
export interface LineError {
  readonly line: number;
  readonly code: Problem['code'];
  readonly message: string;
}

/**
 * Reads and assembles `text`; `files` are those it may include, or where to look for them. `missing` is what was said
 * about files that were not found.
 */
export function assembleSource(
  text: string,
  files: Readonly<Record<string, string>> | IncludeResolver['resolve'],
  given: Partial<ReadOptions> = {},
): { readonly program: Program; readonly errors: readonly LineError[]; readonly missing: readonly LineError[] } {
  const resolve: IncludeResolver['resolve'] =
    typeof files === 'function'
      ? files
      : (name) => {
          const found = files[name];
          return found === undefined ? undefined : { path: name, text: found };
        };
  const options = { cpp: false, defines: [], undefines: [], preincludes: [], ...given };
  const reading = read({ path: 'main.s', text }, options, { resolve });
  const program = buildProgram(reading);
  const problems = [...reading.problems, ...program.problems];
  const starts = lineStarts(text);
  const byLine = (chosen: (problem: Problem) => boolean): readonly LineError[] =>
    problems
      .filter((problem) => problem.origin.span.file === 0 && chosen(problem))
      .map(({ code, message, origin }) => ({ line: lineAt(starts, origin.span.start), code, message }));
  const errors = byLine(({ severity }) => severity === 'error');
  return { program, errors, missing: byLine(({ code }) => code === 'asm-missing-include') };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
