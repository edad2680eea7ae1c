/**
 * Tokenises GNU assembly with the grammar that the extension ships, through the engine that VS Code
 * uses, and renders the result so that a person can read it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

/** Where the shipped grammar lies. */
export const grammarFile = fileURLToPath(new URL('../../syntaxes/gas-x86_64.tmLanguage.json', import.meta.url));

/** The root scope of every token; left out of what the tests print. */
export const rootScope = 'source.gas.x86_64';

let engine: Promise<void> | undefined;

/** Starts Oniguruma's WebAssembly once per process; it refuses to be loaded twice. */
function startEngine(): Promise<void> {
  engine ??= readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')).then((wasm) =>
    oniguruma.loadWASM(wasm),
  );
  return engine;
}

/** Throws where a pattern of the grammar is not a valid regular expression for Oniguruma. */
export async function compilePattern(pattern: string): Promise<void> {
  await startEngine();
  new oniguruma.OnigScanner([pattern]);
}

/** The shipped grammar, ready to tokenise. */
export async function loadGrammar(): Promise<IGrammar> {
  await startEngine();
  const text = await readFile(grammarFile, 'utf8');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (source) => new oniguruma.OnigString(source),
    }),
    loadGrammar: (scope) => Promise.resolve(scope === rootScope ? textmate.parseRawGrammar(text, grammarFile) : null),
  });
  const grammar = await registry.loadGrammar(rootScope);
  if (grammar === null) throw new Error(`no grammar for ${rootScope}`);
  return grammar;
}

/** A token: its text and its scopes from the outside in, without the root scope and the `.gas` endings. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line; blank tokens without a scope of their own are left out. */
export function tokenLines(grammar: IGrammar, source: string): Token[][] {
  let state = textmate.INITIAL;
  return source.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map((token) => ({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: token.scopes.filter((scope) => scope !== rootScope).map((scope) => scope.replace(/\.gas$/, '')),
      }))
      .filter((token) => token.text.trim() !== '');
  });
}

/** One line per token: `text  innermost.scope`; tokens without any scope show as `(plain)`. */
export function innermost(grammar: IGrammar, line: string): string[] {
  return tokenLines(grammar, line)
    .flat()
    .map((token) => `${token.text.trim()} → ${token.scopes.at(-1) ?? '(plain)'}`);
}

/** The whole source, each line followed by its tokens with all scopes, for a snapshot file. */
export function render(grammar: IGrammar, source: string): string {
  const lines = source.split('\n');
  return tokenLines(grammar, source)
    .map((tokens, index) => {
      const width = Math.max(0, ...tokens.map((token) => token.text.trim().length));
      const rows = tokens.map(
        (token) => `    ${token.text.trim().padEnd(width)}  ${token.scopes.join(' ') || '(plain)'}`,
      );
      return [`>${lines[index] ?? ''}`, ...rows].join('\n');
    })
    .join('\n');
}
