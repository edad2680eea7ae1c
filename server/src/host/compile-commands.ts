/** Finds how a build compiles a file in a `compile_commands.json` (Clang's "JSON Compilation Database Format"). */
import path from 'node:path';
import { parseCompileCommand, type CompileCommand } from './compile-command.js';
import type { FileReader } from './files.js';
import { shellWords, withResponseFiles } from './shell-words.js';

export const COMPILE_COMMANDS_NAME = 'compile_commands.json';

/** Below each folder upward, the database is looked for here; clangd has the same two places. */
const PLACES = ['', 'build'];

export interface CompileCommandStore {
  /** The command for a source file (absolute); `database` is a database to use, else the nearest upward counts. */
  forFile(file: string, database: string | undefined): CompileCommand | undefined;
  /** Forgets everything read, after a database has changed. */
  invalidate(): void;
}

/** The entries of a database by absolute path of their file, or why there are none. */
export type CompileDatabase = { readonly entries: ReadonlyMap<string, Entry> } | { readonly problem: string };

interface Entry {
  readonly directory: string;
  readonly words: () => readonly string[];
}

/** A store over `reader`; it reads each database once. */
export function createCompileCommandStore(reader: FileReader): CompileCommandStore {
  const databases = new Map<string, CompileDatabase>();
  const nearest = new Map<string, CompileDatabase | undefined>();

  function read(file: string): CompileDatabase {
    const known = databases.get(file) ?? readCompileDatabase(file, reader);
    databases.set(file, known);
    return known;
  }

  function nearestTo(directory: string): CompileDatabase | undefined {
    if (nearest.has(directory)) return nearest.get(directory);
    const parent = path.dirname(directory);
    const own = PLACES.map((place) => read(path.join(directory, place, COMPILE_COMMANDS_NAME))).find(
      (database) => 'entries' in database,
    );
    const found = own ?? (parent === directory ? undefined : nearestTo(parent));
    nearest.set(directory, found);
    return found;
  }

  return {
    forFile(file, database) {
      const found = database === undefined ? nearestTo(path.dirname(file)) : read(database);
      const entry = found !== undefined && 'entries' in found ? found.entries.get(path.normalize(file)) : undefined;
      if (entry === undefined) return undefined;
      const { directory } = entry;
      const words = withResponseFiles(entry.words(), (name) => {
        const result = reader.read(path.resolve(directory, name));
        return result.kind === 'text' ? result.text : undefined;
      });
      return parseCompileCommand(words.slice(1), directory);
    },
    invalidate() {
      databases.clear();
      nearest.clear();
    },
  };
}

/** Reads a database. Entries that make no sense are left out; of several for one file the first counts, as in clangd. */
export function readCompileDatabase(file: string, reader: FileReader): CompileDatabase {
  const source = reader.read(file);
  if (source.kind !== 'text') return { problem: source.message };
  let list: unknown;
  try {
    list = JSON.parse(source.text);
  } catch {
    return { problem: 'this is no JSON' };
  }
  if (!Array.isArray(list)) return { problem: 'this is no list of compile commands' };
  const entries = new Map<string, Entry>();
  for (const item of list as readonly unknown[]) {
    if (typeof item !== 'object' || item === null) continue;
    const { directory, file: name, command, arguments: given } = item as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string') continue;
    const folder = path.resolve(path.dirname(file), typeof directory === 'string' ? directory : '');
    const key = path.resolve(folder, name);
    if (entries.has(key)) continue;
    if (Array.isArray(given)) {
      const words = given.filter((word) => typeof word === 'string');
      entries.set(key, { directory: folder, words: () => words });
    } else if (typeof command === 'string') entries.set(key, { directory: folder, words: () => shellWords(command) });
  }
  return { entries };
}
