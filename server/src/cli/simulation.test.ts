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

describe('paths --concrete', () => {
  it('tells the value of every register that changes, and what happens', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const { status, stdout } = await runCli(['paths', 'wrapper.S', '--concrete'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}6:2 +mov \$2, %eax +RAX = 2$/m);
    expect(stdout).toMatch(/^ {2}5:2 +lea aep\(%rip\), %rcx +RCX = 0x[0-9a-f]+ \(aep\)$/m);
    expect(stdout).toMatch(/^ {2}7:5 +ds enclu +RAX = 14 .*RDI = 14$/m);
    expect(stdout).toMatch(
      /^ {11}EENTER faults: the fix-up goes on behind the prefixed ENCLU with RAX = 14 \(EFAULT\)$/m,
    );
    expect(stdout).toMatch(/^ {2}ends: returns to the caller$/m);
  });

  it('can be limited to what shows the findings of a rule, as JSON too', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER.replace(/\tcmp \$4[^]*?failed\n/, '') });
    const args = ['paths', 'wrapper.S', '--finding', 'landing-pad-ignores-rax', '--format', 'json'];
    const { stdout } = await runCli(args, { cwd });
    const { executions } = JSON.parse(stdout) as {
      executions: { finding: { rule: string; line: number }; steps: { instruction: string }[] }[];
    };
    expect(executions.map(({ finding }) => [finding.rule, finding.line])).toEqual([['landing-pad-ignores-rax', 10]]);
    expect(executions[0]?.steps.at(-1)?.instruction).toBe('ret');
  });

  it('refuses a rule that there is none of, and a graph', async () => {
    const cwd = testFolder({ 'wrapper.S': WRAPPER });
    const unknown = await runCli(['paths', 'wrapper.S', '--finding', 'landing-pad-ignore-rax'], { cwd });
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      "trampolint: there is no rule 'landing-pad-ignore-rax' (did you mean 'landing-pad-ignores-rax'?)\n",
    ]);
    const graph = await runCli(['paths', 'wrapper.S', '--concrete', '--format', 'dot'], { cwd });
    expect([graph.status, graph.stderr]).toEqual([2, 'trampolint: --concrete prints text or JSON\n']);
  });
});

describe('state', () => {
  it('does not let a numeric label pass for a number', async () => {
    const text = '\t.globl f\nf:\tlea 2f(%rip), %rcx\n\tret\n2:\tenclu\n';
    const { stdout } = await runCli(['state', 'a.S:3'], { cwd: testFolder({ 'a.S': text }) });
    expect(stdout).toMatch(/^ +RCX +label 2$/m);
  });

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
