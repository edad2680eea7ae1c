/** Text that conditionals of cpp and of the assembler switch off: shown with its reason, and navigable like the rest. */
import { describe, expect, it } from 'vitest';
import { definition } from '../../server/src/features/definition.js';
import { documentSymbols } from '../../server/src/features/document-symbols.js';
import { hover } from '../../server/src/features/hover.js';
import { inactiveCode } from '../../server/src/features/inactive-code.js';
import { references } from '../../server/src/features/references.js';
import { lint } from '../../server/src/lint/lint.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeAtCursor, analyzeFixture, parseCursorFixture, placed } from '../support/cursor.js';

function told(text: string): readonly (readonly [string, string])[] {
  const analysis = analyzeFixture(parseCursorFixture(text));
  return inactiveCode(analysis, 0).map(({ span, message }) => [
    (analysis.reading.files[0]?.text ?? '').slice(span.start, span.end),
    message,
  ]);
}

describe('code that is not assembled', () => {
  it.each([
    ['#ifdef DEBUG\n\tnop\n#endif\n', 'nop', '#ifdef DEBUG: DEBUG is not defined'],
    ['#define FAST 1\n#ifndef FAST\n\tnop\n#endif\n', 'nop', '#ifndef FAST: FAST is 1'],
    ['#define LEVEL 2\n#if LEVEL > 3\n\tnop\n#endif\n', 'nop', '#if LEVEL > 3: LEVEL is 2'],
    ['#define A\n#ifdef A\n\tret\n#else\n\tnop\n#endif\n', 'nop', '#else of #ifdef A: A is defined'],
    ['#if A\n#elif B\n\tnop\n#endif\n', 'nop', '#elif B: A is not defined, B is not defined'],
    ['#if 0\n\tnop\n#endif\n', 'nop', '#if 0'],
    ['.if 0\n\tnop\n.endif\n', 'nop', '.if 0'],
    ['.if 1\n\tret\n.else\n\tnop\n.endif\n', 'nop', '.else of .if 1'],
    ['.if 0\n.elseif 0\n\tnop\n.endif\n', 'nop', '.elseif 0'],
    ['.ifdef x\n\tnop\n\t.if 1\n\t.endif\n.endif\n', 'nop\n\t.if 1\n\t.endif', '.ifdef x'],
    ['.ifdef x\n\tnop\n', 'nop', '.ifdef x'],
  ])('%j is told with its condition', (text, hidden, reason) => {
    expect(told(text)).toEqual([[hidden, `Not assembled, because of ${reason}.`]]);
  });

  it('is none where a condition in a macro body decides', () => {
    expect(told('.macro m a\n.if \\a\n\tnop\n.endif\n.endm\n\tm 0\n')).toEqual([]);
  });

  it('is no finding', () => {
    const analysis = analyzeFixture(parseCursorFixture('#ifdef DEBUG\n\tmovv x\n#endif\n.if 0\n\tmovv x\n.endif\n'));
    expect(lint(analysis, RULES, DEFAULT_LINT_CONFIG).findings).toEqual([]);
  });

  it('has a hover that says why', () => {
    const { analysis, place } = analyzeAtCursor('#ifdef DEBUG\nf:\tm$0ov $1, %eax\n#endif\n');
    expect(hover(analysis, place)?.markdown).toContain('because of #ifdef DEBUG: DEBUG is not defined.');
  });

  it('is in the outline, marked', () => {
    const analysis = analyzeFixture(
      parseCursorFixture(
        '#ifdef DEBUG\n#define D 1\nf:\tret\n#endif\n.if 0\n.macro M\n.endm\ng:\tret\nx = 3\n.endif\n',
      ),
    );
    expect(documentSymbols(analysis, 0).map(({ name, kind, detail }) => [name, kind, detail])).toEqual([
      ['D', 'define', 'not assembled'],
      ['f', 'label', 'not assembled'],
      ['M', 'macro', 'not assembled'],
      ['g', 'label', 'not assembled'],
      ['x', 'assignment', 'not assembled'],
    ]);
  });

  it('leads to its labels and back', () => {
    const text = '.if 0\nf:\tret\n\tjmp f$0\n.endif\n';
    const { analysis, place } = analyzeAtCursor(text);
    expect(definition(analysis, place)?.targets.map(({ selection }) => placed(analysis, selection))).toEqual([
      '/main.S:2:1 f',
    ]);
    expect(references(analysis, place, { includeDefinition: true }).map((span) => placed(analysis, span))).toEqual([
      '/main.S:2:1 f',
      '/main.S:3:6 f',
    ]);
  });
});
