import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../host/test-folder.js';
import { runCli } from './test-io.js';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const example = (name: string): string => readFileSync(`${EXAMPLES}${name}.S`, 'utf8');

interface Verified {
  readonly complete: boolean;
  readonly functions: readonly {
    readonly name: string;
    readonly clauses: readonly {
      readonly id: string;
      readonly verdict: string;
      readonly rule?: string;
      readonly path?: number;
      readonly reason?: string;
    }[];
  }[];
}

async function verified(text: string): Promise<Verified & { readonly status: number }> {
  const { stdout, status } = await runCli(['verify', '--format', 'json', 'a.S'], { cwd: testFolder({ 'a.S': text }) });
  return { ...(JSON.parse(stdout) as Verified), status };
}

const verdicts = ({ functions }: Verified): Readonly<Record<string, string>> =>
  Object.fromEntries(functions.flatMap(({ clauses }) => clauses.map(({ id, verdict }) => [id, verdict])));

describe('verify', () => {
  it('proves every clause of a wrapper that is right', async () => {
    const result = await verified(example('right'));
    expect(new Set(Object.values(verdicts(result)))).toEqual(new Set(['proven']));
    expect(Object.keys(verdicts(result))).toEqual(
      expect.arrayContaining([
        'leaf',
        'tcs',
        'aep',
        'resume',
        'fix-up',
        'discriminator',
        'fault-info',
        'retry',
        'callee-saved',
        'rsp',
        'df',
      ]),
    );
    expect(result.status).toBe(0);
  });

  it('does not prove that faults come back where a prefix is missing, nor where nobody promises it', async () => {
    expect(verdicts(await verified(example('missing-enclu-prefix-eenter')))['fix-up']).toBe('violated');
    expect(verdicts(await verified(example('signal-right')))['fix-up']).toBeUndefined();
  });

  it('names the path that violates a clause, and proves the others', async () => {
    const result = await verified(example('landing-pad-ignores-rax'));
    const [violated, ...others] = result.functions
      .flatMap(({ clauses }) => clauses)
      .filter(({ verdict }) => verdict !== 'proven');
    expect(violated).toMatchObject({ id: 'discriminator', rule: 'landing-pad-ignores-rax' });
    expect(others).toEqual([]);
    expect(result.status).toBe(1);
    const paths = await runCli(['paths', 'a.S'], { cwd: testFolder({ 'a.S': example('landing-pad-ignores-rax') }) });
    expect(paths.stdout).toMatch(new RegExp(`^ +${violated?.path ?? 0}\\..*fault`, 'm'));
  });

  it('proves nothing where an unknown macro stands on a path', async () => {
    const result = await verified(example('right').replace('    ds enclu', '    SOME_MACRO\n    ds enclu'));
    expect(Object.values(verdicts(result))).not.toContain('proven');
    expect(Object.values(verdicts(result))).toContain('not decided');
    expect(result.complete).toBe(false);
  });

  it('does not decide what depends on the caller', async () => {
    const text = `
    .globl  enter
    .type   enter, @function
enter:
    push    %rbx
    mov     %rdi, %rbx
    mov     %rsi, %rcx
    mov     %edx, %eax
    enclu
    pop     %rbx
    ret
`;
    const [{ clauses } = { clauses: [] }] = (await verified(text)).functions;
    const reasons = clauses.filter(({ verdict }) => verdict === 'not decided').map(({ id, reason }) => [id, reason]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['leaf', 'EAX can hold anything: others choose the leaf'],
        ['aep', 'the AEP is no label of this file'],
      ]),
    );
  });

  it('says the same as text', async () => {
    const { stdout } = await runCli(['verify', 'a.S'], {
      cwd: testFolder({ 'a.S': example('landing-pad-ignores-rax') }),
    });
    expect(stdout).toMatch(/leaf +proven on all 7 paths: /);
    expect(stdout).toMatch(/discriminator +violated on path \d+: /);
    expect(stdout).toContain('(landing-pad-ignores-rax)');
  });
});
