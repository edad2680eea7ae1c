/** Hints where ENCLU hands control: what RAX holds there, by who arrives. */
import type { Analysis } from '../../analysis/analysis.js';
import { originOf, outermostCall } from '../../text/mapped.js';
import type { Instruction, InstructionId } from '../../program/model.js';
import type { SimulationNode } from '../../simulate/exploration.js';
import type { Span } from '../../text/span.js';
import { eachInSteps, type Steps } from '../../text/steps.js';
import { knownValues, situationsOf, visitsOf } from '../support/situations.js';
import { registerWords } from '../support/words.js';
import { HINTS_BETWEEN_PAUSES, PASSED_BETWEEN_PAUSES, type InlayHint, type Stretch } from './hint.js';

const RAX = { register: 'rax', low: 0, width: 64 } as const;

/** Behind the label of each landing pad and AEP, or else behind its instruction: `RAX = 4 after EEXIT; 14 after a fault`. */
export function* raxHints(analysis: Analysis, { file, start, end }: Stretch): Steps<readonly InlayHint[]> {
  const hints = new Map<number, InlayHint>();
  yield* eachInSteps(yield* landingsOf(analysis), HINTS_BETWEEN_PAUSES, (instruction) => {
    const arrivals = visitsOf(analysis, instruction.id).filter(({ node }) => arrivesByEnclu(node));
    if (arrivals.length === 0) return;
    const label = labelOf(analysis, instruction);
    const span = label ?? outermostCall(instruction.extent);
    const offset = span.end;
    if (span.file !== file || offset < start || offset > end) return;
    const values = knownValues(situationsOf(arrivals), (visit) => registerWords(visit, RAX));
    // Behind an instruction it must not read as if that one's doing was meant.
    const words = `${label === undefined ? 'reached with ' : ''}RAX = ${values.map(({ value, when }) => (when === '' ? value : `${value} ${when}`)).join('; ')}`;
    const messages = arrivals.map(({ node }) => node.edge?.message ?? '');
    hints.set(offset, {
      kind: 'rax',
      offset,
      isInFront: false,
      label: words,
      tooltip: [...new Set(messages)].join('\n'),
    });
  });
  return [...hints.values()];
}

/** The instructions to which ENCLU hands control, in the order of the text: few among all that are simulated. */
function* landingsOf({ explorations, program }: Analysis): Steps<readonly Instruction[]> {
  const ids = new Set<InstructionId>();
  for (const { nodes } of explorations) {
    yield* eachInSteps(nodes, PASSED_BETWEEN_PAUSES, (node) => {
      if (node.instruction !== undefined && arrivesByEnclu(node)) ids.add(node.instruction);
    });
  }
  return [...ids].sort((left, right) => left - right).flatMap((id) => program.instructions[id] ?? []);
}

function arrivesByEnclu({ edge }: SimulationNode): boolean {
  return edge?.kind === 'exit' || edge?.kind === 'fault' || edge?.kind === 'aex';
}

/** The label on the instruction, with its colon; undefined when none is written in the same file. */
function labelOf(analysis: Analysis, { labels, extent, statement }: Instruction): Span | undefined {
  const instruction = outermostCall(extent);
  const [own] = statement.labels;
  if (own !== undefined) {
    const { span } = originOf(statement.source, own.range);
    if (span.file === instruction.file && outermostCall(extent) === extent.span) return withColon(analysis, span);
  }
  for (const label of labels) {
    const definition = analysis.program.symbols.get(label)?.definition;
    if (definition !== undefined && definition.expansion === undefined && definition.span.file === instruction.file) {
      return withColon(analysis, definition.span);
    }
  }
  return undefined;
}

function withColon(analysis: Analysis, span: Span): Span {
  const colon = /^\s*:/.exec(analysis.reading.files[span.file]?.text.slice(span.end, span.end + 8) ?? '');
  return { ...span, end: span.end + (colon?.[0].length ?? 0) };
}
