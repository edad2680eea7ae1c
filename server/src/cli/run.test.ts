import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../host/test-folder.js';
import { RULES } from '../rules/index.js';
import { runCli } from './test-io.js';
import { VERSION } from './version.js';

/** One mistake in the text, which needs no simulation: `mov` takes two operands. */
const WRONG = 'start:\n\tmov %rax\n';
const RIGHT = 'start:\n\tnop\n';

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function parse(stdout: string): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

describe('exit status of lint', () => {
  it('is 0 without findings', async () => {
    const cwd = testFolder({ 'a.S': RIGHT });
    expect(await runCli(['lint', 'a.S'], { cwd })).toMatchObject({
      status: 0,
      stdout: 'no findings in 1 file\n',
      stderr: '',
    });
  });

  it('is 1 with a finding at or above --fail-on', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    expect((await runCli(['lint', 'a.S'], { cwd })).status).toBe(1);
    expect((await runCli(['lint', '--fail-on', 'never', 'a.S'], { cwd })).status).toBe(0);
    expect((await runCli(['lint', '--rule', 'asm-operands=warning', 'a.S'], { cwd })).status).toBe(0);
    expect(
      (await runCli(['lint', '--rule', 'asm-operands=warning', '--fail-on', 'warning', 'a.S'], { cwd })).status,
    ).toBe(1);
    expect((await runCli(['lint', '--rule', 'asm-operands=off', '--fail-on', 'info', 'a.S'], { cwd })).status).toBe(0);
  });

  it('is 1 with more warnings than --max-warnings', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    const lint = (count: string) =>
      runCli(['lint', '--rule', 'asm-operands=warning', '--max-warnings', count, 'a.S'], { cwd });
    expect((await lint('0')).status).toBe(1);
    expect((await lint('1')).status).toBe(0);
  });

  it.each([
    [['gone.S'], 'trampolint: gone.S: no such file\n'],
    [['empty'], 'trampolint: empty: no assembly in this directory (*.S, *.s, *.inc), or all of it is ignored\n'],
    [['binary.S'], 'trampolint: binary.S: this is a binary file, not assembly source\n'],
    [[], 'trampolint: name a file, a directory or a pattern (see trampolint lint --help)\n'],
    [['--nonsense', 'a.S'], "trampolint: unknown option '--nonsense'\n"],
    [
      ['--rule', 'asm-operandz=off', 'a.S'],
      "trampolint: --rule: there is no rule 'asm-operandz' (did you mean 'asm-operands'?)\n",
    ],
    [
      ['--rule', 'asm-operands=loud', 'a.S'],
      'trampolint: --rule: expected asm-operands=off, asm-operands=info, asm-operands=warning or asm-operands=error\n',
    ],
    [['--config', 'gone.json', 'a.S'], 'trampolint: cannot read gone.json: no such file\n'],
    [['--stdin', 'a.S'], 'trampolint: --stdin takes no files\n'],
    [['--stdin-filename', 'a.S', 'a.S'], 'trampolint: --stdin-filename needs --stdin\n'],
    [['--output-file', 'gone/out.txt', 'a.S'], 'trampolint: cannot write gone/out.txt: no such file\n'],
  ])('is 2 for %j', async (args, message) => {
    const cwd = testFolder({ 'a.S': RIGHT, 'binary.S': Buffer.from([0x7f, 0]), 'empty/readme.txt': '' });
    const { status, stderr } = await runCli(['lint', ...args], { cwd });
    expect(stderr).toBe(message);
    expect(status).toBe(2);
  });

  it('is 2 when one file cannot be read, with the findings of the others', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    const { status, stdout, stderr } = await runCli(['lint', 'gone.S', 'a.S', '--format', 'json'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe('trampolint: gone.S: no such file\n');
    expect(parse(stdout).files.map(({ path: name, findings }) => [name, findings.length])).toEqual([['a.S', 1]]);
  });

  it('is 2 with a broken configuration, which is a finding, and the defaults apply', async () => {
    const cwd = testFolder({ 'a.S': WRONG, 'trampolint.json': '{ "rules": ' });
    const { status, stdout, stderr } = await runCli(['lint', 'a.S', '--format', 'json'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^trampolint: trampolint\.json: this is no valid JSON: .*; the defaults apply\n$/);
    expect(parse(stdout).files.map(({ path: name, findings }) => [name, ...findings.map(({ rule }) => rule)])).toEqual([
      ['a.S', 'asm-operands'],
      ['trampolint.json', 'config-syntax'],
    ]);
    expect((await runCli(['lint', 'a.S', '--no-config'], { cwd })).status).toBe(1);
  });
});

describe('formats', () => {
  it('that do not exist are refused clearly', async () => {
    const cwd = testFolder({ 'a.S': RIGHT });
    const { status, stdout, stderr } = await runCli(['lint', '--format', 'xml', 'a.S'], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Allowed choices are stylish, json, sarif, github, junit, compact.');
  });

  it('go to a file when asked', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    const { status, stdout } = await runCli(['a.S', '--format', 'json', '--output-file', 'out.json'], { cwd });
    expect([status, stdout]).toEqual([1, '']);
    expect(parse(readFileSync(path.join(cwd, 'out.json'), 'utf8')).summary).toMatchObject({ files: 1, errors: 1 });
  });

  it('show errors only with --quiet', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    const { stdout } = await runCli(['a.S', '--quiet', '--rule', 'asm-operands=warning'], { cwd });
    expect(stdout).toBe('no findings in 1 file\n');
  });

  it.each([
    [['--color', 'always'], {}, false, true],
    [['--color', 'never'], {}, true, false],
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { TERM: 'dumb' }, true, false],
    [['--color', 'always'], { NO_COLOR: '1' }, false, true],
  ])('colour with %j, %j, terminal %s: %s', async (args, env, terminal, coloured) => {
    const cwd = testFolder({ 'a.S': WRONG });
    const { stdout } = await runCli(['lint', ...args, 'a.S'], { cwd, env, terminal });
    expect(stdout.includes('\u001B[')).toBe(coloured);
  });
});

describe('the default command', () => {
  it('is lint, with its options before or behind the file', async () => {
    const cwd = testFolder({ 'a.S': WRONG });
    for (const args of [
      ['a.S', '--format', 'json'],
      ['--format', 'json', 'a.S'],
      ['lint', '--format=json', 'a.S'],
    ]) {
      const { status, stdout } = await runCli(args, { cwd });
      expect(status).toBe(1);
      expect(parse(stdout).summary['errors']).toBe(1);
    }
  });
});

describe('standard input', () => {
  it('is checked under the name given', async () => {
    const cwd = testFolder({ 'sub/trampolint.json': '{ "rules": { "asm-operands": "info" } }' });
    const args = ['lint', '--stdin', '--stdin-filename', 'sub/new.S', '--format', 'json'];
    const { status, stdout } = await runCli(args, { cwd, stdin: WRONG });
    expect(status).toBe(0);
    expect(parse(stdout).files).toMatchObject([{ path: 'sub/new.S', findings: [{ severity: 'info' }] }]);
  });

  it('must be text', async () => {
    const { status, stderr } = await runCli(['lint', '--stdin'], { cwd: testFolder(), stdin: Buffer.from([0]) });
    expect([status, stderr]).toEqual([2, 'trampolint: <stdin>: this is a binary file, not assembly source\n']);
  });
});

describe('other commands', () => {
  it('print version and help on stdout', async () => {
    expect(await runCli(['--version'])).toMatchObject({ status: 0, stdout: `${VERSION}\n` });
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(VERSION).toBe(manifest.version);
    const help = await runCli(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['lint', 'explain', 'rules', 'paths', 'state', 'format', 'init', 'completion', 'lsp']) {
      expect(help.stdout).toContain(`\n  ${command} `);
      expect(await runCli([command, '--help'])).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('explain rules and built-in ids', async () => {
    const rule = RULES[0]?.meta;
    const { status, stdout } = await runCli(['explain', rule?.id ?? '']);
    expect([status, stdout]).toEqual([0, `${rule?.page.trimEnd() ?? ''}\n`]);
    expect((await runCli(['explain', 'asm-syntax'])).stdout).toContain('cannot be read as GNU assembly');
    expect(await runCli(['explain', 'aep-not-encl'])).toMatchObject({
      status: 2,
      stderr: "trampolint: there is no rule 'aep-not-encl' (did you mean 'aep-not-enclu'?)\n",
    });
  });

  it('list the rules as text, JSON and markdown', async () => {
    const ids = RULES.map(({ meta }) => meta.id).sort();
    const json = JSON.parse((await runCli(['rules', '--format', 'json'])).stdout) as readonly { id: string }[];
    expect(json.map(({ id }) => id)).toEqual(ids);
    expect((await runCli(['rules', '--format', 'markdown'])).stdout.split('\n').slice(2, -1)).toHaveLength(ids.length);
    for (const id of ids) expect((await runCli(['rules'])).stdout).toContain(id);
  });

  it('init writes a configuration once', async () => {
    const cwd = testFolder({ 'a.S': RIGHT });
    expect(await runCli(['init'], { cwd })).toMatchObject({ status: 0, stdout: 'wrote trampolint.json\n' });
    expect(existsSync(path.join(cwd, 'trampolint.json'))).toBe(true);
    expect(await runCli(['lint', 'a.S'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(await runCli(['init'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'trampolint: trampolint.json exists already and was left as it is\n',
    });
  });

  it('lsp starts the server in one of its ways', async () => {
    expect(await runCli(['lsp', '--stdio'])).toMatchObject({ status: 0, server: ['--stdio'] });
    expect(await runCli(['lsp', '--node-ipc', '--clientProcessId=1'])).toMatchObject({ server: ['--node-ipc'] });
    expect(await runCli(['lsp', '--socket=6010'])).toMatchObject({ server: ['--socket=6010'] });
    expect(await runCli(['lsp'])).toMatchObject({ status: 2, server: undefined });
  });

  it.each([
    [['paths', 'gone.S'], 'gone.S: no such file'],
    [['paths', 'a.S', '--function', 'x'], "no simulation starts at 'x'"],
    [['paths', 'a.S', '--format', 'svg'], 'Allowed choices are text, json, dot.'],
    [['state', 'a.S'], "expected <file>:<line> or <file>:<line>:<column>, counted from 1, not 'a.S'"],
    [['state', 'a.S:0'], "expected <file>:<line> or <file>:<line>:<column>, counted from 1, not 'a.S:0'"],
    [['state', 'a.S:99'], 'a.S has 3 lines, not 99'],
    [['state', 'gone.S:1'], 'gone.S: no such file'],
    [['explain'], "missing required argument 'rule-id'"],
  ])('%j is wrong usage', async (args, message) => {
    const { status, stdout, stderr } = await runCli(args, { cwd: testFolder({ 'a.S': RIGHT }) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
