/** Hints at calls: how deep the stack is, and whether it is aligned as the psABI asks. */
import type { Analysis } from '../../analysis/analysis.js';
import { flowOf } from '../../isa/flow.js';
import { entryOffset, stackAlignment } from '../../rules/support/stack.js';
import { outermostCall } from '../../text/mapped.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { visitsOf, type Visit } from '../support/situations.js';
import { PASSED_BETWEEN_PAUSES, type InlayHint, type Stretch } from './hint.js';

/** Behind each call: `24 bytes deep, aligned`. What differs between paths is joined by "or". */
export function* stackHints(analysis: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const hints: InlayHint[] = [];
  // By its iterator, which leaves out the gaps.
  yield* eachInSteps(analysis.program.instructions[Symbol.iterator](), PASSED_BETWEEN_PAUSES, ({ op, id, extent }) => {
    if (flowOf(op) !== 'call') return;
    const span = outermostCall(extent);
    if (span.file !== file || span.end < start || span.end > end) return;
    const visits = visitsOf(analysis, id);
    const words = [alternatives(visits.map(depthWords)), alternatives(visits.map(alignmentWords))];
    const label = words.filter((part) => part !== '').join(', ');
    const tooltip =
      'RSP before the call, from what it was at the entry of the simulated function; the psABI asks for a multiple of 16.';
    if (label !== '') hints.push({ kind: 'stack', offset: span.end, isInFront: false, label, tooltip });
  });
  return hints;
}

function depthWords({ exploration, node }: Visit): string {
  const offset = entryOffset(exploration, node.state.registers.rsp);
  if (offset === undefined) return 'another stack';
  return offset <= 0n ? `${-offset} bytes deep` : `${offset} bytes above the entry`;
}

function alignmentWords({ exploration, node }: Visit): string {
  const low = stackAlignment(exploration, node);
  if (low === undefined) return '';
  return low === 0n ? 'aligned' : `off by ${low}`;
}

function alternatives(values: readonly string[]): string {
  return [...new Set(values)].filter((value) => value !== '').join(' or ');
}
