/** The source tree of the server as the architecture tests see it: files, the folder each is in, and its imports. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
export const SERVER_SOURCE = path.join(REPOSITORY, 'server/src');
export const CLIENT_SOURCE = path.join(REPOSITORY, 'client/src');

/** One import or re-export of a source file. */
export interface Import {
  /** As written: `./span.js`, `node:fs`, `commander`. */
  readonly specifier: string;
  /** For a relative import, the path it names below the source folder, without its ending: `text/span`. */
  readonly target: string | undefined;
  /** Counted from 1. */
  readonly line: number;
}

/** One file below a source folder. */
export interface SourceModule {
  /** Below the source folder, with forward slashes: `text/span.ts`. */
  readonly name: string;
  /** The first folder of `name`; empty for a file directly in the source folder. */
  readonly folder: string;
  readonly isTest: boolean;
  readonly imports: readonly Import[];
  readonly syntax: ts.SourceFile;
}

/** Every file below `root` whose name ends in one of `endings`, as sorted paths relative to it. */
export function filesBelow(root: string, ...endings: readonly string[]): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The folders directly in `root`, sorted. Folders without any file are left out, as version control does. */
export function foldersIn(root: string): string[] {
  const folders = filesBelow(root, '').flatMap((name) =>
    name.includes('/') ? [name.slice(0, name.indexOf('/'))] : [],
  );
  return [...new Set(folders)].sort();
}

/** Reads and parses every TypeScript file below `root`. */
export function readModules(root: string): SourceModule[] {
  return filesBelow(root, '.ts').map((name) => parseModule(name, readFileSync(path.join(root, name), 'utf8')));
}

/** Parses the text of the source file `name` (a path below the source folder). */
export function parseModule(name: string, text: string): SourceModule {
  const syntax = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const add = (specifier: ts.Node): void => {
    if (!ts.isStringLiteralLike(specifier)) return;
    imports.push({
      specifier: specifier.text,
      target: targetOf(name, specifier.text),
      line: syntax.getLineAndCharacterOfPosition(specifier.getStart()).line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isCallExpression(node) && isModuleCall(node) && node.arguments[0] !== undefined) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  const folder = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  return { name, folder, isTest: name.endsWith('.test.ts'), imports, syntax };
}

function isModuleCall(call: ts.CallExpression): boolean {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(call.expression) && call.expression.text === 'require';
}

function targetOf(importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(importer), specifier).replace(/\.js$/, '');
}
