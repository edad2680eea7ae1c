import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { compilePattern, grammarFile, innermost, loadGrammar, render, rootScope, tokenLines } from './tokenizer.js';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The innermost scope of the first token with this text. */
function scopeOf(source: string, text: string): string | undefined {
  return tokenLines(grammar, source)
    .flat()
    .find((token) => token.text.trim() === text)
    ?.scopes.at(-1);
}

/** Every object of the grammar file, rules and captures alike. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(nodes);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

describe('the grammar file', () => {
  it('holds only expressions that Oniguruma accepts', async () => {
    const file = JSON.parse(await readFile(grammarFile, 'utf8')) as unknown;
    const patterns = nodes(file).flatMap((node) =>
      ['match', 'begin', 'end'].map((key) => node[key]).filter((pattern) => typeof pattern === 'string'),
    );
    expect(patterns.length).toBeGreaterThan(50);
    await expect(Promise.all(patterns.map(compilePattern))).resolves.toBeDefined();
  });

  it('includes only rules that exist, and has no rule that nothing includes', async () => {
    const file = JSON.parse(await readFile(grammarFile, 'utf8')) as { repository: Record<string, unknown> };
    const included = new Set(
      nodes(file).flatMap((node) => (typeof node['include'] === 'string' ? [node['include']] : [])),
    );
    included.delete('$self');
    expect([...included].sort()).toEqual(
      Object.keys(file.repository)
        .map((name) => `#${name}`)
        .sort(),
    );
  });

  it('ends every scope in .gas and is named as the extension says', async () => {
    const file = JSON.parse(await readFile(grammarFile, 'utf8')) as { scopeName: string; repository: unknown };
    expect(file.scopeName).toBe(rootScope);
    const names = nodes(file.repository).flatMap((node) => (typeof node['name'] === 'string' ? [node['name']] : []));
    expect(names.filter((name) => !name.endsWith('.gas'))).toEqual([]);
  });
});

describe('a whole trampoline', () => {
  it.each(['enter-enclave.S', 'intel-exit.s'])('%s', async (name) => {
    const source = await readFile(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
    await expect(`${render(grammar, source)}\n`).toMatchFileSnapshot(`./fixtures/${name}.tokens`);
  });
});

describe('statements', () => {
  it('gives ENCLU, ENCLS and ENCLV scopes of their own in either case', () => {
    expect(innermost(grammar, 'enclu; ENCLS; EnclV; enclux')).toEqual([
      'enclu → keyword.control.sgx.enclu',
      '; → punctuation.terminator.statement',
      'ENCLS → keyword.control.sgx.encls',
      '; → punctuation.terminator.statement',
      'EnclV → keyword.control.sgx.enclv',
      '; → punctuation.terminator.statement',
      'enclux → keyword.mnemonic',
    ]);
  });

  it('marks ENCLU written as bytes', () => {
    const [line] = tokenLines(grammar, '.byte 0x3e, 0x0f, 0x01, 0xd7');
    const bytes = line?.filter((token) => token.scopes.includes('meta.sgx.bytes')).map((token) => token.text.trim());
    expect(bytes).toEqual(['0x0f', ',', '0x01', ',', '0xd7']);
  });

  it('knows prefixes alone, in a row, and before a slash', () => {
    expect(innermost(grammar, 'ds')).toEqual(['ds → storage.modifier.prefix']);
    expect(innermost(grammar, 'cs rex64 enclu')).toEqual([
      'cs → storage.modifier.prefix',
      'rex64 → storage.modifier.prefix',
      'enclu → keyword.control.sgx.enclu',
    ]);
    expect(innermost(grammar, 'rep/movsb')).toEqual([
      'rep → storage.modifier.prefix',
      '/ → punctuation.separator.prefix',
      'movsb → keyword.mnemonic',
    ]);
    expect(innermost(grammar, '{evex} vaddps %ymm0, %ymm1, %ymm2').at(0)).toBe(
      '{evex} → storage.modifier.prefix.pseudo',
    );
  });

  it('takes any word before a colon for a label, prefix and mnemonic names too', () => {
    expect(scopeOf('ds: nop', 'ds')).toBe('entity.name.function.label');
    expect(scopeOf('mov: nop', 'mov')).toBe('entity.name.function.label');
    expect(scopeOf('a: .Lb: 3: nop', '.Lb')).toBe('entity.name.label.local');
    expect(scopeOf('a: .Lb: 3: nop', '3')).toBe('entity.name.label.numeric');
    expect(scopeOf('"landing pad": nop', '"landing pad"')).toBe('entity.name.function.label');
    expect(scopeOf('a: nop', 'nop')).toBe('keyword.mnemonic');
  });

  it('tells assignments from instructions', () => {
    expect(scopeOf('leaf = 2', 'leaf')).toBe('variable.other.constant');
    expect(scopeOf('leaf == 2', '==')).toBe('keyword.operator.assignment');
    expect(scopeOf('.if leaf == 2', 'leaf')).toBe('variable.other.symbol');
  });

  it('reads words that no instruction has as macro calls', () => {
    expect(scopeOf('SAVE_REGS %rax', 'SAVE_REGS')).toBe('entity.name.function.macro');
    expect(scopeOf('.enter %rax', '.enter')).toBe('entity.name.function.macro');
    expect(scopeOf('SYM_FUNC_START(enter)', 'SYM_FUNC_START')).toBe('entity.name.function.preprocessor');
    expect(scopeOf('MOV %rax, %rbx', 'MOV')).toBe('keyword.mnemonic');
  });

  it('keeps branches apart and marks an indirect target', () => {
    expect(innermost(grammar, 'jmp *8(%rax)').slice(0, 2)).toEqual([
      'jmp → keyword.control.flow.mnemonic',
      '* → keyword.operator.indirect',
    ]);
    for (const mnemonic of ['jne', 'jecxz', 'loopne', 'retq', 'callq', 'syscall', 'ud2', 'jpo', 'jnbe'])
      expect(scopeOf(mnemonic, mnemonic)).toBe('keyword.control.flow.mnemonic');
  });
});

describe('comments', () => {
  it('begin with a slash only where a statement could begin', () => {
    expect(innermost(grammar, '/ note')).toEqual(['/ → punctuation.definition.comment', 'note → comment.line.slash']);
    expect(innermost(grammar, 'a: / note').at(-1)).toBe('note → comment.line.slash');
    expect(innermost(grammar, 'nop; / note').at(-1)).toBe('note → comment.line.slash');
    expect(scopeOf('.long 8 / 2', '/')).toBe('keyword.operator');
  });

  it('run over semicolons to the end of the line, and not into the next', () => {
    expect(innermost(grammar, 'nop # a; enclu').at(-1)).toBe('a; enclu → comment.line.number-sign');
    expect(scopeOf('nop // a\nenclu', 'enclu')).toBe('keyword.control.sgx.enclu');
  });

  it('in C style may span lines and stand after a label', () => {
    expect(scopeOf('/* one\n enclu */ nop', 'enclu')).toBe('comment.block');
    expect(scopeOf('a: /* one */ nop', 'one')).toBe('comment.block');
    expect(scopeOf('a: /* one */ nop', 'nop')).toBe('keyword.mnemonic');
  });

  it('show what Trampolint reads in them, in every comment form', () => {
    for (const comment of [
      '# trampolint: side=host',
      '// trampolint: side=host',
      '/* trampolint: side=host */',
      '/ trampolint: side=host',
    ])
      expect([scopeOf(comment, 'side'), scopeOf(comment, 'host')]).toEqual([
        'variable.parameter.trampolint',
        'string.unquoted.trampolint',
      ]);
    expect(scopeOf('# trampolint-enable df-not-cleared-before-c', 'df-not-cleared-before-c')).toBe(
      'support.constant.rule-id.trampolint',
    );
  });

  it('show a key that does not exist as mere comment', () => {
    expect(scopeOf('# trampolint: contrakt=signal', 'contrakt=signal')).toBe('meta.trampolint.pragma');
    expect(scopeOf('# see trampolint: side=host', 'see trampolint: side=host')).toBe('comment.line.number-sign');
  });
});

describe('the preprocessor', () => {
  it('carries a definition over continued lines and ends it there', () => {
    const lines = tokenLines(grammar, '#define F(x) \\\n  mov $x, %eax ; \\\n  x##_end:\nnop');
    const inside = lines.map((line) => line.some((token) => token.scopes.includes('meta.preprocessor.define')));
    expect(inside).toEqual([true, true, true, false]);
  });

  it('tells directives, line markers and comments apart', () => {
    expect(scopeOf('#ifdef SGX', 'ifdef')).toBe('keyword.control.directive.conditional');
    expect(scopeOf('# 12 "a.S" 1', '"a.S"')).toBe('string.quoted.double');
    expect(scopeOf('# note', 'note')).toBe('comment.line.number-sign');
    expect(scopeOf('#error not "here', 'not "here')).toBe('string.unquoted.diagnostic');
  });
});

describe('operands', () => {
  it.each([
    ['%rip', 'pointer'],
    ['%gs', 'segment'],
    ['%R10D', 'general'],
    ['%sil', 'general'],
    ['%xmm31', 'vector'],
    ['%k7', 'mask'],
    ['%st(3)', 'x87'],
    ['%mm5', 'mmx'],
    ['%cr4', 'control'],
    ['%dr7', 'debug'],
    ['%bnd0', 'bound'],
    ['%tmm7', 'tile'],
  ])('%s is a register of the class %s', (register, kind) => {
    expect(scopeOf(`op ${register}`, register.slice(1))).toBe(`variable.language.register.${kind}`);
  });

  it('do not see registers inside names', () => {
    expect(innermost(grammar, 'call rax_save')).toEqual([
      'call → keyword.control.flow.mnemonic',
      'rax_save → variable.other.symbol',
    ]);
  });

  it.each([
    ['0x1F', 'hex'],
    ['0b101', 'binary'],
    ['017', 'octal'],
    ['42UL', 'decimal'],
    ['1.5e3', 'float'],
  ])('%s is a number, bare and as an immediate', (text, kind) => {
    expect(scopeOf(`.long ${text}`, text)).toBe(`constant.numeric.${kind}`);
    expect(scopeOf(`mov $${text}, %eax`, text)).toBe(`constant.numeric.${kind}`);
  });

  it('know references to numeric labels, the location counter and SGX leaves', () => {
    expect(scopeOf('jmp 12f', '12f')).toBe('variable.other.label-reference');
    expect(scopeOf('.size f, .-f', '.')).toBe('variable.language.location-counter');
    expect(scopeOf('mov $ERESUME, %eax', 'ERESUME')).toBe('support.constant.sgx.leaf');
  });

  it('tell memory operands from expressions in parentheses', () => {
    expect(scopeOf('mov (4+4)(%rax), %rbx', '(')).toBe('punctuation.section.group');
    expect(scopeOf('mov 8(,%rbx,4), %rbx', '(')).toBe('punctuation.section.memory.begin');
    expect(scopeOf('mov [rax], ebx', '[')).toBe('punctuation.section.memory.begin');
  });

  it('in AT&T syntax do not read the Intel words out of symbols', () => {
    expect(scopeOf('mov offset(%rip), %rax', 'offset')).toBe('variable.other.symbol');
    expect(scopeOf('mov eax, offset flat:table', 'offset flat:')).toBe('keyword.operator.offset');
  });

  it('keep macro parameters visible wherever they are glued in', () => {
    expect(scopeOf('mov \\tcs\\()_save(%rip), %rbx', '\\tcs')).toBe('variable.parameter.macro');
    expect(scopeOf('b\\cond target', '\\cond')).toBe('variable.parameter.macro');
    expect(scopeOf('again\\@:', '\\@')).toBe('variable.parameter.macro');
  });
});

describe('unfinished text', () => {
  it.each(['.ascii "open', 'mov 8(%rax', 'mov [rax', 'FOO(1,', '#define X', '.byte', "mov $'", '.section', 'a ='])(
    'does not leak out of the line: %s',
    (line) => {
      expect(scopeOf(`${line}\nenclu`, 'enclu')).toBe('keyword.control.sgx.enclu');
    },
  );
});
