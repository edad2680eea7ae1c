/** `trampolint paths`: the simulated paths, one by one, in words, as JSON, or as a graph. */
import type { Analysis } from '../../analysis/analysis.js';
import { placeOf } from '../../lint/place.js';
import { didYouMean } from '../../lint/suggest.js';
import type { Exploration, Root, SimulationNode } from '../../simulate/exploration.js';
import { stepsOf } from '../../simulate/path.js';
import type { Conduct } from '../../simulate/concrete/defaults.js';
import type { SourceFile } from '../../text/source.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import { concretePathsCommand } from './concrete-paths.js';
import { stationsOf } from '../path-words.js';
import { displayPath, locate } from '../locate.js';
import { pathsAsDot } from '../reporters/paths-dot.js';
import { pathsAsJson } from '../reporters/paths-json.js';
import type { PathFormat } from '../reporters/names.js';
import type { Style } from '../style.js';
import { describeContract, plural } from '../words.js';

const ROOT_KINDS: Readonly<Record<Root['kind'], string>> = {
  'host-function': 'host function',
  aep: 'asynchronous exit pointer',
  'fixup-target': 'fix-up target',
  'exit-target': 'exit target',
  'enclave-entry': 'enclave entry',
  'enclave-function': 'function of the enclave',
};

/** Which paths are printed, and how. */
export interface PathsChoice {
  readonly format: PathFormat;
  readonly function?: string;
  readonly concrete?: boolean;
  readonly finding?: string;
  readonly enclave: Conduct;
}

/** Prints the paths of every root of `analysis`, or of the root of the given name alone. */
export function pathsCommand(
  analysis: Analysis,
  { format, function: functionName, concrete, finding, enclave: conduct }: PathsChoice,
  style: Style,
  io: CliIo,
): number {
  const { explorations } = analysis;
  const chosen = explorations.filter(({ root: { name } }) =>
    [undefined, name, name.replace(' (ERESUME)', '')].includes(functionName),
  );
  if (functionName !== undefined && chosen.length === 0) throw new UsageError(noSuchRoot(functionName, explorations));
  if (concrete === true || finding !== undefined) {
    if (format === 'dot') throw new UsageError('--concrete prints text or JSON');
    return concretePathsCommand(analysis, { explorations: chosen, finding, conduct }, format, style, io);
  }
  if (format !== 'text') {
    io.stdout.write(format === 'json' ? pathsAsJson(analysis, chosen, io.cwd) : pathsAsDot(chosen));
    return EXIT.ok;
  }
  const blocks = [
    header(analysis, style, io.cwd),
    ...chosen.map((exploration) => explorationText(exploration, analysis.reading.files, style, io.cwd)),
  ];
  if (chosen.length === 0) blocks.push('no ENCLU and no declared entry: nothing to simulate');
  io.stdout.write(`${blocks.join('\n\n')}\n`);
  return EXIT.ok;
}

function header(analysis: Analysis, style: Style, cwd: string): string {
  const { contract, side, complete, limits } = analysis;
  const lines = [style.underline(style.bold(displayPath(analysis.path, cwd))), describeContract(contract, side)];
  if (!complete) lines.push(style.yellow('not fully explored: paths may be missing'));
  for (const { id, message } of limits) lines.push(style.yellow(`  ${id}: ${message}`));
  return lines.join('\n');
}

function explorationText(exploration: Exploration, files: readonly SourceFile[], style: Style, cwd: string): string {
  const { root, leaves } = exploration;
  const head = `${style.bold(root.name)} (${ROOT_KINDS[root.kind]}: ${root.reason}): ${plural(leaves.length, 'path')}`;
  const incomplete = exploration.complete ? [] : [style.yellow('  not fully explored')];
  const paths = leaves.map((leaf, index) => pathText(leaf, index + 1, exploration, files, style, cwd));
  return [head, ...incomplete, ...paths].join('\n');
}

function pathText(
  leaf: SimulationNode,
  number: number,
  exploration: Exploration,
  files: readonly SourceFile[],
  style: Style,
  cwd: string,
): string {
  const title = `  ${String(number).padStart(2)}. ${style.bold(stationsOf(leaf).join(' → '))}`;
  const steps = stepsOf(exploration, leaf).map(({ message, origin }) => {
    const place = placeOf(origin);
    const { path, line, column } = locate(place, files, cwd);
    const position = place.file === 0 ? `${line}:${column}` : `${path}:${line}:${column}`;
    return `        ${style.cyan(position.padEnd(7))} ${message}`;
  });
  const end = leaf.end === undefined ? [] : [`        ${style.dim('ends:')}   ${leaf.end.message}`];
  return [title, ...steps, ...end].join('\n');
}

function noSuchRoot(name: string, explorations: readonly Exploration[]): string {
  const names = explorations.map(({ root }) => root.name);
  if (names.length === 0) return `no simulation starts at '${name}': the file has nothing to simulate`;
  return `no simulation starts at '${name}'${didYouMean(name, names) || `; there are ${names.join(', ')}`}`;
}
