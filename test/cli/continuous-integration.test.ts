/** What runs the linter for others: the steps of the GitHub Action in a shell, and the hook of pre-commit in a repository. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../server/src/host/test-folder.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { LAUNCHER, ROOT } from './process.js';

const RIGHT = '\tret\n';
const WRONG = '\tmovv %rax, %rbx\n\tret\n';

/** The lines of a block of YAML behind `key: |`, without their indentation. */
function blockOf(yaml: string, key: string): string {
  const lines = yaml.split('\n');
  const at = lines.findIndex((line) => line.trim() === `${key}: |`);
  const indent = /^ */.exec(lines[at + 1] ?? '')?.[0] ?? '';
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && !line.startsWith(indent));
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.slice(indent.length))
    .join('\n');
}

describe('the GitHub Action', () => {
  const script = blockOf(readFileSync(path.join(ROOT, 'action.yml'), 'utf8'), 'run');

  /** Runs its step with an `npx` that takes the command line from here. */
  function run(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
    const folder = testFolder({
      ...files,
      'bin/npx': `#!/bin/bash\n[[ $1 == --yes && $2 == trampolint@* ]] || exit 99\nshift 2\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`,
    });
    chmodSync(path.join(folder, 'bin/npx'), 0o755);
    const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        FILES: '.',
        ARGUMENTS: '',
        VERSION: 'latest',
        SARIF_FILE: 'out.sarif',
        ...inputs,
      },
    });
    const sarif = JSON.parse(readFileSync(path.join(folder, 'out.sarif'), 'utf8')) as {
      runs: readonly { results: readonly { ruleId: string }[] }[];
    };
    return { status, stderr, rules: sarif.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)) };
  }

  it('fails where there is an error, and writes what is uploaded', () => {
    expect(run({ 'a.S': WRONG }, {})).toEqual({ status: 1, stderr: '', rules: ['asm-unknown-mnemonic'] });
    expect(run({ 'a.S': RIGHT }, {})).toMatchObject({ status: 0, rules: [] });
  });

  it('takes files and arguments line by line, blanks and all', () => {
    const files = { 'one file.S': RIGHT, 'two.S': WRONG, 'inc dir/x.h': '#define OP nop\n' };
    const inputs = { FILES: 'one file.S\ntwo.S\n', ARGUMENTS: '-I\ninc dir\n--fail-on\nnever\n' };
    expect(run(files, inputs)).toMatchObject({ status: 0, rules: ['asm-unknown-mnemonic'] });
  });
});

const preCommit = requirement('pre-commit');
if (!preCommit.available) noteSkipped('the hook of pre-commit', preCommit.reason ?? '');

describe.skipIf(!preCommit.available)('the hook of pre-commit', () => {
  it('checks the assembly of a commit and nothing else', { timeout: 60_000 }, () => {
    // What the hook says, run by the command line that is here instead of one from the registry.
    const hook = readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')
      .replace('entry: trampolint', `entry: ${process.execPath} ${LAUNCHER}`)
      .replace('language: node', 'language: system');
    const hooks = hook.replace(/^/gm, '      ').trimEnd();
    const folder = testFolder({
      '.pre-commit-config.yaml': `repos:\n  - repo: local\n    hooks:\n${hooks}\n`,
      'wrong.S': WRONG,
      'notes.txt': WRONG,
    });
    const inFolder = (command: string, ...args: readonly string[]) =>
      spawnSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PRE_COMMIT_HOME: path.join(folder, '.git/pre-commit') },
      });
    inFolder('git', 'init', '--quiet');
    inFolder('git', 'add', '.');
    const first = inFolder('pre-commit', 'run');
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('wrong.S');
    expect(first.stdout).not.toContain('notes.txt');
    writeFileSync(path.join(folder, 'wrong.S'), RIGHT);
    inFolder('git', 'add', '.');
    expect(inFolder('pre-commit', 'run').status).toBe(0);
  });
});
