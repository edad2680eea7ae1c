/** Edits that put an instruction on a line of its own. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { Fix } from '../finding.js';

/** A fix that inserts `text` before the instruction, indented as it is; none where the line came out of a macro or holds more. */
export function insertBefore(
  analysis: Analysis,
  instruction: Instruction,
  title: string,
  text: string,
): Fix | undefined {
  const { span, expansion } = instruction.extent;
  const file = analysis.reading.files[span.file];
  if (expansion !== undefined || file === undefined) return undefined;
  const lineStart = file.text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = file.text.slice(lineStart, span.start);
  if (indent.trim() !== '') return undefined;
  const at = { file: span.file, start: lineStart, end: lineStart };
  return { title, edits: [{ span: at, newText: `${indent}${text}\n` }] };
}
