/** A real Neovim with its built-in client shows every feature of the scenario. */
import { beforeAll, describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { EXPECTED, FEATURES, type Seen } from './scenario.js';
import { editorSession } from './session.js';

const neovim = requirement('neovim');
if (!neovim.available) noteSkipped('editors: Neovim', neovim.reason ?? 'not installed');

describe.skipIf(!neovim.available)('Neovim with its own client', () => {
  let seen: Seen | undefined;

  beforeAll(() => {
    const args = (script: string): readonly string[] => ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script];
    seen = editorSession('nvim', args, 'session.lua');
  });

  it.each([...FEATURES, 'text'] as const)('shows %s', (feature) => {
    expect(seen?.[feature]).toEqual(EXPECTED[feature]);
  });
});
