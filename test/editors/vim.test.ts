/** A real Vim with ALE shows every feature of the scenario; formatting is the command `format` as a fixer. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { EXPECTED, FEATURES, type Seen } from './scenario.js';
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

describe.skipIf(missing !== undefined)('Vim with ALE', () => {
  let seen: Seen | undefined;

  beforeAll(() => {
    const args = (script: string): readonly string[] => ['-u', 'NONE', '-i', 'NONE', '-n', '-N', '-es', '-S', script];
    seen = editorSession('vim', args, 'session.vim');
  });

  it.each([...FEATURES, 'text'] as const)('shows %s', (feature) => {
    expect(seen?.[feature]).toEqual(EXPECTED[feature]);
  });
});
