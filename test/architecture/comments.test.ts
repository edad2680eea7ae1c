import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CLIENT_SOURCE, SERVER_SOURCE, parseModule, readModules, type SourceModule } from './tree.js';

const modules = [SERVER_SOURCE, CLIENT_SOURCE].flatMap(readModules).filter(({ isTest }) => !isTest);

/** Whether the file opens with a comment that says what it is for (after a `#!` line, if there is one). */
function hasHeader({ syntax }: SourceModule): boolean {
  const start = ts.getShebang(syntax.text)?.length ?? 0;
  return (ts.getLeadingCommentRanges(syntax.text, start) ?? []).length > 0;
}

/** The exported functions and classes of a module that have no doc comment, as `file:line: name`. */
function undocumented(module: SourceModule): string[] {
  const { syntax } = module;
  return (
    syntax.statements
      .filter((node) => ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
      .filter((node) => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0)
      // An overload's comment stands at its first signature.
      .filter((node, at, all) => all.findIndex((other) => other.name?.text === node.name?.text) === at)
      .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
      .map((node) => {
        const { line } = syntax.getLineAndCharacterOfPosition(node.getStart());
        return `${module.name}:${line + 1}: ${node.name?.text ?? 'default'}`;
      })
  );
}

describe('a reader who opens a source file', () => {
  it('is told at its top what the file is for', () => {
    expect(modules.filter((module) => !hasHeader(module)).map(({ name }) => name)).toEqual([]);
  });

  it('finds a doc comment on every exported function and class', () => {
    expect(modules.flatMap(undocumented)).toEqual([]);
  });
});

describe('the comment check', () => {
  it('wants the header before the first statement', () => {
    expect(hasHeader(parseModule('a.ts', '/** About. */\nexport const a = 1;'))).toBe(true);
    expect(hasHeader(parseModule('a.ts', '#!/usr/bin/env node\n// About.\nrun();'))).toBe(true);
    expect(hasHeader(parseModule('a.ts', 'export const a = 1; // too late'))).toBe(false);
  });

  it('names the functions and classes without a doc comment', () => {
    const module = parseModule('a.ts', '/** F. */\nexport function f() {}\nexport class G {}\nfunction h() {}');
    expect(undocumented(module)).toEqual(['a.ts:3: G']);
  });
});
