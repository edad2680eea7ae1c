/** Hints between the lines: where the entry of an enclave begins to work on a stack that is its own. */
import type { Analysis } from '../../analysis/analysis.js';
import { hostSlots } from '../../rules/support/enclave-values.js';
import { isHostStack } from '../../rules/support/enclave-paths.js';
import { outermostCall } from '../../text/mapped.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { HINTS_BETWEEN_PAUSES, type InlayHint, type Stretch } from './hint.js';

/** Behind each instruction that switches between the stack of the host and one of the enclave. */
export function* enclaveStackHints(analysis: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const slots = hostSlots(analysis);
  const hints = new Map<number, InlayHint>();
  for (const exploration of analysis.explorations) {
    if (exploration.root.kind !== 'enclave-entry') continue;
    yield* eachInSteps(exploration.nodes, HINTS_BETWEEN_PAUSES, (node) => {
      const { parent } = node;
      const instruction =
        parent?.instruction === undefined ? undefined : analysis.program.instructions[parent.instruction];
      if (parent === undefined || instruction === undefined || parent.state.registers.rsp === node.state.registers.rsp)
        return;
      const [before, after] = [isHostStack(exploration, parent, slots), isHostStack(exploration, node, slots)];
      const span = outermostCall(instruction.extent);
      if (before === after || span.file !== file || span.start < start || span.end > end) return;
      hints.set(span.end, {
        kind: 'enclaveStack',
        offset: span.end,
        isInFront: false,
        label: after ? 'the host’s stack from here' : 'trusted stack from here',
        tooltip: after
          ? 'RSP is what the host had: nothing may be pushed or called any more.'
          : 'RSP was the host’s up to here; what is pushed now lies in the enclave.',
      });
    });
  }
  return [...hints.values()];
}
