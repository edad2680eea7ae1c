import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { enclave } from '../rules/support/enclave-snippets.js';
import { testFolder } from '../host/test-folder.js';
import { runCli } from './test-io.js';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const right = readFileSync(`${EXAMPLES}enclave-right.S`, 'utf8');

interface Clause {
  readonly id: string;
  readonly verdict: string;
  readonly rule?: string;
  readonly path?: number;
  readonly reason?: string;
}

/** The clauses of the first function of a text, as JSON says them. */
async function clausesOf(text: string): Promise<readonly Clause[]> {
  const { stdout } = await runCli(['verify', '--format', 'json', 'a.S'], { cwd: testFolder({ 'a.S': text }) });
  const { functions } = JSON.parse(stdout) as {
    readonly functions: readonly { readonly clauses: readonly Clause[] }[];
  };
  return functions[0]?.clauses ?? [];
}

async function clauseOf(text: string, id: string): Promise<Clause | undefined> {
  return (await clausesOf(text)).find((clause) => clause.id === id);
}

/** The right example with one line replaced on the path of calls, which comes first. */
const without = (line: string, instead = ''): string => {
  expect(right).toContain(line);
  return right.replace(line, instead);
};

describe('verify, in an enclave', () => {
  it('proves every clause of an enclave that is right', async () => {
    const clauses = await clausesOf(right);
    expect(clauses.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
    expect(clauses.map(({ id }) => id)).toEqual([
      'entry-stack',
      'entry-cssa',
      'entry-df',
      'entry-ac',
      'entry-rflags',
      'entry-mxcsr',
      'entry-x87',
      'entry-sse',
      'entry-registers',
      'exception-state',
      'leaf',
      'exit-target',
      'exit-stack',
      'exit-registers',
      'exit-flags',
      'exit-extended',
    ]);
  });

  it.each([
    ['entry-stack', 'entry-host-stack-use', without('    mov     %gs:0x8, %rsp ', '    nop #')],
    ['entry-cssa', 'entry-cssa-unchecked', without('    jne     on_exception', '    nop')],
    ['entry-df', 'entry-df-not-cleared', without('    popfq\n', '    add $8, %rsp\n')],
    ['entry-ac', 'entry-ac-not-cleared', without('    popfq\n', '    add $8, %rsp\n')],
    ['entry-mxcsr', 'entry-xstate-not-sanitised', without('    xrstor  xsave_init(%rip)        # x87')],
    ['entry-x87', 'entry-xstate-not-sanitised', without('    xrstor  xsave_init(%rip)        # x87')],
    [
      'entry-sse',
      'entry-fpu-partial-reset',
      without('    mov     $-1, %eax\n', '    mov     $1, %eax\n    ldmxcsr xsave_init+24(%rip)\n'),
    ],
    ['entry-registers', 'entry-gpr-not-cleared', without('    xor     %r12d, %r12d\n')],
    [
      'entry-pointers',
      'entry-untrusted-pointer-deref',
      without('    call    enclave_main', '    mov (%rdi), %rdi\n    call enclave_main'),
    ],
    ['leaf', 'enclu-leaf-wrong-mode', without('    mov     $4, %eax', '    add     $4, %eax')],
    ['exit-target', 'eexit-target-stale', without('    mov     %rcx, %gs:0x30\n')],
    ['exit-stack', 'eexit-rsp-leak', without('    mov     %gs:0x38, %rsp\n')],
    [
      'exit-registers',
      'eexit-gpr-leak',
      without(
        '    xor     %r8d, %r8d\n    xor     %r9d, %r9d\n    xor     %r10d, %r10d\n    xor     %r11d, %r11d\n    xor     %edx, %edx    ',
        '#',
      ),
    ],
    ['exit-flags', 'eexit-flags-leak', without('    mov     $4, %eax', '    std\n    mov     $4, %eax')],
    [
      'exit-extended',
      'eexit-xstate-leak',
      without('leave_it:\n    mov     $-1, %eax\n    mov     $-1, %edx\n    xrstor  xsave_init(%rip)', 'leave_it:'),
    ],
  ])('finds %s violated, by %s, on a path with a number', async (id, rule, text) => {
    const clause = await clauseOf(text, id);
    expect(clause).toMatchObject({ verdict: 'violated', rule });
    expect(clause?.path).toBeGreaterThan(0);
  });

  it('tells MXCSR, x87 and XMM apart', async () => {
    const partial = enclave({ extended: '    ldmxcsr xsave_init+24(%rip)\n    lfence' });
    expect(await clauseOf(partial, 'entry-mxcsr')).toMatchObject({ verdict: 'proven' });
    expect(await clauseOf(partial, 'entry-x87')).toMatchObject({ verdict: 'violated' });
    expect(await clauseOf(partial, 'entry-sse')).not.toMatchObject({ verdict: 'proven' });
  });

  it('judges the saved state of interrupted code, and EDECCSSA', async () => {
    const unchecked = enclave({
      exception: '    mov %gs:0x20, %rax\n    mov 32(%rax), %rsp\n    push %rax\n    call handle\n    ud2',
    });
    expect(await clauseOf(unchecked, 'exception-frame')).toMatchObject({
      verdict: 'violated',
      rule: 'ssa-rsp-trusted',
    });
    const early = enclave({ entry: '    mov $9, %eax\n    enclu' });
    expect(await clauseOf(early, 'aex-notify')).toMatchObject({ verdict: 'violated', rule: 'edeccssa-misuse' });
  });

  it.each([
    [
      'entry-rflags',
      'NT is what the host left',
      enclave({ flags: '    pushfq\n    andq $~0x40400, (%rsp)\n    popfq' }),
    ],
    ['leaf', 'EAX can hold anything: others choose the leaf', enclave({ exit: '    mov %gs:0x50, %eax\n    enclu' })],
    [
      'exit-flags',
      'DF can be set there',
      enclave({
        restore:
          '    pushq %gs:0x58\n    popfq\n    xor %edx, %edx\n    mov %gs:0x30, %rbx\n    mov %gs:0x38, %rsp\n    mov %gs:0x40, %rbp',
      }),
    ],
  ])('does not decide %s where %s', async (id, reason, text) => {
    expect(await clauseOf(text, id)).toMatchObject({ verdict: 'not decided', reason });
  });

  it('proves nothing behind a macro that nobody defined, nor where a path goes where only the running program knows', async () => {
    for (const text of [
      without('    lfence\n', '    SOME_MACRO\n'),
      without('    ud2\n', '    ud2\n').replace('    jmp     leave_it', '    jmp     *%rax'),
    ]) {
      expect((await clausesOf(text)).filter(({ verdict }) => verdict === 'proven')).toEqual([]);
    }
  });

  it('says the same as text', async () => {
    const { stdout, status } = await runCli(['verify', 'a.S'], {
      cwd: testFolder({ 'a.S': without('    xor     %r12d, %r12d\n') }),
    });
    expect(stdout).toMatch(/entry-df +proven on all 2 paths: DF is clear/);
    expect(stdout).toMatch(/entry-registers violated on path \d: /);
    expect(status).toBe(1);
  });
});
