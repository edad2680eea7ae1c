/** `trampolint format`: files in place, standard input to standard output, and what `--check` says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testFolder } from '../host/test-folder.js';
import { runCli } from './test-io.js';

const UGLY = 'f:\nmov %rdi,%rax # the TCS\n';
const NEAT = 'f:\n    mov     %rdi, %rax                  # the TCS\n';
const EDITOR_CONFIG = 'root = true\n[*]\nindent_style = space\nindent_size = 4\n';

describe('trampolint format', () => {
  // All commands are loaded when the first is called, which takes longer than a test may.
  beforeAll(() => import('./commands/index.js').then(() => undefined));

  it('writes files in place, names those that changed, and leaves the rest', async () => {
    const cwd = testFolder({ '.editorconfig': EDITOR_CONFIG, 'a.S': UGLY, 'b.S': NEAT });
    expect(await runCli(['format', '.'], { cwd })).toMatchObject({ status: 0, stdout: 'a.S\n', stderr: '' });
    expect(readFileSync(path.join(cwd, 'a.S'), 'utf8')).toBe(NEAT);
    expect(await runCli(['format', '.'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  });

  it('writes nothing with --check, and tells by its status', async () => {
    const cwd = testFolder({ '.editorconfig': EDITOR_CONFIG, 'a.S': UGLY, 'b.S': NEAT });
    const { status, stdout } = await runCli(['format', '--check', 'a.S', 'b.S'], { cwd });
    expect([status, stdout]).toEqual([1, 'a.S: not laid out as `trampolint format` does\n']);
    expect(readFileSync(path.join(cwd, 'a.S'), 'utf8')).toBe(UGLY);
    expect(await runCli(['format', '--check', 'b.S'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  });

  it('prints what comes in, by the settings of the name it stands for', async () => {
    const cwd = testFolder({
      '.editorconfig': EDITOR_CONFIG,
      'trampolint.json': '{ "format": { "operandColumn": 0, "commentColumn": 0 } }',
    });
    const args = ['format', '--stdin', '--stdin-filename', 'a.S'];
    expect(await runCli(args, { cwd, stdin: UGLY })).toMatchObject({
      status: 0,
      stdout: 'f:\n    mov %rdi, %rax # the TCS\n',
    });
    expect(await runCli([...args, '--check'], { cwd, stdin: UGLY })).toMatchObject({
      status: 1,
      stdout: 'a.S: not laid out as `trampolint format` does\n',
    });
  });

  it.each([
    [['format'], '', 'format needs files, directories or --stdin'],
    [['format', '--stdin', 'a.S'], '', '--stdin takes no files'],
    [['format', 'a.S', '--stdin-filename', 'b.S'], '', '--stdin-filename needs --stdin'],
    [['format', 'gone.S'], '', 'gone.S: no such file'],
    [['format', '--stdin'], Buffer.from([0x23, 0xff, 0x0a]), 'stdin.S: this is not UTF-8 and was left as it is'],
  ])('%j is wrong usage or unusable', async (args, stdin, message) => {
    const { status, stdout, stderr } = await runCli(args, { cwd: testFolder({ 'a.S': NEAT }), stdin });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
