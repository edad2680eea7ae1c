/** The names of the formats; separate from the formats, which need the rules, so that `--help` starts fast. */

export const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github', 'junit', 'compact'] as const;
export type LintFormat = (typeof LINT_FORMATS)[number];

export const PATH_FORMATS = ['text', 'json', 'dot'] as const;
export type PathFormat = (typeof PATH_FORMATS)[number];
