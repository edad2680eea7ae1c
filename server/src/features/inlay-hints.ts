/** Hints between the lines: where the entry of an enclave begins to work on a stack that is its own. */
import type { Analysis } from '../analysis/analysis.js';
import { hostSlots } from '../rules/support/enclave-values.js';
import { isHostStack } from '../rules/support/enclave-paths.js';
import { outermostCall } from '../text/mapped.js';
import type { FileId } from '../text/span.js';

/** Text to show behind an instruction, at an offset of the file. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** The hints of a file between two offsets, in the order of the text. */
export function inlayHints(analysis: Analysis, file: FileId, start: number, end: number): readonly InlayHint[] {
  const slots = hostSlots(analysis);
  const hints = new Map<number, InlayHint>();
  for (const exploration of analysis.explorations) {
    if (exploration.root.kind !== 'enclave-entry') continue;
    for (const node of exploration.nodes) {
      const { parent } = node;
      const instruction =
        parent?.instruction === undefined ? undefined : analysis.program.instructions[parent.instruction];
      if (parent === undefined || instruction === undefined || parent.state.registers.rsp === node.state.registers.rsp)
        continue;
      const [before, after] = [isHostStack(exploration, parent, slots), isHostStack(exploration, node, slots)];
      const span = outermostCall(instruction.extent);
      if (before === after || span.file !== file || span.start < start || span.end > end) continue;
      hints.set(span.end, {
        offset: span.end,
        label: after ? 'the host’s stack from here' : 'trusted stack from here',
        tooltip: after
          ? 'RSP is what the host had: nothing may be pushed or called any more.'
          : 'RSP was the host’s up to here; what is pushed now lies in the enclave.',
      });
    }
  }
  return [...hints.values()].sort((left, right) => left.offset - right.offset);
}
