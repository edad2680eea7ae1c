import { describe, expect, it } from 'vitest';
import { documentSymbols, type OutlineEntry } from '../../server/src/features/document-symbols.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';

/** The outline as indented lines. */
function outline(text: string): string[] {
  const show = (entry: OutlineEntry, depth: number): string[] => [
    `${'  '.repeat(depth)}${entry.kind} ${entry.name}`,
    ...entry.children.flatMap((child) => show(child, depth + 1)),
  ];
  return documentSymbols(analyzeFixture(parseCursorFixture(text)), 0).flatMap((entry) => show(entry, 0));
}

const TWO_FUNCTIONS = `#define EENTER 2
LEAF = EENTER
.macro ENTER leaf
	mov $\\leaf, %eax
	enclu
.endm
	.text
	.globl first
first:
	ENTER LEAF
.Lout:
	ret
	.globl second
	.type second, @function
second:
1:	jmp 1b
	.data
table:	.quad first
`;

describe('the outline', () => {
  it('lists sections and functions with their labels, data, macros and constants in the order of the text', () => {
    expect(outline(TWO_FUNCTIONS)).toEqual([
      'define EENTER',
      'assignment LEAF',
      'macro ENTER',
      'section .text',
      '  function first',
      '    label .Lout',
      '  function second',
      '    label 1',
      'section .data',
      '  object table',
    ]);
  });

  it('holds every selection inside its stretch, and every child inside its parent', () => {
    const check = (entry: OutlineEntry): void => {
      expect(entry.whole.start).toBeLessThanOrEqual(entry.selection.start);
      expect(entry.whole.end).toBeGreaterThanOrEqual(entry.selection.end);
      for (const child of entry.children) {
        expect(entry.whole.start).toBeLessThanOrEqual(child.whole.start);
        expect(entry.whole.end).toBeGreaterThanOrEqual(child.whole.end);
        check(child);
      }
    };
    const entries = documentSymbols(analyzeFixture(parseCursorFixture(TWO_FUNCTIONS)), 0);
    expect(entries).not.toEqual([]);
    entries.forEach(check);
  });

  it('ends a function with its last statement', () => {
    const [, , , text] = documentSymbols(analyzeFixture(parseCursorFixture(TWO_FUNCTIONS)), 0);
    const [first] = text?.children ?? [];
    expect(TWO_FUNCTIONS.slice(first?.whole.start, first?.whole.end)).toMatch(/^first:[^]*ret/);
    expect(TWO_FUNCTIONS.slice(first?.whole.start, first?.whole.end)).not.toContain('second:');
  });

  it('is empty for an empty file', () => {
    expect(outline('')).toEqual([]);
  });

  it('has no level for the section of a file that uses but one', () => {
    expect(outline('\t.globl f\nf:\tret\n\t.globl g\ng:\tret\n')).toEqual(['function f', 'function g']);
  });
});
