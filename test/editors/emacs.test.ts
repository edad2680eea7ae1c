/** A real Emacs with eglot shows every feature of the scenario. */
import { beforeAll, describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { EXPECTED, FEATURES, type Seen } from './scenario.js';
import { editorSession } from './session.js';

const emacs = requirement('emacs');
if (!emacs.available) noteSkipped('editors: Emacs', emacs.reason ?? 'not installed');

describe.skipIf(!emacs.available)('Emacs with eglot', () => {
  let seen: Seen | undefined;

  beforeAll(() => {
    seen = editorSession('emacs', (script) => ['--batch', '-q', '-l', script], 'session.el');
  });

  it.each([...FEATURES, 'text'] as const)('shows %s', (feature) => {
    expect(seen?.[feature]).toEqual(EXPECTED[feature]);
  });
});
