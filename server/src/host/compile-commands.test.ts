import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCompileCommand } from './compile-command.js';
import { createCompileCommandStore } from './compile-commands.js';
import { createFileReader } from './files.js';
import { shellWords } from './shell-words.js';
import { testFolder } from './test-folder.js';
import { createWorkspace, type AnalyzedFile } from './workspace.js';

const command = (text: string) => parseCompileCommand(shellWords(text), '/build');

describe('the words of a command', () => {
  it.each<[string, string[]]>([
    ['gcc -c  a.S', ['gcc', '-c', 'a.S']],
    [`-DA='x y' "-DB=\\"q\\"" -DC=a\\ b`, ['-DA=x y', '-DB="q"', '-DC=a b']],
    [`"a\\n" '\\' ''`, ['a\\n', '\\', '']],
    ['a\\\nb', ['ab']],
  ])('%s', (text, words) => {
    expect(shellWords(text)).toEqual(words);
  });
});

describe('what a compile command says', () => {
  it('keeps -D and -U in their order, in all spellings', () => {
    const { defines } = command('-DA -D B=2 -UA -Wp,-DC=3,-MMD,x.d -Xpreprocessor -DD');
    expect(defines).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['A', false],
      ['C', '3'],
      ['D', '1'],
    ]);
  });

  it('makes folders absolute and keeps the lists apart', () => {
    const { quotePaths, includePaths, systemPaths } = command(
      '-iquote q -I i -Ij -isystem s -idirafter last -Wa,-I,gas -nostdinc -o out.o',
    );
    expect(quotePaths).toEqual(['/build/q']);
    expect(includePaths).toEqual(['/build/i', '/build/j', '/build/gas']);
    expect(systemPaths).toEqual(['/build/s', '/build/last']);
  });

  it('searches the headers of the system, below --sysroot, unless -nostdinc is given', () => {
    expect(command('--sysroot=/sdk').systemPaths).toEqual([
      '/sdk/usr/local/include',
      '/sdk/usr/include/x86_64-linux-gnu',
      '/sdk/usr/include',
    ]);
    expect(command('-nostdinc').systemPaths).toEqual([]);
  });

  it('knows the language', () => {
    expect(command('-x assembler-with-cpp a.s').cpp).toBe(true);
    expect(command('-xassembler a.S').cpp).toBe(false);
    expect(command('a.S').cpp).toBeUndefined();
  });

  it('derives what position independence and optimisation define', () => {
    expect(new Map(command('-O2 -fPIC').defines)).toEqual(
      new Map<string, string | false>([
        ['__OPTIMIZE__', '1'],
        ['__pic__', '2'],
        ['__PIC__', '2'],
        ['__pie__', false],
        ['__PIE__', false],
      ]),
    );
  });
});

describe('finding the compile command of a file', () => {
  const database = (entries: readonly object[]) => JSON.stringify(entries);

  it('takes the nearest database upward, beside the file or in build/', () => {
    const folder = testFolder({
      'build/compile_commands.json': database([{ directory: '..', file: 'src/a.S', command: 'gcc -DFAR src/a.S' }]),
      'lib/compile_commands.json': database([{ directory: '.', file: 'b.S', arguments: ['gcc', '-DNEAR', 'b.S'] }]),
    });
    const store = createCompileCommandStore(createFileReader());
    const definesOf = (file: string) => store.forFile(path.join(folder, file), undefined)?.defines;
    expect(definesOf('src/a.S')).toEqual([['FAR', '1']]);
    expect(definesOf('lib/b.S')).toEqual([['NEAR', '1']]);
    expect(definesOf('src/other.S')).toBeUndefined();
  });

  it('reads response files, relative to the directory of the command', () => {
    const folder = testFolder({
      'compile_commands.json': database([{ directory: 'out', file: '../a.S', command: 'gcc @flags @missing ../a.S' }]),
      'out/flags': '-DA "-DB=x y"\n@more',
      'out/more': '-I include',
    });
    const found = createCompileCommandStore(createFileReader()).forFile(path.join(folder, 'a.S'), undefined);
    expect(found?.defines).toEqual([
      ['A', '1'],
      ['B', 'x y'],
    ]);
    expect(found?.includePaths).toEqual([path.join(folder, 'out/include')]);
  });

  it('finds nothing in a database that is broken', () => {
    const folder = testFolder({ 'compile_commands.json': '[{"file": 1}, {"file": "a.S"}, 5' });
    expect(createCompileCommandStore(createFileReader()).forFile(path.join(folder, 'a.S'), undefined)).toBeUndefined();
  });
});

describe('reading a file as its compile command says', () => {
  const symbolsOf = (folder: string, file = 'src/a.S') => {
    const result = createWorkspace({ cwd: folder }).analyzeFile(path.join(folder, file)) as AnalyzedFile;
    return [...result.analysis.program.symbols.keys()];
  };

  it('uses its macros, its folders, and what it includes first', () => {
    const folder = testFolder({
      'compile_commands.json': JSON.stringify([
        {
          directory: 'out',
          file: '../src/a.S',
          command: 'gcc -nostdinc -DNAME=given -I../include -include pre.h -imacros macros.h ../src/a.S',
        },
      ]),
      'out/pre.h': 'from_pre:\n',
      'out/macros.h': '#define MACRO from_macros\nnot_this:\n',
      'include/header.h': 'from_header:\n',
      'src/a.S': '#include <header.h>\nNAME:\nMACRO:\n#ifdef __ASSEMBLY__\nnot_that:\n#endif\n',
    });
    expect(symbolsOf(folder).sort()).toEqual(['from_header', 'from_macros', 'from_pre', 'given']);
  });

  it('lets the settings of trampolint.json win', () => {
    const folder = testFolder({
      'compile_commands.json': JSON.stringify([
        { directory: '.', file: 'src/a.S', command: 'gcc -DNAME=given src/a.S' },
      ]),
      'trampolint.json': '{ "defines": { "NAME": "configured" } }',
      'src/a.S': 'NAME:\n',
    });
    expect(symbolsOf(folder)).toEqual(['configured']);
  });

  it('takes __ASSEMBLY__ for defined only where no command is known', () => {
    const folder = testFolder({ 'src/a.S': '#ifdef __ASSEMBLY__\nassembly:\n#endif\n' });
    expect(symbolsOf(folder)).toEqual(['assembly']);
  });

  it.each<[name: string, options: string | undefined, problems: number, symbols: string[]]>([
    // PUSHAL exists in 32-bit mode only.
    ['setjmp_32.S', undefined, 0, ['wide']],
    ['setjmp_32.S', '', 1, ['wide']],
    ['setjmp_32.S', '-m32', 0, ['narrow']],
    ['setjmp.S', undefined, 1, ['wide']],
    ['setjmp.S', '-m32', 0, ['narrow']],
    ['setjmp.S', '-m32 -m64', 1, ['wide']],
  ])(
    'lets the command say whether code is for 32-bit mode, and else the name: %s, %s',
    (name, options, count, names) => {
      const folder = testFolder({
        ...(options !== undefined && {
          'compile_commands.json': JSON.stringify([{ directory: '.', file: name, command: `gcc ${options} ${name}` }]),
        }),
        [name]: '#ifdef __x86_64__\nwide:\n#else\nnarrow:\n#endif\n\tpushal\n',
      });
      const { analysis } = createWorkspace({ cwd: folder }).analyzeFile(path.join(folder, name)) as AnalyzedFile;
      expect(analysis.problems).toHaveLength(count);
      expect(symbolsOf(folder, name)).toEqual(names);
    },
  );
});
