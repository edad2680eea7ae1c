/**
 * Taking the linter up as a new user would: the kernel's assembly without its build tree, one command, a baseline in one
 * more, and from then on only what is new is told. What it takes next to GCC is measured by `npm run bench`.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../server/src/host/test-folder.js';
import { trampolint } from '../cli/process.js';
import { linuxBuild } from '../support/build-headers.js';
import { corpusTree } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';

const sources = corpusTree('linux');
if (sources.path === undefined) noteSkipped('test/corpus/adoption.test.ts', sources.reason);

describe.skipIf(sources.path === undefined)('the assembly of the kernel for x86', () => {
  it('has no false error, a baseline, and then nothing but what is new', { timeout: 300_000 }, () => {
    const folder = testFolder();
    cpSync(path.join(sources.path ?? '', 'arch/x86'), path.join(folder, 'x86'), {
      recursive: true,
      filter: (file) => !/\.[ch]$/.test(file),
    });
    const lint = (...args: readonly string[]) => trampolint(['lint', '--color', 'never', ...args, 'x86'], folder);

    const first = lint('--format', 'json');
    const { summary } = JSON.parse(first.stdout) as { summary: Record<string, number> };
    console.log(`the kernel's assembly without its build tree: ${JSON.stringify(summary)}`);
    expect(first.status).toBe(0);
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
    expect(summary['files']).toBeGreaterThanOrEqual(140);

    // What could not be seen is said, in one line for all.
    expect(lint().stdout).toMatch(/\d+ files read without all headers or macros \(give -I and -D\)\n$/);

    expect(lint('--baseline', 'baseline.json', '--update-baseline').status).toBe(0);

    const file = path.join(folder, 'x86/entry/vdso/vsgx.S');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/^\tpop\t%rbx$/m, '\tpop\t%rcx');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    const last = lint('--baseline', 'baseline.json', '--format', 'compact');
    expect(last.status).toBe(1);
    expect(last.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^x86\/entry\/vdso\/vsgx\.S:\d+:\d+: error: The caller does not get back RBX/),
    ]);
  });

  it('tells a slip in any file, with the headers of the build', { timeout: 120_000 }, () => {
    const folder = testFolder();
    const { includePaths, defines, preincludes } = linuxBuild(sources.path ?? '');
    const flags = [
      ...includePaths.map((one) => `-I${one}`),
      ...defines.map(([name, value]) => `-D${name}=${value}`),
      ...preincludes.flatMap((name) => ['--include', name]),
    ];
    const slips = ['movv\t%rax, %rbx', 'movl\t%rax, %ebx', 'mov\t$1, (%rax)x', 'jmp\t1f', '.quadd\t1', '.if\t1'];
    const rules = ['unknown-mnemonic', 'operands', 'syntax', 'operands', 'unknown-directive', 'macro'];
    const files = [
      'lib/csum-copy_64.S',
      'lib/memcpy_64.S',
      'kernel/relocate_kernel_64.S',
      'crypto/sha1_ssse3_asm.S',
      'platform/efi/efi_stub_64.S',
      'entry/vdso/vsgx.S',
    ];
    const texts = files.map((name) => readFileSync(path.join(sources.path ?? '', 'arch/x86', name), 'utf8'));
    const write = (contents: readonly string[]) => {
      contents.forEach((text, at) => writeFileSync(path.join(folder, `${at}.S`), text));
    };
    const lint = (...args: readonly string[]) =>
      trampolint(['lint', ...flags, '--baseline', 'b.json', ...args, '.'], folder);

    write(texts);
    expect(lint('--update-baseline').status).toBe(0);
    write(texts.map((text, at) => `${text}\n\t.text\n\t${slips[at]}\n`));
    const found = lint('--format', 'compact');
    expect(
      found.stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(\S+?):.*\[asm-(.*)\]$/, '$1 $2')),
    ).toEqual(rules.map((rule, at) => `${at}.S ${rule}`));
    expect(found.status).toBe(1);
  });
});
