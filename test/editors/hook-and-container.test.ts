/**
 * What others install from this repository: the hook of pre-commit, and the image of the Dockerfile. Runs among the editors,
 * because both install and build.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { testFolder } from '../../server/src/host/test-folder.js';
import { ROOT, runProgram } from '../cli/process.js';
import { noteSkipped, requirement } from '../support/requirements.js';

// Both install everything that a build needs.
vi.setConfig({ testTimeout: 300_000 });

const RIGHT = '\tret\n';
const WRONG = '\tmovv %rax, %rbx\n\tret\n';

/** Whether a suite can run here; notes it as skipped where it cannot. */
function canRun(suite: string, ...reasons: readonly (string | undefined)[]): boolean {
  const missing = reasons.filter((reason) => reason !== undefined);
  if (missing.length > 0) noteSkipped(suite, missing.join(', '));
  return missing.length === 0;
}

const noRepository = existsSync(path.join(ROOT, '.git')) ? undefined : 'this is no repository';

describe.runIf(canRun('the hook of pre-commit', noRepository, requirement('pre-commit').reason))('the hook', () => {
  it('is installed as pre-commit does it, and checks the assembly of a commit and nothing else', () => {
    const page = readFileSync(path.join(ROOT, 'docs/build-systems.md'), 'utf8');
    const shown = /```yaml\n(repos:[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const configuration = parse(shown) as {
      readonly repos: readonly { readonly repo: string; readonly rev: string }[];
    };
    const [{ repo, rev } = { repo: '', rev: '' }] = configuration.repos;
    const head = runProgram(ROOT, 'git', ['rev-parse', 'HEAD']).output.trim();
    const folder = testFolder({
      '.pre-commit-config.yaml': shown.replace(repo, ROOT).replace(rev, head),
      'include/ops.h': '#define OP movv\n',
      'wrong.S': WRONG,
      'notes.txt': WRONG,
    });
    const preCommit = () =>
      runProgram(folder, 'pre-commit', ['run'], { PRE_COMMIT_HOME: path.join(folder, '.git/pre-commit') });
    runProgram(folder, 'git', ['init', '--quiet']);
    runProgram(folder, 'git', ['add', '.']);
    const first = preCommit();
    expect(first.output).toContain('There is no instruction or macro called movv');
    expect(first.output).not.toContain('notes.txt');
    expect(first.status).toBe(1);
    writeFileSync(path.join(folder, 'wrong.S'), RIGHT);
    runProgram(folder, 'git', ['add', '.']);
    expect(preCommit().status).toBe(0);
  });
});

/** The instructions of a Dockerfile with their arguments, in order. */
function instructionsOf(dockerfile: string): readonly (readonly [name: string, rest: string])[] {
  return dockerfile
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)] as const);
}

describe.runIf(canRun('the steps of the Dockerfile', noRepository))('the container', () => {
  it('is made by steps that work, and runs the linter', () => {
    // No engine is needed: its steps run in a folder that stands for its file system, and npm installs below that.
    const root = testFolder({ 'tmp/.keep': '', 'src/wrong.S': WRONG });
    const moved = (command: string): string => command.replaceAll(/(?<=\s)\/(tmp|src|build)/g, `${root}/$1`);
    const variables = { npm_config_prefix: path.join(root, 'usr') };
    let entry: readonly string[] = [];
    let folder = root;
    for (const [name, rest] of instructionsOf(readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8'))) {
      switch (name) {
        case 'RUN':
          expect(runProgram(folder, 'sh', ['-ec', moved(rest)], variables)).toMatchObject({ status: 0 });
          break;
        case 'WORKDIR':
          folder = path.join(root, rest);
          break;
        case 'COPY':
          // What is copied from the stage before is in its place already.
          if (!rest.startsWith('--from=')) runProgram(root, 'git', ['clone', '--quiet', ROOT, folder]);
          break;
        case 'ENTRYPOINT':
          entry = JSON.parse(rest) as readonly string[];
          break;
        default:
          expect(['FROM', 'USER']).toContain(name);
      }
    }
    expect(folder).toBe(path.join(root, 'src'));
    const { status, output } = runProgram(folder, path.join(root, 'usr/bin', entry[0] ?? ''), ['lint', '.']);
    expect(output).toContain('There is no instruction or macro called movv');
    expect(status).toBe(1);
  });
});
