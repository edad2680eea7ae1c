/** Patterns as in `.gitignore`, the one pattern language of configuration and ignore files. */
import ignoreModule from 'ignore';
import type { Ignore } from 'ignore';

/** A matcher for the given patterns. Paths given to it are relative, with slashes; a directory ends in one. */
export function createPatterns(patterns: string | readonly string[]): Ignore {
  // The package is CommonJS: its types know the factory only as `default`, which it is at run time as well.
  return ignoreModule.default().add(typeof patterns === 'string' ? patterns : [...patterns]);
}
