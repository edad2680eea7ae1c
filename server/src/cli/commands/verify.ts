/** `trampolint verify`: what is proven of each function, clause by clause, as text or JSON. */
import type { Analysis } from '../../analysis/analysis.js';
import { placeOf } from '../../lint/place.js';
import { verify, type Verdict, type VerifiedFunction } from '../../lint/verify.js';
import { RULES } from '../../rules/index.js';
import type { CliIo } from '../io.js';
import { EXIT } from '../io.js';
import { displayPath, locate } from '../locate.js';
import type { Style } from '../style.js';
import { TOOL_NAME, VERSION } from '../version.js';
import { describeContract, plural } from '../words.js';

/** Prints the verdicts. The status is 1 when a clause is violated, and 0 otherwise. */
export function verifyCommand(analysis: Analysis, format: 'text' | 'json', style: Style, io: CliIo): number {
  const functions = verify(analysis, RULES);
  io.stdout.write(format === 'json' ? json(analysis, functions, io.cwd) : text(analysis, functions, style, io.cwd));
  const isViolated = functions.some(({ clauses }) => clauses.some(({ verdict }) => verdict.kind === 'violated'));
  return isViolated ? EXIT.findings : EXIT.ok;
}

function text(analysis: Analysis, functions: readonly VerifiedFunction[], style: Style, cwd: string): string {
  const { contract, side, path } = analysis;
  const head = `${style.underline(style.bold(displayPath(path, cwd)))}\n${describeContract(contract, side)}`;
  const blocks = functions.map(({ exploration, clauses }) => {
    const width = Math.max(13, ...clauses.map(({ id }) => id.length));
    const lines = clauses.map(({ id, title, verdict }) => {
      const words = verdictText(analysis, verdict, cwd);
      return `  ${style.bold(id.padEnd(width))} ${coloured(style, verdict)} ${title}${words === '' ? '' : `\n${' '.repeat(width + 3)}${words}`}`;
    });
    return [`${style.bold(exploration.root.name)} (${plural(exploration.leaves.length, 'path')})`, ...lines].join('\n');
  });
  const nothing = functions.length === 0 ? ['no function enters an enclave or runs in one: nothing to verify'] : [];
  return `${[head, ...blocks, ...nothing].join('\n\n')}\n`;
}

function coloured(style: Style, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'proven':
      return style.cyan(`proven on all ${plural(verdict.paths, 'path')}:`);
    case 'violated':
      return style.red(verdict.path === undefined ? 'violated:' : `violated on path ${verdict.path}:`);
    case 'undecided':
      return style.yellow('not decided:');
  }
}

function verdictText(analysis: Analysis, verdict: Verdict, cwd: string): string {
  switch (verdict.kind) {
    case 'proven':
      return '';
    case 'violated': {
      const { line, column } = locate(placeOf(verdict.origin), analysis.reading.files, cwd);
      return `${line}:${column} ${verdict.message} (${verdict.rule})`;
    }
    case 'undecided':
      return `because ${verdict.reason}`;
  }
}

function json(analysis: Analysis, functions: readonly VerifiedFunction[], cwd: string): string {
  const { contract, complete, path } = analysis;
  const result = {
    version: 1,
    tool: { name: TOOL_NAME, version: VERSION },
    path: displayPath(path, cwd),
    contract: { name: contract.contract.name, source: contract.source, reason: contract.reason },
    complete,
    functions: functions.map(({ exploration, clauses }) => ({
      name: exploration.root.name,
      paths: exploration.leaves.length,
      clauses: clauses.map(({ id, title, verdict }) => ({ id, title, ...verdictJson(analysis, verdict, cwd) })),
    })),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function verdictJson(analysis: Analysis, verdict: Verdict, cwd: string): Readonly<Record<string, unknown>> {
  if (verdict.kind !== 'violated') {
    return verdict.kind === 'proven' ? { verdict: 'proven' } : { verdict: 'not decided', reason: verdict.reason };
  }
  const { path, line, column } = locate(placeOf(verdict.origin), analysis.reading.files, cwd);
  const { rule, message } = verdict;
  return {
    verdict: 'violated',
    rule,
    message,
    file: path,
    line,
    column,
    ...(verdict.path !== undefined && { path: verdict.path }),
  };
}
