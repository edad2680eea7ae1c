/** Finds included files on disk the way GNU cpp and GNU as search for them. */
import path from 'node:path';
import type { IncludeResolver } from '../preprocess/reading.js';
import type { FileReader } from './files.js';

export interface ResolverOptions {
  readonly reader: FileReader;
  /** `-I`, absolute, in the order given. */
  readonly includePaths: readonly string[];
  /** Where the compiler would run: GNU as looks for `.include "f"` there first. Absolute. */
  readonly cwd: string;
}

/**
 * - `"…"`: the folder of the includer, then `-I`; `<…>`: `-I` alone (the system's own headers are not guessed at);
 * - `#include_next`: the `-I` folders behind the one in which the includer lies (GCC manual, "Wrapper Headers");
 * - `.include`, `.incbin`: the working directory, then `-I` (GNU as manual, "Include"), and at last the includer's folder,
 *   because an editor has no working directory that means anything.
 *
 * What cannot be read as text is not found.
 */
export function createIncludeResolver({ reader, includePaths, cwd }: ResolverOptions): IncludeResolver {
  return {
    resolve(name, kind, includer) {
      const folder = path.isAbsolute(includer) ? path.dirname(includer) : cwd;
      for (const candidate of candidates(name, kind, folder)) {
        if (kind === 'incbin') {
          const bytes = reader.readBytes(candidate);
          if (bytes !== undefined) return { path: candidate, text: bytes };
          continue;
        }
        const result = reader.read(candidate);
        if (result.kind === 'text') return { path: candidate, text: result.text };
      }
      return undefined;
    },
  };

  function candidates(name: string, kind: Parameters<IncludeResolver['resolve']>[1], folder: string): string[] {
    if (path.isAbsolute(name)) return [name];
    return searchList(kind, folder).map((directory) => path.join(directory, name));
  }

  function searchList(kind: Parameters<IncludeResolver['resolve']>[1], folder: string): readonly string[] {
    switch (kind) {
      case 'quote':
        return [folder, ...includePaths];
      case 'angle':
        return includePaths;
      case 'next': {
        const current = includePaths.findIndex((directory) => isInside(folder, directory));
        return includePaths.slice(current + 1);
      }
      case 'gas':
      case 'incbin':
        return [cwd, ...includePaths, folder];
    }
  }
}

/** Whether `folder` is `directory` or lies below it. */
export function isInside(folder: string, directory: string): boolean {
  const relative = path.relative(directory, folder);
  return !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
}
