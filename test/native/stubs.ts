/** The stubs as assembly: one instruction each, with the labels that the runner and the simulation know them by. */
import type { Case } from './case.js';

/** Writes the source that GNU as and the simulation both read. */
export function writeStubs(cases: readonly Case[]): string {
  const lines = ['\t.text'];
  for (const { id, text } of cases) {
    lines.push(`stub_${id}:`, `\t${text.replace('@', `taken_${id}`)}`, `next_${id}:`, '\tjmp\tdone');
    lines.push(`taken_${id}:`, '\tjmp\tdone_taken');
  }
  lines.push('\t.section .rodata', '\t.balign 8', '\t.globl stub_table', 'stub_table:');
  for (const { id } of cases) lines.push(`\t.quad stub_${id}, taken_${id}, next_${id}`);
  lines.push('\t.section .note.GNU-stack,"",@progbits', '');
  return lines.join('\n');
}
