/** Which files `.gitignore` files exclude. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ignore } from 'ignore';
import { createPatterns } from './patterns.js';

/**
 * A predicate over absolute paths. `.gitignore` files count from the root of the repository (the folder with `.git`)
 * down to the folder of the entry, the deeper one last, as in gitignore(5); outside a repository, all of them upward.
 * Each is read once. With `top`, files above that folder do not count.
 */
export function createGitIgnore(top?: string): (entry: string, kind: 'file' | 'directory') => boolean {
  const chains = new Map<string, readonly Level[]>();

  function chainOf(directory: string): readonly Level[] {
    const known = chains.get(directory);
    if (known !== undefined) return known;
    const parent = path.dirname(directory);
    const isTop = parent === directory || directory === top || existsSync(path.join(directory, '.git'));
    const above = isTop ? [] : chainOf(parent);
    const own = readLevel(directory);
    const chain = own === undefined ? above : [...above, own];
    chains.set(directory, chain);
    return chain;
  }

  return (entry, kind) => {
    let ignored = false;
    for (const { directory, patterns } of chainOf(path.dirname(entry))) {
      const relative = path.relative(directory, entry).split(path.sep).join('/');
      const result = patterns.test(kind === 'directory' ? `${relative}/` : relative);
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  };
}

interface Level {
  readonly directory: string;
  readonly patterns: Ignore;
}

function readLevel(directory: string): Level | undefined {
  try {
    return { directory, patterns: createPatterns(readFileSync(path.join(directory, '.gitignore'), 'utf8')) };
  } catch {
    return undefined;
  }
}
