import { describe, expect, it } from 'vitest';
import { EXPANSIONS } from './cpp.cases.js';
import { read } from './read.js';
import { Preprocessor } from './cpp.js';
import type { IncludeResolver, Reading, ReadOptions } from './reading.js';
import { runSteps } from '../text/steps.js';
import { Session } from './session.js';

type Files = Readonly<Record<string, string>>;

const NONE: ReadOptions = { cpp: true, defines: [], undefines: [], preincludes: [] };

function resolverOf(files: Files): IncludeResolver {
  return {
    resolve: (name) => {
      const text = files[name];
      return text === undefined ? undefined : { path: `/${name}`, text };
    },
  };
}

/** What cpp makes of a text, blank lines and indentation left out, and its problems. */
function cpp(text: string, files: Files = {}, options: Partial<ReadOptions> = {}) {
  const session = new Session(resolverOf(files));
  const file = session.addFile('/main.S', text);
  const preprocessor = new Preprocessor(session, '/main.S');
  runSteps(preprocessor.begin({ ...NONE, ...options }));
  runSteps(preprocessor.run(file, undefined, 0));
  const lines = preprocessor.output.build().text.split('\n');
  return {
    text: lines.map((line) => line.trim().replace(/[ \t]+/g, ' ')).filter((line) => line !== ''),
    problems: session.problems.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

const reading = (text: string, files: Files = {}): Reading => read({ path: '/main.S', text }, NONE, resolverOf(files));

describe('macro expansion', () => {
  it.each(EXPANSIONS)('%s', (_, source, result) => {
    expect(cpp(source)).toEqual({ text: [result].flat(), problems: [] });
  });

  it('says what is wrong with a call', () => {
    const { problems } = cpp('#define f(x) x\n#define g(x, y) x\nf(1, 2)\ng(1)\nf(\n');
    expect(problems).toEqual([
      'error: The macro f takes 1 argument, not 2.',
      'error: The macro g takes 2 arguments, not 1.',
      'error: The arguments of the macro f have no end.',
    ]);
  });

  it('reads on behind a call without an end', () => {
    expect(cpp('#define f(x) x\nf(1\nnop\n').text).toEqual(['f(1', 'nop']);
  });

  it('warns of a second, different definition only', () => {
    expect(cpp('#define A 1\n#define A 1\n').problems).toEqual([]);
    expect(cpp('#define A 1\n#define A 2\n').problems).toHaveLength(1);
  });
});

describe('what the assembler takes for comments', () => {
  it('is text unless its first word is that of a directive', () => {
    expect(cpp('# see below\n#!x\n # 12 "f"\n#\n').text).toEqual(['# see below', '#!x', '# 12 "f"']);
    expect(cpp('# if this fails\n#endif').problems).toEqual(['error: An operator is missing before fails.']);
  });

  it('keeps its words, but gives its calls the lines they take', () => {
    expect(cpp('#define A 1\nnop # A\nnop').text).toEqual(['nop # A', 'nop']);
    expect(cpp('#define f(x) x\n# f(a\nb)\nnop').text).toEqual(['# a b', 'nop']);
  });

  it('has quotes that hide what follows on the line', () => {
    expect(cpp("#define A 1\n# don't /* A\nA */").text).toEqual(["# don't /* A", '1 */']);
    expect(cpp(`A ' A " B`, {}, { defines: [{ name: 'A', value: '1' }] }).text).toEqual([`1 ' A " B`]);
  });
});

describe('conditions', () => {
  it.each<[condition: string, holds: boolean]>([
    ['1', true],
    ['unknown', false],
    ['defined __x86_64__ && !defined(__i386__)', true],
    ['2 + 3 * 4 == 14 && (1 << 4 | 1) == 17', true],
    ['-1 < 0 && -1 > 0u', true],
    ['0xffffffffffffffff == -1', true],
    ['~0 == -1 && -8 >> 1 == -4', true],
    ["'a' == 97 && '\\n' == 10 && '\\377' < 0 && 'ab' == 24930", true],
    ['0 && 1 / 0 || 1', true],
    ['1 ? 2 : 1 / 0', true],
    ['0x10UL == 16 && 010 == 8 && 0b11 == 3', true],
    ['1, 0', false],
    ['-1 ? 0 : -1', false],
    ['__GNUC__ >= 4', true],
    ['DEFINED', true],
    ['__has_include(<there.h>) && !__has_include("not.h")', true],
    ['defined __has_include', true],
  ])('#if %s: %s', (condition, holds) => {
    const source = `#define X\n#define DEFINED (defined X && !defined Y)\n#if ${condition}\nyes\n#else\nno\n#endif`;
    expect(cpp(source, { 'there.h': '' })).toEqual({ text: [holds ? 'yes' : 'no'], problems: [] });
  });

  it.each<[condition: string, problem: string]>([
    ['1 / 0', 'The condition divides by zero.'],
    ['1 ==', 'The operator == has no right operand.'],
    ['(1', 'A ( is not closed.'],
    ['1.0', '1.0 is no integer.'],
    ['"a"', 'The string "a" is no value.'],
    ['defined', '`defined` needs the name of a macro.'],
    ['', 'The condition is missing.'],
    ['a b', 'An operator is missing before b.'],
    ['1 = 2', '= has no place in a condition.'],
    ['08', 'The octal number 08 has a digit that is none.'],
  ])('#if %s is wrong: %s', (condition, problem) => {
    expect(cpp(`#if ${condition}\n#endif`).problems).toEqual([`error: ${problem}`]);
  });

  it('#elif, #elifdef, #else and nested ones', () => {
    const source = '#if 0\na\n#elif 1\nb\n#if 0\nc\n#else\nd\n#endif\n#elifdef __linux__\ne\n#else\nf\n#endif';
    expect(cpp(source).text).toEqual(['b', 'd']);
    expect(cpp('#if 0\n#elifdef __linux__\ne\n#endif').text).toEqual(['e']);
  });

  it('are not asked for where the answer decides nothing', () => {
    expect(
      cpp('#if 1\n#elif 1/0 bad (\n#endif\n#if 0\n#if bad (\n#endif\n#error x\n#unknown\n#endif').problems,
    ).toEqual([]);
  });

  it('that are out of place or not closed', () => {
    expect(cpp('#endif\n#else\n#if 1\n#else\n#else\n').problems).toEqual([
      'error: #endif without #if.',
      'error: #else without #if.',
      'error: #else behind #else.',
      'error: #else of #else of #if 1 has no #endif.',
    ]);
  });
});

describe('including', () => {
  it('by name, in brackets, and by a macro', () => {
    const files = { 'a.h': 'a', 'b/c.h': 'c' };
    const source =
      '#define H <b/c.h>\n#define Q(x) #x\n#include "a.h"\n#include <a.h> // x\n#include H\n#include Q(a.h)';
    expect(cpp(source, files)).toEqual({ text: ['a', 'a', 'c', 'a'], problems: [] });
  });

  it('once, by guard, #pragma once or #import', () => {
    const files = { 'g.h': '/* c */\n#ifndef G\n#define G\ng\n#endif\n', 'p.h': '#pragma once\np', 'i.h': 'i' };
    const source = '#include "g.h"\n#include "g.h"\n#include "p.h"\n#include "p.h"\n#import "i.h"\n#import "i.h"';
    expect(cpp(source, files).text).toEqual(['g', 'p', 'i']);
    const { inactive } = reading(source, files);
    expect(inactive).toEqual([]);
  });

  it('goes on behind the place of the includer for #include_next', () => {
    const asked: unknown[] = [];
    const resolver: IncludeResolver = {
      resolve(name, kind, includer, position) {
        asked.push([name, kind, includer, position]);
        return kind === 'next'
          ? { path: '/second/a.h', text: 'second' }
          : { path: '/first/a.h', text: '#include_next <a.h>', position: 3 };
      },
    };
    const { statements } = read({ path: '/main.S', text: '#include <a.h>\n' }, NONE, resolver);
    expect(statements).toHaveLength(1);
    expect(asked).toEqual([
      ['a.h', 'angle', '/main.S', undefined],
      ['a.h', 'next', '/first/a.h', 3],
    ]);
  });

  it('reads -D, -U, -imacros and -include first', () => {
    const files = { 'm.h': '#define M 5\nnot', 'i.h': 'M' };
    const options = {
      defines: [{ name: 'A' }, { name: 'f(x)', value: '[x]' }],
      undefines: ['__linux__'],
      macroFiles: ['m.h'],
      preincludes: ['i.h'],
    };
    expect(cpp('A f(2) M __linux__', files, options).text).toEqual(['5', '1 [2] 5 __linux__']);
  });

  it('that is not found is one information a name, and takes the certainty out of #error and #if', () => {
    const source = '#include <x.h>\n#include <x.h>\n#if VERSION(1)\n#endif\n#ifndef X\n#error no X\n#endif';
    expect(cpp(source).problems).toEqual([
      'info: The include file x.h was not found; what it defines is not known here.',
      'info: The macro VERSION is not defined in any file that was found; its value is not known here.',
      'info: #error no X (include files are missing, which may be the reason)',
    ]);
  });
});

describe('the way back to what was written', () => {
  const text = '#define INNER mov\n#define OUTER(x) INNER x\nOUTER(%rax), %rbx\n';
  const { statements, uses } = reading(text);
  const source = statements.at(0)?.source;

  it('keeps the chain of expansions of every token', () => {
    const chains = source?.segments.map(({ source: { start, end }, expansion }) => {
      const names: string[] = [];
      for (let step = expansion; step !== undefined; step = step.parent) names.push(step.name);
      return `${text.slice(start, end)} < ${names.join(' < ')}`;
    });
    expect(chains).toEqual(expect.arrayContaining(['mov < INNER < OUTER', '%rax < OUTER', ', %rbx < ']));
  });

  it('records each use once, with its definition', () => {
    expect(
      uses.map(({ name, span, definition }) => [name, text.slice(span.start, span.end), definition?.body]),
    ).toEqual([
      ['OUTER', 'OUTER', 'INNER x'],
      ['INNER', 'INNER', 'mov'],
    ]);
  });
});

describe('text that is switched off', () => {
  const text = '#define A 1\n#ifdef DEBUG\n#if 1\nmov $A, %eax\n#define B(x) x A\n#endif\n#else\nnop\n#endif\n';
  const { inactive, definitions, uses, problems } = reading(text);

  it('says what hides it', () => {
    expect(problems).toEqual([]);
    expect(
      inactive.map(({ span, conditions }) => [text.slice(span.start, span.end).split('\n')[0], conditions]),
    ).toEqual([['#if 1', ['#ifdef DEBUG']]]);
  });

  it('has definitions and uses that are known to be switched off', () => {
    expect(definitions.map(({ name, params, body, inactive: off }) => [name, params, body, off])).toEqual([
      ['A', undefined, '1', undefined],
      ['B', ['x'], 'x A', true],
    ]);
    const off = uses.filter((use) => use.inactive === true);
    expect(off.map(({ name, span }) => [name, text.slice(0, span.start).split('\n').length])).toEqual([
      ['A', 4],
      ['A', 5],
    ]);
  });
});

describe('bounds', () => {
  it('stops at macros that double without end', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `#define a${index} a${index + 1} a${index + 1}`);
    const { problems } = cpp(`${lines.join('\n')}\na0\nnop\n`);
    expect(problems).toEqual([
      'warning: Macros and repetitions expand to more than 16000000 characters; the rest is left out.',
    ]);
  });

  it('stops at files that include themselves twice', () => {
    const { problems } = cpp('#include "a.h"\n', { 'a.h': '#include "a.h"\n#include "a.h"\n' });
    expect(problems[0]).toBe('error: Files are included more than 64 deep; this one is left out.');
    expect(problems.at(-1)).toBe('error: Files include more than 64000000 characters; the rest is left out.');
  });

  it('stops at arguments within arguments', () => {
    const { problems } = cpp(`#define f(x) x\n${'f('.repeat(1000)}1${')'.repeat(1000)}\n`);
    expect(problems).toHaveLength(1);
  });
});
