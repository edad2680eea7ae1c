/** Which instructions stand at a place, in the text itself or in what a macro call there expands to. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { AssembledOperand } from '../../program/operand.js';
import type { Span } from '../../text/span.js';
import { isIn, type Place } from './place.js';
import { stretchAround } from './text-order.js';

/** The instructions at a place; `call` is the macro call they came out of, undefined when they are written there. */
export interface InstructionsAt {
  readonly instructions: readonly Instruction[];
  readonly call: Span | undefined;
}

/**
 * The instructions written at the place, one for each expansion when it lies in a macro body; else those
 * that the innermost macro call at the place expands to. Undefined when there are none.
 */
export function instructionsAt(analysis: Analysis, place: Place): InstructionsAt | undefined {
  const instructions = instructionsAround(analysis, place);
  const written = instructions.filter((one) => isIn(one.extent.span, place) || isIn(one.origin.span, place));
  if (written.length > 0) return { instructions: written, call: undefined };
  const called = instructions.flatMap((instruction) => {
    const call = callAt(instruction, place);
    return call === undefined ? [] : [{ instruction, call }];
  });
  const innermost = called.reduce<Span | undefined>(
    (best, { call }) => (best === undefined || call.end - call.start < best.end - best.start ? call : best),
    undefined,
  );
  if (innermost === undefined) return undefined;
  return {
    instructions: called
      .filter(({ call }) => call === innermost || isSame(call, innermost))
      .map((one) => one.instruction),
    call: innermost,
  };
}

/** The operand at the place, when the text of one is written there. */
export function operandAt(instruction: Instruction, place: Place): AssembledOperand | undefined {
  return instruction.operands.find((operand) => isIn(operand.origin.span, place));
}

/** The instruction as it was assembled, on one line, without its labels. */
export function sourceText(instruction: Instruction): string {
  const { source, body, range } = instruction.statement;
  const { start, end } = body?.range ?? range;
  return source.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The instructions that may touch a place, in their order. */
function instructionsAround(analysis: Analysis, place: Place): readonly Instruction[] {
  const { instructions } = analysis.program;
  const order = { length: instructions.length, originAt: (id: number) => instructions[id]?.extent };
  const [from, to] = stretchAround(analysis, order, place);
  // What `slice` leaves of the gaps, `filter` and the like pass over.
  return from === 0 && to === instructions.length ? instructions : instructions.slice(from, to);
}

function callAt(instruction: Instruction, place: Place): Span | undefined {
  for (let step = instruction.extent.expansion; step !== undefined; step = step.parent) {
    if (step.kind !== 'include' && isIn(step.call, place)) return step.call;
  }
  return undefined;
}

function isSame(left: Span, right: Span): boolean {
  return left.file === right.file && left.start === right.start && left.end === right.end;
}
