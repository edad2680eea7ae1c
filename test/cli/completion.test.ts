/** Completion scripts in the shells that read them, and what else is made from the definition of the command line. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../server/src/host/test-folder.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { ROOT, trampolint } from './process.js';

// Each test starts several processes, and all suites share the machine.
vi.setConfig({ testTimeout: 120_000 });

const BASH = trampolint(['completion', 'bash'], ROOT).stdout;

/** What bash offers for a command line whose last word is being typed. */
function offers(words: readonly string[]): readonly string[] {
  const script = [
    BASH,
    `COMP_WORDS=(trampolint ${words.map((word) => `'${word}'`).join(' ')})`,
    `COMP_CWORD=${words.length}`,
    'compopt() { :; }',
    '_trampolint',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion in bash', () => {
  it.each([
    [['expl'], ['explain']],
    [['lint', '--form'], ['--format']],
    [
      ['lint', '--format', ''],
      ['stylish', 'json', 'sarif', 'github', 'junit', 'compact'],
    ],
    [['lint', '--format', '=', 'sa'], ['sarif']],
    [['--out'], ['--output-file']],
    [['explain', 'aep-not'], ['aep-not-enclu']],
    [['lint', '--rule', 'aep-not'], ['aep-not-enclu=']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['paths', '--format', ''],
      ['text', 'json', 'dot'],
    ],
    [['lint', 'READ'], ['README.md']],
    [['lint', '-I', 'scrip'], ['scripts']],
  ])('of %j offers %j', (words, expected) => {
    expect(offers(words)).toEqual(expected);
  });
});

describe.each(['zsh', 'fish'])('completion in %s', (shell) => {
  const script = trampolint(['completion', shell], ROOT).stdout;
  const { available, reason = '' } = requirement(shell);
  if (!available) noteSkipped(`completion in ${shell}`, reason);

  it.runIf(available)('is read without complaint', () => {
    const { status, stderr } = spawnSync(shell, ['-n', path.join(testFolder({ script: script }), 'script')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('knows every command and the ids of the rules', () => {
    for (const word of ['lint', 'explain', 'paths', 'state', 'aep-not-enclu', 'sarif']) expect(script).toContain(word);
  });
});

describe('what is made from the definition of the command line, and from the packages in the bundles', () => {
  it.each(['generate-man.mjs', 'generate-notices.mjs'])('is what scripts/%s makes', (generator) => {
    const args = [path.join(ROOT, 'scripts', generator), '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is a manual page that man can show', () => {
    const page = path.join(ROOT, 'server/man/trampolint.1');
    const { available, reason = '' } = requirement('groff');
    if (!available) {
      noteSkipped('the manual page in groff', reason);
      return;
    }
    const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z', page], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
