import { describe, expect, it } from 'vitest';
import { expand } from './expand-source.js';

/** The statements of a source that reads without problems. */
function statements(text: string): readonly string[] {
  const result = expand(text);
  expect(result.problems).toEqual([]);
  return result.statements;
}

function problems(text: string): readonly string[] {
  return expand(text).problems;
}

const PAIR = '.macro pair a, b\n.ascii "\\a|\\b"\n.endm\n';

describe('parameters', () => {
  it('take positional arguments, named ones, and defaults', () => {
    const macro = '.macro m a, b=2, c=(1 + 2)\n.long \\a, \\b, \\c\n.endm\n';
    expect(statements(`${macro}m 1\nm 1, 5\nm 1, c=7`)).toEqual([
      '.long 1, 2, (1+2)',
      '.long 1, 5, (1+2)',
      '.long 1, 2, 7',
    ]);
  });

  it('may collect the rest of the call', () => {
    expect(statements('.macro m a, rest:vararg\n.long \\rest\n.endm\nm 1, 2, 3 - 4')).toEqual(['.long 2,3 - 4']);
  });

  it('are told apart by case, macros are not', () => {
    expect(expand('.macro M a\n.ascii "\\A\\a"\n.endm\nm x').statements).toEqual(['.ascii "\\Ax"']);
  });

  it('may be required', () => {
    expect(problems('.macro m a:req\n.endm\nm')).toEqual(['3 error The macro m needs a value for a.']);
  });

  it.each([
    ['.macro m a,a\n.endm', '1 error The macro m has two parameters a.'],
    ['.macro m a:foo\n.endm', "1 error 'foo' is neither 'req' nor 'vararg', for a of the macro m."],
    ['.macro m a:\n.endm', "1 error Behind 'a:' the macro m needs 'req' or 'vararg'."],
    ['.macro m a:vararg, b\n.endm', "1 error ',b' is no parameter of the macro m."],
    ['.macro m a,\n.endm', "1 error ',' is no parameter of the macro m."],
    ['.macro\n.endm', '1 error .macro needs a name.'],
    ['.macro m\n.endm\n.macro M\n.endm', '3 error The macro M is defined already; .purgem would undo that.'],
    ['.macro m a:req=1\n.endm', '1 warning The default of a is never used, since the macro m requires a value.'],
    ['.macro .long\n.endm', '1 warning .long is a directive, which no macro can replace; this one is ignored.'],
    ['.macro m\nnop', '1 error .macro is not closed: .endm is missing.'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe('arguments', () => {
  it.each([
    ['pair 1, 2', '1|2'],
    ['pair 1 2', '1|2'],
    ['pair 1 + 2', '1+2|'],
    ['pair 1 -2', '1|-2'],
    ['pair (1 , 2', '(1|2'],
    ['pair "a b" c', 'a b|c'],
    ['pair "a" "b"', 'a|b'],
    ['pair "a,b" c', 'a,b|c'],
    ['pair 4(%rax) %ecx', '4(%rax)%ecx|'],
    ["pair 'a', 'b'", '97|98'],
    ['pair b=1, a=2', '2|1'],
    ['pair 1,,', '1|'],
    ['pair ,2', '|2'],
  ])('%s', (call, expected) => {
    expect(statements(PAIR + call)).toEqual([`.ascii "${expected}"`]);
  });

  it.each([
    ['pair 1, 2, 3', '4 error Too many arguments for the macro pair, which has 2 parameters.'],
    ['pair 8(%rax,%rbx,4)', '4 error Too many arguments for the macro pair, which has 2 parameters.'],
    ['pair b=1, 2', '4 error In the call of pair a positional argument follows one with a name.'],
  ])('%s is refused, and nothing is expanded', (call, problem) => {
    expect(expand(PAIR + call)).toEqual({ statements: [], problems: [problem] });
  });

  it('with an unknown name are refused, and the macro is expanded', () => {
    const result = expand(`${PAIR}pair c=1`);
    expect(result).toEqual({ statements: ['.ascii "|"'], problems: ['4 error The macro pair has no parameter c.'] });
  });
});

describe('bodies', () => {
  it.each([
    ['\\a\\()x', '.ascii "1x"'],
    ['\\(text) \\a', '.ascii "text 1"'],
    ['&a&x \\n', '.ascii "1x \\n"'],
    ["\\a'x", '.ascii "1x"'],
    ['\\ax', '.ascii "\\ax"'],
  ])('%s', (inside, expected) => {
    expect(statements(`.macro m a\n.ascii "${inside}"\n.endm\nm 1`)).toEqual([expected]);
  });

  it('number the calls of macros', () => {
    const text = '.macro m\nl\\@: .irp x, 1, 2\n.long \\@\n.endr\n.endm\nm\nm';
    expect(statements(text)).toEqual(['l0:', '.long 0', '.long 0', 'l1:', '.long 1', '.long 1']);
  });

  it('may define macros, and call themselves', () => {
    const nested = '.macro outer n\n.macro inner\n.long \\n\n.endm\n.endm\nouter 3\ninner';
    expect(statements(nested)).toEqual(['.long 3']);
    const count = '.macro down n\n.if \\n\n.long \\n\ndown "(\\n-1)"\n.endif\n.endm\ndown 2';
    expect(statements(count)).toEqual(['.long 2', '.long (2-1)']);
  });

  it('may be left early', () => {
    expect(statements('.macro m\n.if 1\nnop\n.exitm\n.endif\nret\n.endm\nm\nhlt')).toEqual(['nop', 'hlt']);
    expect(problems('.exitm')).toEqual(['1 warning .exitm is ignored outside of a macro.']);
  });

  it('take the name of a label, as other assemblers write it', () => {
    expect(statements('twice: .macro a\n.long \\a, \\a\n.endm\ntwice 4')).toEqual(['.long 4, 4']);
  });

  it('end at .purgem', () => {
    expect(statements('.macro m\n.endm\n.purgem m\n.macro m\nnop\n.endm\nm')).toEqual(['nop']);
    expect(problems('.purgem m')).toEqual(['1 warning There is no macro m that .purgem could undo.']);
  });

  it('end their own conditionals', () => {
    const ends = ['2 error The macro ends before the .endif of this .if.', '5 error .endif without .if.'];
    expect(problems('.macro m\n.if 1\n.endm\nm\n.endif')).toEqual(ends);
  });
});

describe('.altmacro', () => {
  const alternate = `.altmacro\n${PAIR.replaceAll('\\', '')}`;

  it.each([
    ['pair <1,2> 3', '1,2|3'],
    ['pair <a!>b>, 3', 'a>b|3'],
    ['pair %(1+2), %7', '3|7'],
  ])('%s', (call, expected) => {
    expect(statements(alternate + call)).toEqual(['.altmacro', `.ascii "${expected}"`]);
  });

  it('gives local labels', () => {
    const text = '.altmacro\n.macro m\nLOCAL x, y\nx: y: nop\n.endm\nm\nm';
    expect(statements(text)).toEqual(['.altmacro', '.LL0001: .LL0002: nop', '.LL0003: .LL0004: nop']);
  });

  it('needs a constant behind %', () => {
    expect(problems(`${alternate}pair %eax`)).toEqual(['5 error The operator % needs an absolute expression.']);
  });

  it('ends', () => {
    expect(statements('.altmacro\n.noaltmacro\n.macro m a\n.ascii "a"\n.endm\nm 1').at(-1)).toBe('.ascii "a"');
  });
});

describe('repetitions', () => {
  it.each([
    ['.rept 2\nnop\n.endr', ['nop', 'nop']],
    ['n = 1\n.rep n + 1\nnop\n.endr', ['n = 1', 'nop', 'nop']],
    ['a: .long 0\n.rept . - a - 3\nret\n.endr', ['a: .long 0', 'ret']],
    ['.rept 0\nnop\n.endr', []],
    ['.irp r, %rax, "%rbx"\npush \\r\n.endr', ['push %rax', 'push %rbx']],
    ['.irp r\n.ascii "[\\r]"\n.endr', ['.ascii "[]"']],
    ['.irpc c, a b\n.ascii "\\c"\n.endr', ['.ascii "a"', '.ascii "b"']],
    ['.irpc c, "a b"\n.ascii "\\c"\n.endr', ['.ascii "a"', '.ascii " "', '.ascii "b"']],
    ['.irp a, 1, 2\n.irp b, 3, 4\n.long \\a\\b\n.endr\n.endr', ['.long 13', '.long 14', '.long 23', '.long 24']],
    ['.rept 2\n.exitm\nnop\n.endr\nret', ['ret']],
  ])('%j', (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  it('of more than a hundred rounds are one expansion', () => {
    expect(statements('.rept 250\nnop\n.endr')).toHaveLength(250);
  });

  it.each([
    ['.rept -1\n.endr', '1 error .rept cannot repeat a negative number of times.'],
    ['.rept foo\n.endr', '1 error .rept needs a count that is constant here.'],
    ['.irp\n.endr', '1 error .irp needs the name of a parameter.'],
    ['.rept 2\nnop', '1 error .rept is not closed: .endr is missing.'],
    ['.endr', '1 warning .endr closes nothing.'],
    ['.endm', '1 warning .endm closes nothing.'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});
