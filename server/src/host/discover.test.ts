import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createConfigurationStore } from './configuration-store.js';
import { discoverFiles } from './discover.js';
import { createFileReader } from './files.js';
import { testFolder } from './test-folder.js';

/** What is found, relative to the folder, and what is complained about. */
function discover(folder: string, ...targets: string[]): { files: string[]; problems: string[] } {
  const { files, problems } = discoverFiles(targets, folder, createConfigurationStore(createFileReader(), 'nearest'));
  return {
    files: files.map((file) => path.relative(folder, file)),
    problems: problems.map(({ argument, message }) => `${argument}: ${message}`),
  };
}

describe('searching a directory', () => {
  it('finds assembly, in path order, and nothing hidden', () => {
    const folder = testFolder({
      'b.s': '',
      'a.S': '',
      'sub/c.asm.s': '',
      'sub/d.inc': '',
      'e.c': '',
      'f.asm': '',
      '.git/x.S': '',
      'node_modules/p/y.S': '',
    });
    expect(discover(folder, '.')).toEqual({ files: ['a.S', 'b.s', 'sub/c.asm.s', 'sub/d.inc'], problems: [] });
  });

  it('obeys .gitignore files at every level, and the ignore setting', () => {
    const folder = testFolder({
      '.gitignore': '*.gen.S\nout/\n',
      'a.gen.S': '',
      'out/b.S': '',
      'sub/.gitignore': '!keep.gen.S\n/only-here.S\n',
      'sub/keep.gen.S': '',
      'sub/only-here.S': '',
      'sub/deep/only-here.S': '',
      'third-party/c.S': '',
      'trampolint.json': '{ "ignore": ["third-party/"] }',
    });
    expect(discover(folder, '.').files).toEqual(['sub/deep/only-here.S', 'sub/keep.gen.S']);
  });

  it('stops looking for .gitignore files at the root of the repository', () => {
    const folder = testFolder({ '.gitignore': '*.S\n', 'repo/.git/HEAD': '', 'repo/a.S': '' });
    expect(discover(folder, 'repo').files).toEqual(['repo/a.S']);
  });

  it('follows links to files but not into directories, which may be circles', () => {
    const folder = testFolder({ 'real/a.S': '' });
    symlinkSync('..', path.join(folder, 'real/up'));
    symlinkSync('a.S', path.join(folder, 'real/b.S'));
    symlinkSync('gone.S', path.join(folder, 'real/dangling.S'));
    expect(discover(folder, '.').files).toEqual(['real/a.S', 'real/b.S']);
  });

  it('searches an ignored folder that is named, by the rules below it', () => {
    const folder = testFolder({ '.gitignore': 'out/\n', 'out/.gitignore': 'x.S\n', 'out/x.S': '', 'out/sub/a.S': '' });
    expect(discover(folder, 'out').files).toEqual(['out/sub/a.S']);
    expect(discover(folder, '.').files).toEqual([]);
  });

  it('takes no linker script for assembly', () => {
    const folder = testFolder({ 'a.S': '', 'vmlinux.lds.S': '' });
    expect(discover(folder, '.').files).toEqual(['a.S']);
    expect(discover(folder, 'vmlinux.lds.S').files).toEqual(['vmlinux.lds.S']);
  });

  it('complains when there is nothing', () => {
    const folder = testFolder({ 'empty/readme.txt': '' });
    expect(discover(folder, 'empty').problems).toEqual([
      'empty: no assembly in this directory (*.S, *.s, *.inc), or all of it is ignored',
    ]);
  });
});

describe('dependency files of a compiler', () => {
  it('stand for the assembly they name, relative to where the compiler ran', () => {
    const folder = testFolder({ 'a.S': '', 'build/a.d': 'build/a.o: a.S include/x.h\n', 'build/b.d': 'b.o: b.c\n' });
    expect(discover(folder, 'build/a.d', 'build/b.d')).toEqual({
      files: ['a.S'],
      problems: ['build/b.d: this dependency file names no assembly'],
    });
  });

  it('are sources when they are no rules of make', () => {
    const folder = testFolder({ 'odd.d': '\tnop\n' });
    expect(discover(folder, 'odd.d').files).toEqual(['odd.d']);
  });
});

describe('files and patterns', () => {
  it('takes a named file whatever it is called and whether or not it is ignored', () => {
    const folder = testFolder({ '.gitignore': '*.S\n', 'a.S': '', 'b.txt': '' });
    expect(discover(folder, 'b.txt', 'a.S', './a.S').files).toEqual(['a.S', 'b.txt']);
  });

  it('expands patterns and filters what they find', () => {
    const folder = testFolder({ '.gitignore': 'out\n', 'x/a.S': '', 'y/b.S': '', 'out/c.S': '' });
    expect(discover(folder, '*/*.S').files).toEqual(['x/a.S', 'y/b.S']);
  });

  it('complains about what leads nowhere, and finds the rest', () => {
    const folder = testFolder({ 'a.S': '' });
    expect(discover(folder, 'gone.S', '*.inc', 'a.S')).toEqual({
      files: ['a.S'],
      problems: ['gone.S: no such file', '*.inc: no file matches this pattern'],
    });
  });
});
