/** How conditionals, macros and repetitions nest in lines of text, those of the preprocessor and of the assembler. */

const OPENING = /^[ \t]*(?:#[ \t]*if|\.(?:if\w*|macro|rept|rep|irpc?)\b)/i;
const CLOSING = /^[ \t]*(?:#[ \t]*endif|\.(?:endif|endm|endr)\b)/i;
const BETWEEN = /^[ \t]*(?:#[ \t]*el|\.else)/i;
/** What may not be in the body of a macro. */
const NOT_IN_MACRO =
  /^[ \t]*(?:#[ \t]*(?:define|undef|include|error|pragma|line)|\.(?:macro|endm|include|exitm|purgem|end)\b)/im;

/** Why the lines are no body of a macro by themselves; undefined when they are. */
export function leavesOpen(text: string): string | undefined {
  if (NOT_IN_MACRO.test(text))
    return 'The selection has definitions or includes in it, which are not for the body of a macro.';
  const depths = depthsOf(text);
  if (depths.lowest < 0 || depths.last !== 0 || depths.cut) return 'The selection cuts a conditional or a repetition.';
  return undefined;
}

/** Whether what is defined at one offset is defined wherever the other, further down, is assembled. */
export function nestsFrom(text: string, from: number, to: number): boolean {
  const { lowest, cut } = depthsOf(text.slice(from, to));
  return lowest >= 0 && !cut;
}

function depthsOf(text: string): { readonly lowest: number; readonly last: number; readonly cut: boolean } {
  let depth = 0;
  let lowest = 0;
  let cut = false;
  for (const line of text.split('\n')) {
    if (OPENING.test(line)) depth += 1;
    else if (CLOSING.test(line)) depth -= 1;
    else if (depth === 0 && BETWEEN.test(line)) cut = true;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth, cut };
}
