/** Hints at ENCLU: the leaf that it executes. */
import type { Analysis } from '../../analysis/analysis.js';
import { sgxLeaf } from '../../isa/sgx-leaves.js';
import { outermostCall } from '../../text/mapped.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { knownValues, situationsOf, visitsOf, type Visit } from '../support/situations.js';
import { HINTS_BETWEEN_PAUSES, type InlayHint, type Stretch } from './hint.js';

/** Behind each ENCLU, or behind the macro call it comes from: `EENTER`, `EENTER or ERESUME`. */
export function* leafHints(analysis: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const byOffset = new Map<number, { readonly labels: Set<string>; readonly tooltips: Set<string> }>();
  yield* eachInSteps(analysis.program.enclus, HINTS_BETWEEN_PAUSES, ({ id, extent }) => {
    const span = outermostCall(extent);
    if (span.file !== file || span.end < start || span.end > end) return;
    const visits = visitsOf(analysis, id);
    const hint = byOffset.get(span.end) ?? { labels: new Set(), tooltips: new Set() };
    for (const visit of visits) for (const name of namesAt(visit)) hint.labels.add(name);
    for (const { value, when } of knownValues(situationsOf(visits), (visit) => namesAt(visit).join(' or '))) {
      hint.tooltips.add(when === '' ? value : `${value} ${when}`);
    }
    if (visits.length > 0) byOffset.set(span.end, hint);
  });
  return [...byOffset].map(([offset, { labels, tooltips }]) => {
    const tooltip = labels.size > 1 ? [...tooltips].join('; ') : '';
    return { kind: 'leaf', offset, isInFront: false, label: [...labels].join(' or '), tooltip };
  });
}

function namesAt({ node }: Visit): readonly string[] {
  const leaves = node.effects.find((effect) => effect.kind === 'enclu')?.leaves;
  return leaves?.map((number) => sgxLeaf(number)?.name ?? `leaf ${number}`) ?? ['any leaf'];
}
