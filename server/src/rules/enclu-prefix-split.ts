/** The opt-in prefix stands in front of ENCLU, but a label or another instruction comes between the two. */
import type { Analysis } from '../analysis/analysis.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import { namedByte } from './support/prefixes.js';
import { functionOf } from './support/functions.js';
import { mnemonicOrigin, onePerPlace, reportAt } from './support/report.js';
import { moveFix, splitPrefixes, type SplitPrefix } from './support/split-prefixes.js';
import { firstAt, passesUnknownMacro } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './enclu-prefix-split.md';

export const encluPrefixSplit: Rule = {
  meta: {
    id: 'enclu-prefix-split',
    severity: 'error',
    side: 'host',
    contracts: ['rfc-prefix'],
    preset: 'recommended',
    summary: 'A label or an instruction stands between the opt-in prefix and its ENCLU.',
    fixable: true,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports: Report[] = [];
    for (const split of splitPrefixes(analysis)) {
      if (analysis.program.unknownMacrosBefore.has(split.enclu.id)) continue;
      const details = { message: message(split), fix: moveFix(analysis, split) };
      const reached = pathTo(analysis, split);
      if (reached === undefined) {
        const { program } = analysis;
        const function_ = functionOf(program, split.enclu.id);
        const { message: text, fix } = details;
        reports.push({ message: text, origin: mnemonicOrigin(split.enclu), function: function_, path: [], fix });
      } else if (!passesUnknownMacro(analysis.program, reached.node)) {
        reports.push(reportAt(reached.exploration, reached.node, details));
      }
    }
    return onePerPlace(reports);
  },
};

function message(split: SplitPrefix): string {
  const prefix = `the prefix ${namedByte(split.prefix.byte)}`;
  if (split.label === undefined) {
    return (
      `${sentence(prefix)} was meant for this ENCLU, but what is assembled between them takes it: ` +
      'ENCLU has no prefix and its faults become signals. Write prefix and ENCLU on one line.'
    );
  }
  return (
    `The label ${split.label} lies behind ${prefix}: control that arrives there, and a fault that is reported there, find a ` +
    'bare ENCLU, so the fault becomes a signal. Put the label in front of the prefix.'
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The path that shows it best: by an asynchronous exit to the label, otherwise any to the ENCLU. */
function pathTo(
  analysis: Analysis,
  split: SplitPrefix,
): { readonly exploration: Exploration; readonly node: SimulationNode } | undefined {
  let any: { readonly exploration: Exploration; readonly node: SimulationNode } | undefined;
  for (const exploration of analysis.explorations) {
    const nodes = exploration.at.get(split.enclu.id) ?? [];
    const byAex = nodes.find((node) => node.state.arrival?.kind === 'aex');
    if (byAex !== undefined) return { exploration, node: byAex };
    const node = firstAt(exploration, split.enclu.id);
    if (node !== undefined) any ??= { exploration, node };
  }
  return any;
}
