/** A real Vim with ALE: diagnostic, hover, definition across an include, and a rename. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { editorSession } from './session.js';

/** Where Debian's package `vim-ale` puts the plugin. */
const ALE = '/usr/share/vim-ale';

function whatIsMissing(): string | undefined {
  const vim = requirement('vim');
  if (!vim.available) return vim.reason;
  return existsSync(ALE) ? undefined : 'ALE (vim-ale) is not installed';
}

const missing = whatIsMissing();
if (missing !== undefined) noteSkipped('editors: Vim', missing);

interface Session {
  readonly code: string;
  readonly place: readonly number[];
  readonly hover: string;
  readonly definition: string;
  readonly renamed: readonly [line: string, uses: number, left: number];
}

describe.skipIf(missing !== undefined)('Vim on a broken example', () => {
  it('shows the finding, explains, leads and renames', () => {
    const args = (script: string): readonly string[] => ['-u', 'NONE', '-i', 'NONE', '-n', '-N', '-es', '-S', script];
    const seen = editorSession<Session>('vim', args, 'session.vim');
    expect([seen.code, ...seen.place]).toEqual(['missing-enclu-prefix-eenter', 30, 5, 9]);
    expect(seen.hover).toContain('EENTER (EAX = 2)');
    expect(seen.definition).toBe('run.h');
    expect(seen.renamed).toEqual(['way_out:', 2, 0]);
  }, 90_000);
});
