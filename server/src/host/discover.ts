/** From the arguments of a command to the files that are meant. */
import type { Dirent } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import type { ConfigurationStore } from './configuration-store.js';
import { relativePattern } from './configuration-store.js';
import { parseDependencyFile } from './dependency-file.js';
import { createFileReader, describeSystemError } from './files.js';
import { createGitIgnore } from './git-ignore.js';
import { createPatterns } from './patterns.js';

/** Names of the files that a search of directories finds; `*.s` covers `*.asm.s`. `*.lds.S` is a linker script. */
const ASSEMBLY = /(?<!\.lds)\.(?:S|s|inc)$/;

/** What a compiler writes beside an object: the sources it was made of. */
const DEPENDENCY_FILE = /\.d$/;

/** Never searched: dependencies of JavaScript tools, and folders whose name hides them. */
const SKIPPED_FOLDER = /^(?:node_modules$|\.)/;

export interface Discovery {
  /** Absolute, without duplicates, in path order. */
  readonly files: readonly string[];
  /** Arguments that lead nowhere, with the reason. */
  readonly problems: readonly { readonly argument: string; readonly message: string }[];
}

/**
 * Files are taken as they are; directories are searched; anything else is a pattern. What is found by search or pattern
 * is filtered by `.gitignore` files and by the `ignore` setting. An argument without a file is a problem, because a
 * check that silently checks nothing passes for the wrong reason.
 */
export function discoverFiles(
  arguments_: readonly string[],
  cwd: string,
  configurations: ConfigurationStore,
): Discovery {
  const files = new Set<string>();
  const problems: { argument: string; message: string }[] = [];
  for (const argument of arguments_) {
    const absolute = path.resolve(cwd, argument);
    const status = statusOf(absolute);
    if (status === 'file') {
      const sources = DEPENDENCY_FILE.test(argument) ? sourcesOf(absolute, cwd) : [absolute];
      for (const file of sources) files.add(file);
      if (sources.length === 0) problems.push({ argument, message: 'this dependency file names no assembly' });
      continue;
    }
    const isIgnored = createIgnoreFilter(configurations, status === 'directory' ? absolute : undefined);
    const found =
      status === 'directory' ? searchDirectory(absolute, isIgnored) : matchPattern(argument, cwd, isIgnored);
    for (const file of found) files.add(file);
    if (found.length > 0) continue;
    if (status === 'directory') {
      const message = 'no assembly in this directory (*.S, *.s, *.inc), or all of it is ignored';
      problems.push({ argument, message });
    } else {
      const message = fastGlob.isDynamicPattern(argument) ? 'no file matches this pattern' : status;
      problems.push({ argument, message });
    }
  }
  return { files: [...files].sort(), problems };
}

/** The assembly that a dependency file names; a `.d` file that is none counts as a source itself. */
function sourcesOf(file: string, cwd: string): readonly string[] {
  const result = createFileReader().read(file);
  const prerequisites = result.kind === 'text' ? parseDependencyFile(result.text) : undefined;
  if (prerequisites === undefined) return [file];
  return prerequisites.filter((name) => ASSEMBLY.test(name)).map((name) => path.resolve(cwd, name));
}

type IgnoreFilter = (entry: string, kind: 'file' | 'directory') => boolean;

/** Whoever names an ignored folder wants what is in it: then files above it, which exclude it, do not count. */
function createIgnoreFilter(configurations: ConfigurationStore, named: string | undefined): IgnoreFilter {
  const everywhere = createGitIgnore();
  const isNamedIgnored = named !== undefined && everywhere(named, 'directory');
  const gitIgnore = isNamedIgnored ? createGitIgnore(named) : everywhere;
  return (entry, kind) => {
    if (gitIgnore(entry, kind)) return true;
    const configuration = configurations.forDirectory(path.dirname(entry));
    const relative = configuration && relativePattern(configuration.directory, entry);
    if (configuration === undefined || relative === undefined || configuration.ignore.length === 0) return false;
    return createPatterns(configuration.ignore).ignores(kind === 'directory' ? `${relative}/` : relative);
  };
}

/** `file` stands for everything that can be opened: pipes and devices too. Otherwise what is wrong, for people. */
function statusOf(absolute: string): string {
  try {
    return statSync(absolute).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    return describeSystemError(error).message;
  }
}

/**
 * The assembly below a folder, as the command line would find it. Each step gives what one directory holds, so that
 * whoever has other things to do can do them between two steps.
 */
export function walkFolder(folder: string, configurations: ConfigurationStore): Iterable<readonly string[]> {
  return searchSteps(folder, createIgnoreFilter(configurations, folder));
}

function searchDirectory(directory: string, isIgnored: IgnoreFilter): string[] {
  return [...searchSteps(directory, isIgnored)].flat();
}

/** Does not follow links to directories: they may lead in a circle, and their target is found on its own. */
function* searchSteps(directory: string, isIgnored: IgnoreFilter): Generator<readonly string[]> {
  const waiting = [directory];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found: string[] = [];
    for (const entry of entriesOf(next)) {
      const absolute = path.join(next, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDER.test(entry.name) && !isIgnored(absolute, 'directory')) waiting.push(absolute);
      } else if (ASSEMBLY.test(entry.name) && statusOf(absolute) === 'file' && !isIgnored(absolute, 'file')) {
        found.push(absolute);
      }
    }
    yield found;
  }
}

/** A folder below the one named that cannot be opened is skipped, as `git` and `grep -r` go on too. */
function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function matchPattern(pattern: string, cwd: string, isIgnored: IgnoreFilter): string[] {
  if (!fastGlob.isDynamicPattern(pattern)) return [];
  const options = { cwd, absolute: true, onlyFiles: true, ignore: ['**/node_modules/**'], suppressErrors: true };
  return fastGlob
    .sync(pattern, options)
    .map((file) => path.normalize(file))
    .filter((file) => !isIgnored(file, 'file'));
}
