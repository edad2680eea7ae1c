/** The sessions that README shows are what the program prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../server/src/cli/test-io.js';
import { ROOT } from './process.js';

const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const sessions = [...readme.matchAll(/```console\n\$ npx trampolint (.*)\n([\s\S]*?)\n```/g)].map(
  ([, command = '', output = '']) => ({ command, output }),
);

describe('README', () => {
  it('shows sessions', () => {
    expect(sessions.map(({ command }) => command.split(' ')[0])).toEqual(['lint', 'verify']);
  });

  it.each(sessions)('shows what `$command` prints', async ({ command, output }) => {
    const { stdout } = await runCli(command.split(' '), { cwd: ROOT });
    expect(stdout.trimEnd()).toBe(output);
  });
});
