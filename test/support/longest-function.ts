/** Where an edit is dearest: the function whose paths take the most nodes, where everything behind is simulated again. */
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';

/** The 0-based line of its first instruction; undefined when the file has no paths. */
export function lineOfLongestFunction(file: string): number | undefined {
  const text = readFileSync(file, 'utf8');
  const read = { ...defaultOptions().read, cpp: true, defines: [{ name: '__ASSEMBLY__', value: '1' }] };
  const { explorations, program } = analyze({ path: file, text }, defaultOptions({ read }));
  const [longest] = [...explorations].sort((one, other) => other.nodes.length - one.nodes.length);
  const origin = program.instructions[longest?.root.instruction ?? -1]?.origin;
  return origin?.span.file === 0 ? text.slice(0, origin.span.start).split('\n').length - 1 : undefined;
}
