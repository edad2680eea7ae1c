import { describe, expect, it } from 'vitest';
import { read } from './read.js';

function reading(text: string) {
  const options = { cpp: true, defines: [], undefines: [], preincludes: [] };
  const { problems, unknownMacros, statements } = read({ path: '/main.S', text }, options, {
    resolve: () => undefined,
  });
  return {
    errors: problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    informed: problems.flatMap(({ severity, message }) => (severity === 'info' ? [message.split(' ')[2]] : [])),
    calls: unknownMacros.map(({ name, args }) => [name, ...args]),
    statements: statements.map(({ source, range }) => source.text.slice(range.start, range.end)),
  };
}

describe('macros of headers that were not found', () => {
  it('are calls with their arguments, over several lines too', () => {
    const { errors, calls, statements } = reading('#include <x.h>\nENTRY(f)\nPROBE (a, 3,\n  8@%rax)\nnop\nEND(f)\n');
    expect(errors).toEqual([]);
    expect(calls).toEqual([
      ['ENTRY', 'f'],
      ['PROBE', 'a', '3', '8@%rax'],
      ['END', 'f'],
    ]);
    expect(statements).toEqual(['nop']);
  });

  it('may stand for registers, and for statements with arguments of any kind', () => {
    const { errors, informed, calls } = reading(
      '#include <x.h>\npush %REG\npush %REG\nSWITCH scratch=%rax\nlabel: mov (,%REG), %eax\n',
    );
    expect(errors).toEqual([]);
    expect(informed).toEqual(['file', 'REG', 'SWITCH']);
    expect(calls.map(([name]) => name)).toEqual(['REG', 'REG', 'SWITCH', 'REG']);
  });

  it('are no excuse where all names are known', () => {
    expect(reading('#include <x.h>\nmov $1, , %eax\n').errors).toHaveLength(1);
    expect(reading('push %REG\n').errors).toHaveLength(1);
  });

  it('may name what is included', () => {
    const { errors, informed } = reading('#include <x.h>\n#include HEADER\n');
    expect([errors, informed]).toEqual([[], ['file', 'file']]);
  });
});
