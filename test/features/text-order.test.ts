/** What stands at a place is found by halving; here everything is looked at, and nothing may have been missed. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.js';
import { isIn, spansOf, type Place } from '../../server/src/features/support/place.js';
import {
  commentAt,
  statementOrder,
  stretchAround,
  type InTextOrder,
} from '../../server/src/features/support/text-order.js';
import { cursorContext } from '../../server/src/features/support/cursor-context.js';
import { namesAt } from '../../server/src/features/support/names.js';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';
import { sliceOf, type MappedText } from '../../server/src/text/mapped.js';
import { PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** Everything that makes text come to be assembled elsewhere than it is written, or over several lines. */
const EXPANDED = `//- /main.S
#include "macros.h"
#define TWO_LINES(a, b) movq $a, %rax ; \\
	movq b(%rip), %rbx
#define NUMBER 5
#ifdef NOT_DEFINED
	call	nowhere	/* in a branch not taken */
#endif
	.macro	save reg, to=slot	# a comment
1:	movq	\\reg, \\to(%rip)
	jmp	1b
	.endm
	.set	constant, 4
	.globl	f
f:	TWO_LINES(NUMBER,
		slot)		// over two lines
	save	%rax
	save	%rbx, other
	.rept	2
	addq	$NUMBER, %rax
	jne	2f
2:	.irp	r, rcx, rdx
	pushq	%\\r
	.endr
	.endr
	lock \\
	  addq	$constant, slot(%rip); nop; .byte 0x3e
	.byte	0x0f, 0x01
	.byte	0xd7
	SYM_FUNC_START(g)
	from_header slot
	ret
	.include "data.inc"
	.size	f, .-f
//- /macros.h
	.macro	from_header name
	leaq	\\name(%rip), %rax
	.endm
//- /data.inc
	.data
slot:	.quad	f
other:	.quad	slot - f, NUMBER
`;

const SOURCES = new Map<string, string>([
  ['expansions', EXPANDED],
  ['a trampoline', PREFIX_TRAMPOLINE],
  ...['enclave-right.S', 'signal-right.S']
    .filter((name) => readdirSync(EXAMPLES).includes(name))
    .map((name): [string, string] => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')]),
]);

/** Every place of every file. */
function placesOf(analysis: Analysis): readonly Place[] {
  return analysis.reading.files
    .filter(({ path }) => !path.startsWith('<'))
    .flatMap(({ id, text }) => Array.from({ length: text.length + 1 }, (_, offset) => ({ file: id, offset })));
}

/** The places at which something is missed of whose text a part is written there or expanded from there. */
function missedIn(analysis: Analysis, list: InTextOrder, texts: readonly (MappedText | undefined)[]): readonly Place[] {
  // Between a macro's body and its call stands what has nothing to do with it, so that each part counts by itself.
  const spans = texts.map(
    (text) =>
      text?.segments.flatMap(({ source, expansion }) => spansOf({ span: source, ...(expansion && { expansion }) })) ??
      [],
  );
  return placesOf(analysis).filter((place) => {
    const [from, to] = stretchAround(analysis, list, place);
    return spans.some((own, index) => (index < from || index >= to) && own.some((span) => isIn(span, place)));
  });
}

describe.each([...SOURCES])('in %s', (_, text) => {
  const analysis = analyzeFixture(parseCursorFixture(text));
  const { reading, program } = analysis;

  it('no statement is missed', () => {
    expect(
      missedIn(
        analysis,
        statementOrder(reading.statements),
        reading.statements.map(({ source }) => source),
      ),
    ).toEqual([]);
  });

  it('no instruction is missed', () => {
    const { instructions } = program;
    const order = { length: instructions.length, originAt: (id: number) => instructions[id]?.extent };
    // The name of a directive is no part of what its bytes spell.
    const texts = instructions.map(({ fromBytes, statement: { source, body } }) =>
      body === undefined || fromBytes ? undefined : sliceOf(source, body.range.start, body.range.end),
    );
    expect(missedIn(analysis, order, texts)).toEqual([]);
  });

  it('the symbols of a place are those that it defines or uses', () => {
    for (const place of placesOf(analysis)) {
      const found = namesAt(analysis, place).flatMap((named) => (named.kind === 'symbol' ? [named] : []));
      const expected = [...program.symbols.values()].flatMap((symbol) => {
        const origins = [symbol.definition, ...symbol.references];
        const origin = origins.find((one) => one !== undefined && isIn(one.span, place));
        return origin === undefined ? [] : [{ kind: 'symbol', symbol, span: origin.span }];
      });
      // In text that is not assembled, words stand for symbols as well.
      if (expected.length > 0) expect(found).toEqual(expected);
    }
  });

  it('the comment of a place is the first one there', () => {
    const places = placesOf(analysis);
    expect(places.map((place) => commentAt(analysis, place))).toEqual(
      places.map((place) => reading.comments.find(({ span }) => isIn(span, place))),
    );
  });

  it('nothing is looked at beyond a few lines, but in the bodies of macros', () => {
    const statements = statementOrder(reading.statements);
    const bodies = reading.definitions.filter(({ kind }) => kind !== 'assignment');
    const lengths = placesOf(analysis)
      .filter((place) => place.file === 0 && !bodies.some(({ span }) => isIn(span, place)))
      .map((place) => stretchAround(analysis, statements, place))
      .map(([from, to]) => to - from);
    expect(Math.max(...lengths)).toBeLessThan(20);
  });
});

it('the syntax of a place is that of the last switch before it', () => {
  const text =
    '\tnop\n\t.intel_syntax noprefix\n\tmov rax, rbx\n\t.byte 1\n\t.att_syntax\n\t.byte 2\n\tmov %rax, %rbx\n';
  const analysis = analyzeFixture(parseCursorFixture(text));
  const dialects = [...text.matchAll(/nop\b|mov|\.byte/g)].map(
    ({ index }) => cursorContext(analysis, { file: 0, offset: index })?.dialect,
  );
  expect(dialects).toEqual(['att', 'intel', 'intel', 'att', 'att']);
});

it('a comment belongs to what stands on its last line, however long it is', () => {
  const text = '/* of f,\n * on two lines */\nf:\tret\ng:\tret\t# of g\n\tcall\tf\n\tcall\tg\n';
  const analysis = analyzeFixture(parseCursorFixture(text));
  const shown = ['f', 'g'].map((name) => hover(analysis, { file: 0, offset: text.lastIndexOf(`\t${name}`) + 1 }));
  expect(shown.map((one) => one?.markdown)).toEqual([
    expect.stringContaining('on two lines'),
    expect.stringContaining('of g'),
  ]);
});
