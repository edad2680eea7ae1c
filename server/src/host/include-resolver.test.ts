import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileReader } from './files.js';
import { createIncludeResolver } from './include-resolver.js';
import { testFolder } from './test-folder.js';

const FILES = {
  'src/main.S': '',
  'src/local.h': 'in src',
  'src/both.h': 'in src',
  'include/both.h': 'in include',
  'include/only.h': 'in include',
  'second/both.h': 'in second',
  'cwd.inc': 'in cwd',
  'src/beside.inc': 'in src',
  'src/data.bin': Buffer.from([1, 0, 2]),
};

type Kind = 'quote' | 'angle' | 'next' | 'gas' | 'incbin';

function resolve(name: string, kind: Kind, includer = 'src/main.S'): string | undefined {
  const folder = testFolder(FILES);
  const resolver = createIncludeResolver({
    reader: createFileReader(),
    includePaths: [path.join(folder, 'include'), path.join(folder, 'second')],
    cwd: folder,
  });
  return resolver.resolve(name, kind, path.join(folder, includer))?.text;
}

describe('finding included files', () => {
  it.each<[string, Kind, string | undefined]>([
    ['both.h', 'quote', 'in src'],
    ['only.h', 'quote', 'in include'],
    ['both.h', 'angle', 'in include'],
    ['local.h', 'angle', undefined],
    ['cwd.inc', 'gas', 'in cwd'],
    ['beside.inc', 'gas', 'in src'],
    ['only.h', 'gas', 'in include'],
    ['data.bin', 'incbin', '\u0001\u0000\u0002'],
    ['nowhere.h', 'quote', undefined],
    ['data.bin', 'quote', undefined],
  ])('%s as %s: %s', (name, kind, text) => {
    expect(resolve(name, kind)).toBe(text);
  });

  it('goes on behind the folder of the includer for #include_next', () => {
    expect(resolve('both.h', 'next', 'include/both.h')).toBe('in second');
    expect(resolve('both.h', 'next', 'second/both.h')).toBeUndefined();
    expect(resolve('both.h', 'next')).toBe('in include');
  });
});
