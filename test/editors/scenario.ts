/**
 * One workspace and what is to be seen in it, for every editor: a trampoline that includes a header, in which a finding
 * is shown, explained and mended, a name followed to the header, completed and renamed, and a line laid out.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** What every editor has to show, in the order in which the sessions go through it. */
export const FEATURES = [
  'diagnostics',
  'hover',
  'definition',
  'completion',
  'rename',
  'codeAction',
  'formatting',
] as const;

export type Feature = (typeof FEATURES)[number];

/** What an editor shows; `text` is its whole buffer in the end. A string tells why a feature shows nothing. */
export type Seen = Readonly<Record<Feature | 'text', unknown>>;

const EXAMPLE = readFileSync(new URL('../../examples/missing-enclu-prefix-eenter.S', import.meta.url), 'utf8');
/** The constants of the example, which the workspace has in a header. */
const CONSTANTS = /(?:^#define RUN_.*\n)+/m;

/** The files by their names; `main.S` is the one that is opened. */
export const WORKSPACE: Readonly<Record<string, string>> = {
  'main.S': EXAMPLE.replace(CONSTANTS, '#include "run.h"\n'),
  'run.h': CONSTANTS.exec(EXAMPLE)?.[0] ?? '',
  '.editorconfig': 'root = true\n[*]\nindent_style = space\nindent_size = 4\ninsert_final_newline = true\n',
};

/** The buffer after everything: one name, one prefix and one line differ, and nothing else. */
const MENDED = `${WORKSPACE['main.S'] ?? ''}    push    RUN_VECTOR\n`
  .replaceAll('leave_enclave', 'way_out')
  .replace('    enclu', '    ds enclu');

/** What is to be seen, by feature. Lines and columns count from 1. */
export const EXPECTED: Seen = {
  diagnostics: [
    {
      line: 27,
      marked: 'enclu',
      says: expect.stringMatching(/missing-enclu-prefix-eenter[^]*without the prefix 0x3e \(ds\)/),
    },
  ],
  hover: expect.stringContaining('EENTER (EAX = 2)'),
  definition: ['run.h', 2, 9],
  completion: 'push RUN_VECTOR',
  rename: ['way_out:', '    jmp     way_out'],
  codeAction: '    ds enclu',
  formatting: '    push    RUN_VECTOR',
  text: MENDED,
};
