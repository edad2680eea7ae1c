/** The GitHub Action, as the runner does its steps: inputs become variables, the step runs in a shell, conditions are evaluated. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testFolder } from '../../server/src/host/test-folder.js';
import { LAUNCHER, ROOT } from './process.js';

const RIGHT = '\tret\n';
const WRONG = '\tmovv %rax, %rbx\n\tret\n';

interface Step {
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const ACTION = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Action;

/** The inputs as the runner has them: what the workflow gives, and the defaults. */
function inputsOf(given: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const unknown = Object.keys(given).filter((name) => ACTION.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`no such input: ${unknown.join(', ')}`);
  return new Map(Object.entries(ACTION.inputs).map(([name, input]) => [name, given[name] ?? input.default]));
}

/** A text with its `${{ inputs.name }}` replaced; other expressions are none that we use. */
function expanded(text: string, inputs: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = inputs.get(/^inputs\.([\w-]+)$/.exec(expression)?.[1] ?? '');
    if (value === undefined) throw new Error(`what is ${expression}?`);
    return value;
  });
}

describe('the GitHub Action', () => {
  const [check, upload] = ACTION.runs.steps;

  /** Runs its step with an `npx` that takes the command line from here. */
  function run(files: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>) {
    const inputs = inputsOf(given);
    const folder = testFolder({
      ...files,
      'bin/npx': `#!/bin/bash\n[[ $1 == --yes && $2 == trampolint@* ]] || exit 99\nshift 2\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`,
    });
    chmodSync(path.join(folder, 'bin/npx'), 0o755);
    const { status, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', check?.run ?? 'exit 98'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
          ...Object.fromEntries(Object.entries(check?.env ?? {}).map(([name, text]) => [name, expanded(text, inputs)])),
        },
      },
    );
    const sarif = JSON.parse(readFileSync(path.join(folder, inputs.get('sarif-file') ?? ''), 'utf8')) as {
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
    const inputs = { files: 'one file.S\ntwo.S\n', arguments: '-I\ninc dir\n--fail-on\nnever\n' };
    expect(run(files, inputs)).toMatchObject({ status: 0, rules: ['asm-unknown-mnemonic'] });
  });

  it('writes where the workflow wishes, and uploads that, whether or not there are findings', () => {
    const named = { 'sarif-file': 'results/out.sarif', version: '1.2.3' };
    expect(run({ 'a.S': WRONG, 'results/.keep': '' }, named).rules).toEqual(['asm-unknown-mnemonic']);
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/);
    expect(expanded(upload?.with?.['sarif_file'] ?? '', inputsOf(named))).toBe('results/out.sarif');
    expect(upload?.if).toBe("${{ always() && inputs.upload == 'true' }}");
    expect(inputsOf({}).get('upload')).toBe('true');
  });

  it('is what the documentation shows', () => {
    const page = readFileSync(path.join(ROOT, 'docs/build-systems.md'), 'utf8');
    const workflow = /```yaml\n(permissions:[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { steps } = parse(workflow) as { readonly steps: readonly Step[] };
    const given = steps.find(({ uses = '' }) => uses.startsWith('trampolint/'))?.with ?? {};
    const files = { 'src/wrapper.S': '#include "ops.h"\n\tOP\n', 'include/ops.h': '#define OP ret\n' };
    const baseline = { 'trampolint-baseline.json': '{ "version": 1, "files": {} }' };
    expect(run({ ...files, ...baseline }, given)).toMatchObject({ status: 0, rules: [] });
  });
});
