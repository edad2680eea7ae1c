/** A real Emacs with eglot: diagnostic, hover, definition across an include, completion, quick fix, rename, formatting. */
import { describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { editorSession } from './session.js';

const emacs = requirement('emacs');
if (!emacs.available) noteSkipped('editors: Emacs', emacs.reason ?? 'not installed');

interface Session {
  readonly text: string;
  readonly line: number;
  readonly marked: string;
  readonly hover: string;
  readonly definition: string;
  readonly completion: readonly string[];
  readonly mended: string;
  readonly after: number;
  readonly renamed: readonly [line: string, uses: number, left: number];
  readonly formatted: string;
}

describe.skipIf(!emacs.available)('Emacs on a broken example', () => {
  it('shows, explains, leads, completes, mends, renames and formats', () => {
    const seen = editorSession<Session>('emacs', (script) => ['--batch', '-q', '-l', script], 'session.el');
    expect([seen.line, seen.marked]).toEqual([30, 'enclu']);
    expect(seen.text).toContain('[missing-enclu-prefix-eenter]');
    expect(seen.hover).toContain('EENTER (EAX = 2)');
    expect(seen.definition).toBe('run.h');
    expect(seen.completion).toEqual(['%ebx', '%ebp']);
    expect([seen.mended, seen.after]).toEqual(['    ds enclu', 0]);
    expect(seen.renamed).toEqual(['way_out:', 2, 0]);
    expect(seen.formatted).toBe('    cld');
  }, 90_000);
});
