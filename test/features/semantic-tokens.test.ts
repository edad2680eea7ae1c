import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../server/src/features/semantic-tokens.js';
import { analyzeFixture, parseCursorFixture } from '../support/cursor.js';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { fuzzInput } from '../support/fuzz.js';
import { PREFIX_TRAMPOLINE } from '../support/trampolines.js';

/** The tokens of the fixture's first file, each as `text type.modifier…`. */
function tokensOf(fixture: string): string[] {
  const { files } = parseCursorFixture(fixture);
  const [[, text] = ['', '']] = files;
  const analysis = analyzeFixture({ files, cursor: undefined });
  return semanticTokens(analysis, 0).map(({ start, end, type, modifiers }) =>
    [text.slice(start, end), [type, ...modifiers].join('.')].join(' '),
  );
}

describe('semantic tokens', () => {
  it('tell apart what stands in an instruction', () => {
    expect(tokensOf('here:\tlock addq $16, -8(%rsp,%rcx,4)\n\tjne 1f\n1:\tjmp here@PLT\n')).toEqual([
      'here function.definition',
      'lock modifier',
      'addq keyword',
      '16 number',
      '8 number',
      '%rsp variable.register',
      '%rcx variable.register',
      '4 number',
      'jne keyword',
      '1f label',
      '1 label.definition',
      'jmp keyword',
      'here function',
      'PLT property',
    ]);
  });

  it('know registers and words of Intel syntax', () => {
    expect(tokensOf('.intel_syntax noprefix\nmov qword ptr [rax+8], offset x\nfld st(1)\n')).toEqual([
      '.intel_syntax keyword.directive',
      'noprefix property',
      'mov keyword',
      'qword property',
      'ptr property',
      'rax variable.register',
      '8 number',
      'offset property',
      'x function',
      'fld keyword',
      'st(1) variable.register',
    ]);
  });

  it('follow a macro and its parameters from the head into the body and to the call', () => {
    expect(tokensOf('.macro GO size:req, to=1f\n\tmov\\size $\\to, %eax\n\\size\\@_x:\n.endm\n\tGO l, 2\n')).toEqual([
      '.macro keyword.directive',
      'GO macro.definition',
      'size parameter.definition',
      'req property',
      'to parameter.definition',
      '1f label',
      'mov keyword',
      '\\size parameter',
      '\\to parameter',
      '%eax variable.register',
      '\\size parameter',
      '\\@ parameter',
      '_x label.definition',
      '.endm keyword.directive',
      'GO macro',
      'l variable',
      '2 number',
    ]);
  });

  it('read what cpp reads, and what it switches off', () => {
    const text = '#define LOAD(x) mov $x, %eax /* c */\n#ifdef NO\n\tLOAD(2)\nfoo:\n#endif\n\tLOAD(3) # end\n';
    expect(tokensOf(text)).toEqual([
      '#define keyword.directive',
      'LOAD macro.definition',
      'x parameter.definition',
      'mov keyword',
      'x parameter',
      '%eax variable.register',
      '/* c */ comment',
      '#ifdef keyword.directive',
      'NO variable',
      'LOAD macro.inactive',
      '2 number.inactive',
      'foo label.definition.inactive',
      '#endif keyword.directive',
      'LOAD macro',
      '3 number',
      '# end comment',
    ]);
  });

  it('know strings, sections, constants and includes', () => {
    const text =
      '#include "a.h"\n.section .text.x,"ax",@progbits\nN = 4\n.asciz "a;b"\n.quad N\n.cfi_offset rbx, -16\n';
    expect(tokensOf(`//- /main.S\n${text}//- /a.h\n`)).toEqual([
      '#include keyword.directive',
      '"a.h" string',
      '.section keyword.directive',
      '.text.x namespace',
      '"ax" string',
      '@progbits property',
      'N variable.readonly.definition',
      '4 number',
      '.asciz keyword.directive',
      '"a;b" string',
      '.quad keyword.directive',
      'N variable.readonly',
      '.cfi_offset keyword.directive',
      'rbx variable.register',
      '16 number',
    ]);
  });

  it('name the leaf of an ENCLU that has one leaf on all paths', () => {
    const tokens = tokensOf(PREFIX_TRAMPOLINE);
    expect(tokens).toContain('enclu keyword.sgx.eenter');
    expect(tokens.filter((token) => token.startsWith('enter_enclave '))).toContain('enter_enclave function.definition');
  });

  it('find words on both sides of a comment inside a statement', () => {
    expect(tokensOf('\tmov /* from */ $1, %eax\n')).toEqual([
      'mov keyword',
      '/* from */ comment',
      '1 number',
      '%eax variable.register',
    ]);
  });

  it('of whatever text stand one behind the other, inside of it, and none is empty', () => {
    fc.assert(
      fc.property(fuzzInput([PREFIX_TRAMPOLINE]), ({ text, cpp }) => {
        const read = { cpp, defines: [], undefines: [], preincludes: [] };
        const tokens = semanticTokens(analyze({ path: 'main.S', text }, defaultOptions({ read })), 0);
        let from = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
