/** What GNU as says about a file, line by line, and which of it is about operands rather than about the text. */

/** One error with the lines it concerns: its own, and those of the macro calls it came through. */
export interface AsError {
  /** As the assembler names the file: a line marker may have changed it. Empty for none. */
  readonly file: string;
  /** Undefined for what is found at the end and has no line. */
  readonly line: number | undefined;
  readonly calls: readonly number[];
  readonly message: string;
}

/** Reads what `as` wrote to its error stream; warnings and notes are left out. */
export function readAsErrors(output: string): readonly AsError[] {
  const errors: { file: string; line: number | undefined; calls: number[]; message: string }[] = [];
  for (const text of output.split('\n')) {
    const call = /:(\d+): +Info: macro invoked from here/.exec(text);
    if (call !== null) {
      errors.at(-1)?.calls.push(Number(call[1]));
      continue;
    }
    const match = /^(?:(.*?):)?(?:(\d+):)? (?:Fatal error|Error): (.*)$/.exec(text);
    // An error about conditionals names further places in errors of their own.
    if (match === null || match[3]?.startsWith('here is the ') === true) continue;
    const line = match[2] === undefined ? undefined : Number(match[2]);
    errors.push({ file: match[1] ?? '', line, calls: [], message: match[3] ?? '' });
  }
  return errors;
}

/**
 * Messages about an instruction whose text was understood: whether it exists and takes these operands, prefixes and
 * decorations, and whether values fit. They are the concern of the instruction tables, not of reading.
 */
const ABOUT_INSTRUCTIONS = [
  /^no such instruction/,
  /operand (?:size|type) mismatch|register type mismatch|invalid register operand size|number of operands mismatch/,
  /not supported (?:on|in) |is not supported|unsupported (?:instruction|syntax|broadcast|masking|vector|rounding|static)/,
  /invalid instruction suffix|incorrect (?:register|suffix)|ambiguous operand size|conflicting operand size/,
  /not a valid (?:base\/index|string address)|bad register (?:name|number)|bad memory operand|too many memory references/,
  /^expecting (?:lockable|string|valid|indirect|scale)|^missing `lock'|^same type of prefix|^invalid instruction .* after/,
  /address isn't allowed|addressing unavailable|you can't `|not allowed with|invalid VSIB|invalid for `/,
  /misplaced|[Mm]ask (?:not|register)|write mask|zeroing-masking|unknown vector operation|duplicated `|[Bb]roadcast is needed/,
  /prefix invalid with|invalid `.*' prefix|input\/output port|illegal immediate register|destination (?:and|register)/,
  /out of range of signed|shortened|can't encode|must be |use of register|invalid use of (?:register|operator|pseudo)/,
  /register value used as expression|far (?:branch|jump)|cannot infer|default mask|index and destination/,
  /cannot be used here|must use `%?es' segment|operand must follow immediate|jump target out of range/,
  /mask, index|single instruction is|\.bundle_lock sequence|missing right bracket|bad immediate|^the last operand/,
];

/** Messages about values that only relocations could express, found when everything was read. */
const ABOUT_RELOCATIONS = [
  /^value of .* too large for field/,
  /can't resolve|relocation|reloc is not|non-pc-relative|pc-relative|junk `.*' after (?:expression|register)/,
  /overflow/,
];

/** What an error is about. */
export function concernOf({ message }: AsError): 'text' | 'instructions' | 'relocations' {
  if (ABOUT_INSTRUCTIONS.some((pattern) => pattern.test(message))) return 'instructions';
  return ABOUT_RELOCATIONS.some((pattern) => pattern.test(message)) ? 'relocations' : 'text';
}
