import { describe, expect, it } from 'vitest';
import { ALLOWED_IMPORTS, TOP_LEVEL_FILES, importProblems } from './imports.js';
import { CLIENT_SOURCE, SERVER_SOURCE, filesBelow, foldersIn, parseModule, readModules } from './tree.js';

const modules = readModules(SERVER_SOURCE);

describe('the source folders of the server', () => {
  it('are the ones the architecture names', () => {
    expect(foldersIn(SERVER_SOURCE).filter((folder) => !ALLOWED_IMPORTS.has(folder))).toEqual([]);
  });

  it('lie beside nothing but the entry points', () => {
    const topLevel = filesBelow(SERVER_SOURCE, '').filter((name) => !name.includes('/'));
    expect(topLevel.filter((name) => !TOP_LEVEL_FILES.includes(name))).toEqual([]);
  });

  it.each(foldersIn(SERVER_SOURCE))('%s imports only what it may', (folder) => {
    expect(modules.filter((module) => module.folder === folder).flatMap(importProblems)).toEqual([]);
  });

  it('entry points import only what they may', () => {
    expect(modules.filter((module) => module.folder === '').flatMap(importProblems)).toEqual([]);
  });
});

describe('the extension', () => {
  it('imports nothing of the server: it starts it and talks to it', () => {
    const foreign = readModules(CLIENT_SOURCE).flatMap((module) =>
      module.imports
        .filter(({ specifier, target }) => target?.startsWith('..') === true || specifier.startsWith('trampolint'))
        .map(({ specifier, line }) => `${module.name}:${line}: ${specifier}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the import check', () => {
  const problems = (name: string, text: string): string[] => importProblems(parseModule(name, text));

  it.each([
    ['syntax/lexer.ts', "import { span } from '../text/span.js';"],
    ['lint/lint.ts', "import type { Rule } from '../rules/rule.js';"],
    ['simulate/sgx/aex.ts', "import { term } from '../domain/term.js';"],
    ['host/files.ts', "import { readFile } from 'node:fs/promises';"],
    ['protocol/server.ts', "import { createConnection } from 'vscode-languageserver/node.js';"],
    ['text/span.test.ts', "import { it } from 'vitest'; import { readFileSync } from 'node:fs';"],
    ['features/hover.ts', "import { words } from './support/words.js';"],
    ['features/hover.test.ts', "import { hover } from './hover.js';"],
    ['bin.ts', "import { main } from './cli/main.js';"],
  ])('accepts in %s: %s', (name, text) => {
    expect(problems(name, text)).toEqual([]);
  });

  it.each([
    ['text/span.ts', "import { parse } from '../syntax/parser.js';", 'text may not import syntax'],
    ['syntax/lexer.ts', "import { names } from '../isa/registers.js';", 'syntax may not import isa'],
    ['isa/registers.ts', "import { lex } from '../syntax/lexer.js';", 'isa may not import syntax'],
    ['flow/blocks.ts', "import type { State } from '../simulate/state.js';", 'flow may not import simulate'],
    ['flow/blocks.ts', "export * from '../simulate/state.js';", 'flow may not import simulate'],
    ['flow/blocks.ts', "type S = import('../simulate/state.js').State;", 'flow may not import simulate'],
    ['flow/blocks.ts', "const late = await import('../simulate/state.js');", 'flow may not import simulate'],
    ['cli/lint.ts', "import { serve } from '../protocol/server.js';", 'cli may not import protocol'],
    ['protocol/server.ts', "import { color } from '../cli/color.js';", 'protocol may not import cli'],
    ['lint/lint.ts', "import { read } from '../host/files.js';", 'lint may not import host'],
    ['features/hover.ts', "import { find } from './definition.js';", 'the feature hover may not import the feature'],
    ['rules/a-b.ts', "import fs from 'fs';", 'only host, cli, main.ts and bin.ts may import fs'],
    ['protocol/server.ts', "import fs from 'node:fs';", 'only host, cli, main.ts and bin.ts may import node:fs'],
    ['cli/lint.ts', "import { Range } from 'vscode-languageserver-types';", 'only protocol may import'],
    ['analysis/analysis.ts', "import ignore from 'ignore';", 'the analysis depends on no package'],
    ['cli/main.ts', "import '../bin.js';", 'imports the entry point bin'],
    ['text/span.ts', "import '../../../test/support/corpus.js';", 'outside the source folder'],
  ])('refuses in %s: %s', (name, text, problem) => {
    expect(problems(name, text)).toEqual([expect.stringContaining(problem)]);
    expect(problems(name, text)[0]).toMatch(new RegExp(`^${name}:1: `));
  });
});
