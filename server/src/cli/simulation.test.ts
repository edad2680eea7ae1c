import { describe, expect, it } from 'vitest';
import { testFolder } from '../host/test-folder.js';
import { runCli } from './test-io.js';

/** A wrapper that follows the prefix contract: it tells an exit (4) from a fault (14) by RAX. */
const WRAPPER = `	.globl enter
enter:
	push %rbx
	mov %rdi, %rbx
	lea aep(%rip), %rcx
	mov $2, %eax
	ds enclu
	cmp $4, %eax
	jne failed
	xor %eax, %eax
	pop %rbx
	ret
failed:
	mov $-1, %eax
	pop %rbx
	ret
aep:
	ds enclu
	ud2
`;

describe('paths', () => {
  it('tells each way through the wrapper, with its places', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const { status, stdout, stderr } = await runCli(['paths', 'wrapper.S', '--contract', 'rfc-prefix'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('wrapper.S\ncontract rfc-prefix with prefix ds (option: ');
    expect(stdout).toMatch(/^enter \(host function: /m);
    expect(stdout).toMatch(/^ +\d+\. EENTER → EEXIT → return$/m);
    expect(stdout).toMatch(/^ +\d+\. EENTER → fault on EENTER, fix-up → return$/m);
    expect(stdout).toMatch(/^ +\d+\. EENTER → AEX → ERESUME → /m);
    expect(stdout).toMatch(/^ {8}7:\d+ /m);
  });

  it('can be limited to one root', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const { status, stderr } = await runCli(['paths', 'wrapper.S', '--function', 'entr'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("no simulation starts at 'entr' (did you mean 'enter'?)");
  });
});

describe('state', () => {
  it('tells what the registers hold, by how control arrived', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const { status, stdout } = await runCli(['state', 'wrapper.S:8', '--contract', 'rfc-prefix'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('before cmp $4, %eax');
    expect(stdout).toContain('  after EEXIT, from enter');
    expect(stdout).toContain('  after a fault of EENTER, from enter');
    expect(stdout).toMatch(/^ {4}RAX {2}/m);
    expect(stdout).toMatch(/^ {4}flags CF = /m);
  });

  it('says where the next instruction is when there is none', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const { status, stderr } = await runCli(['state', 'wrapper.S:2'], { cwd });
    expect([status, stderr]).toEqual([
      2,
      'trampolint: there is no instruction at wrapper.S:2; the next one is on line 3\n',
    ]);
  });
});
