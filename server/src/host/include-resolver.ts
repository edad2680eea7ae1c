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
  /** `-iquote`: for `"…"` alone, before `-I`. */
  readonly quotePaths?: readonly string[];
  /** `-isystem` and the like, behind `-I`. */
  readonly systemPaths?: readonly string[];
}

/**
 * - `"…"`: the folder of the includer, then `-iquote`, `-I`, `-isystem`; `<…>`: from `-I` on (without a compile
 *   command the system's own headers are not guessed at);
 * - `#include_next`: the folders behind the one in which the includer was found (GCC manual, "Wrapper Headers");
 * - `.include`, `.incbin`: the working directory, then `-I` (GNU as manual, "Include"), and at last the includer's folder,
 *   because an editor has no working directory that means anything.
 *
 * What cannot be read as text is not found. The position of an answer is the index of its folder in the search list.
 */
export function createIncludeResolver(options: ResolverOptions): IncludeResolver {
  const { reader, includePaths, cwd, quotePaths = [], systemPaths = [] } = options;
  const chain = [...quotePaths, ...includePaths, ...systemPaths];
  return {
    resolve(name, kind, includer, position) {
      const folder = path.isAbsolute(includer) ? path.dirname(includer) : cwd;
      for (const { directory, index } of candidates(name, kind, folder, position)) {
        const candidate = path.join(directory, name);
        if (kind === 'incbin') {
          const bytes = reader.readBytes(candidate);
          if (bytes !== undefined) return { path: candidate, text: bytes };
          continue;
        }
        const result = reader.read(candidate);
        if (result.kind === 'text') {
          return { path: candidate, text: result.text, ...(index !== undefined && { position: index }) };
        }
      }
      return undefined;
    },
  };

  function candidates(
    name: string,
    kind: Parameters<IncludeResolver['resolve']>[1],
    folder: string,
    position: number | undefined,
  ): readonly Candidate[] {
    if (path.isAbsolute(name)) return [{ directory: '' }];
    switch (kind) {
      case 'quote':
        return [{ directory: folder }, ...from(0)];
      case 'angle':
        return from(quotePaths.length);
      case 'next':
        // A file that was found beside its includer has no place of its own in the list.
        return from((position ?? chain.findIndex((directory) => isInside(folder, directory))) + 1);
      case 'gas':
      case 'incbin':
        return [cwd, ...includePaths, folder].map((directory) => ({ directory }));
    }
  }

  function from(start: number): readonly Candidate[] {
    return chain.slice(start).map((directory, index) => ({ directory, index: start + index }));
  }
}

interface Candidate {
  readonly directory: string;
  readonly index?: number;
}

/** Whether `folder` is `directory` or lies below it. */
export function isInside(folder: string, directory: string): boolean {
  const relative = path.relative(directory, folder);
  return !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
}
