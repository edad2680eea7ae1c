/** Which part of the server may import which: the rules themselves, applied to one module at a time. */
import { builtinModules } from 'node:module';
import type { Import, SourceModule } from './tree.js';

/** The analysis is a line in which each folder builds on those before it. */
const LINE = 'text syntax isa preprocess program flow simulate contracts analysis rules lint'.split(' ');

/**
 * What each folder may import besides itself. Two neighbours in the line do not know each other (`syntax`, `isa`), and
 * neither do the two ways in which results leave (`protocol`, `cli`), which `host` serves with files and settings.
 */
export const ALLOWED_IMPORTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...LINE.map((folder, at): [string, string[]] => [folder, LINE.slice(0, at)]),
  ['isa', ['text']],
  ['features', LINE],
  ['host', LINE],
  ['protocol', [...LINE, 'features', 'host']],
  ['cli', [...LINE, 'features', 'host']],
]);

/** The files that may lie directly in the source folder: entry points, their parts, and the declaration of `.md` imports. */
export const TOP_LEVEL_FILES: readonly string[] = ['bin.ts', 'main.ts', 'markdown.d.ts', 'parts.ts'];

/** Where Node's modules may be used: everything else gives the same result wherever it runs. */
const TOUCHES_NODE = ['host', 'cli'];
/** Packages that only tests import. */
const TEST_PACKAGES = ['vitest', 'fast-check'];
/** Folders that may use packages from the registry at all; the analysis itself depends on none. */
const USES_PACKAGES = ['host', 'cli', 'protocol'];
/** The parts of `features` that features share; a feature is any other file or folder in it. */
const SHARED_BY_FEATURES = ['support', 'index'];

/** Every way in which a module of the server breaks the order, as `file:line: what is wrong`. */
export function importProblems(module: SourceModule): string[] {
  return module.imports.flatMap((found) => {
    const problem = found.target === undefined ? packageProblem(module, found) : orderProblem(module, found.target);
    return problem === undefined ? [] : [`${module.name}:${found.line}: ${problem}`];
  });
}

function packageProblem(module: SourceModule, { specifier }: Import): string | undefined {
  const isEntryPoint = module.folder === '';
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    if (module.isTest || isEntryPoint || TOUCHES_NODE.includes(module.folder)) return undefined;
    return `only host, cli, main.ts and bin.ts may import ${specifier}`;
  }
  if (module.isTest && TEST_PACKAGES.includes(specifier)) return undefined;
  if (/^vscode(-|$)/.test(specifier) && module.folder !== 'protocol') return `only protocol may import ${specifier}`;
  if (isEntryPoint || USES_PACKAGES.includes(module.folder)) return undefined;
  return `the analysis depends on no package, but this imports ${specifier}`;
}

function orderProblem(module: SourceModule, target: string): string | undefined {
  if (target.startsWith('..')) return `imports ${target}, which is outside the source folder`;
  const to = target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
  if (module.folder === '') return undefined;
  if (to === '') return `imports the entry point ${target}`;
  if (to === module.folder) return to === 'features' ? featureProblem(module.name, target) : undefined;
  if (ALLOWED_IMPORTS.get(module.folder)?.includes(to) === true) return undefined;
  return `${module.folder} may not import ${to}`;
}

/** One feature knows nothing of another; what two of them need lies in `features/support`. */
function featureProblem(importer: string, target: string): string | undefined {
  const from = featureOf(importer);
  const to = featureOf(target);
  if (from === to || from === 'index' || SHARED_BY_FEATURES.includes(to)) return undefined;
  return `the feature ${from} may not import the feature ${to}`;
}

function featureOf(name: string): string {
  return (name.split('/')[1] ?? '').replace(/(\.test)?(\.ts)?$/, '');
}
