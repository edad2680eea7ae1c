/** Executions with numbers: they take the path that they are made for, and show what the findings claim. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { concreteExecution } from '../../server/src/features/concrete-execution.js';
import { createWorkspace } from '../../server/src/host/workspace.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';
import { followPath } from '../../server/src/simulate/concrete/follow.js';
import { numberOf } from '../../server/src/simulate/concrete/run.js';
import type { Exploration, SimulationNode } from '../../server/src/simulate/exploration.js';
import { corpusFile } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

function pathTo(leaf: SimulationNode): readonly SimulationNode[] {
  return leaf.parent === undefined ? [leaf] : [...pathTo(leaf.parent), leaf];
}

/** What distinguishes a path: the instructions that run, and what happened between them. */
function story(nodes: readonly { instruction: number | undefined; edge: { kind: string } | undefined }[]): string {
  return nodes.map(({ instruction, edge }) => `${edge?.kind ?? ''} ${instruction ?? ''}`.trim()).join('\n');
}

function explorationsOf(text: string): readonly Exploration[] {
  return analyzeFixture(parseFixture(text)).explorations;
}

describe('an execution of a path', () => {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('right.S'));

  it.each(names)('runs the instructions of the path, one by one: %s', (name) => {
    for (const exploration of explorationsOf(readFileSync(EXAMPLES + name, 'utf8'))) {
      for (const leaf of exploration.leaves) {
        const { run, reason } = followPath(exploration, leaf, 'honest');
        expect(reason).toBeUndefined();
        const nodes = pathTo(leaf).filter(
          ({ instruction, end }) => instruction !== undefined && end?.kind !== 'covered',
        );
        const steps = run?.steps ?? [];
        const ran = steps.map(({ instruction }, index) => ({ instruction, edge: steps[index - 1]?.edge }));
        expect(story(ran)).toBe(story(nodes.map((node, index) => (index === 0 ? { ...node, edge: undefined } : node))));
      }
    }
  });

  it('chooses values for registers and memory under which every branch goes as the path does', () => {
    const text = `	.globl f
f:
	cmp $17, %rdi
	jne 1f
	cmpl $-3, 8(%rsi)
	jae 1f
	test $64, %dl
	je 1f
	ud2
1:	ret
`;
    const [exploration] = explorationsOf(text);
    const trap = exploration?.leaves.find(({ end }) => end?.kind === 'trap');
    if (exploration === undefined || trap === undefined) throw new Error('no path to ud2');
    const { start, steps } = concreteExecution(exploration, trap);
    const at = (name: string): bigint => BigInt(start.find((one) => one.name === name)?.value ?? 0);
    expect(at('RDI')).toBe(17n);
    expect(at('RDX') & 64n).toBe(64n);
    const read = steps.flatMap(({ changes }) => changes).find(({ name }) => name.startsWith('reads'));
    expect(Number(read?.value)).toBeLessThan(2 ** 32 - 3);
  });

  it('takes as many rounds of a loop as the numbers say', () => {
    const text =
      '\t.globl f\nf:\n\txor %ecx, %ecx\n1:\tcmpb $0, (%rdi,%rcx)\n\tjne 2f\n\tinc %rcx\n\tcmp $9, %rcx\n\tjne 1b\n\tud2\n2:\tret\n';
    const [exploration] = explorationsOf(text);
    const trap = exploration?.leaves.find(({ end }) => end?.kind === 'trap');
    if (exploration === undefined || trap === undefined) throw new Error('no path to ud2');
    const { registers, steps } = concreteExecution(exploration, trap);
    expect(registers.find(({ name }) => name === 'RCX')?.value).toBe('9');
    expect(steps.filter(({ text: line }) => line.startsWith('inc'))).toHaveLength(9);
  });

  it('says why there is none where no values lead along the path', () => {
    const text =
      '\t.globl f\nf:\n\tmov %rdi, %rax\n\timul %rax, %rax\n\tand $3, %eax\n\tcmp $2, %eax\n\tjne 1f\n\tud2\n1:\tret\n';
    const [exploration] = explorationsOf(text);
    const trap = exploration?.leaves.find(({ end }) => end?.kind === 'trap');
    if (exploration === undefined || trap === undefined) throw new Error('no path to ud2');
    expect(concreteExecution(exploration, trap).reason).toBe("with numbers, 'jne' does not go on as the path does");
  });
});

describe('what shows a finding', () => {
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.S'));

  it.each(examples)('is an execution for every finding of %s', (name) => {
    const analysis = analyzeFixture(parseFixture(readFileSync(EXAMPLES + name, 'utf8')));
    const { findings } = lint(analysis, RULES, { preset: 'all', rules: new Map() });
    const reasons = findings.flatMap(({ rule, evidence }) => {
      const reason = evidence && concreteExecution(evidence.exploration, evidence.node).reason;
      return reason === undefined ? [] : [`${rule}: ${reason}`];
    });
    expect(reasons).toEqual([]);
  });
});

describe('vsgx.S', () => {
  const { path, reason } = corpusFile('vsgx.S');
  if (path === undefined) noteSkipped('executions of vsgx.S', reason);

  it.skipIf(path === undefined)('has one that defends each finding beyond `recommended`', { timeout: 60_000 }, () => {
    const result = createWorkspace({ cwd: '/', commandSettings: {} }).analyzeFile(path ?? '');
    if (result.kind !== 'analyzed') throw new Error('vsgx.S cannot be read');
    const findings = (preset: 'recommended' | 'all') =>
      lint(result.analysis, RULES, { preset, rules: new Map() }).findings.filter(
        ({ rule }) => !rule.startsWith('asm-'),
      );
    expect(findings('recommended')).toEqual([]);
    const shown = findings('all').flatMap(({ evidence }) => evidence ?? []);
    expect(shown.map(({ exploration, node }) => followPath(exploration, node, 'honest').reason)).toEqual(
      shown.map(() => undefined),
    );
  });

  it.skipIf(path === undefined)('gives its caller another RBX when the enclave moves RSP', { timeout: 60_000 }, () => {
    const result = createWorkspace({ cwd: '/', commandSettings: {} }).analyzeFile(path ?? '');
    if (result.kind !== 'analyzed') throw new Error('vsgx.S cannot be read');
    const rule = 'host-rsp-trusted-after-exit';
    const { findings } = lint(result.analysis, RULES, { preset: 'strict', rules: new Map() });
    const evidence = findings.find((one) => one.rule === rule)?.evidence;
    if (evidence === undefined) throw new Error(`${rule} is not reported`);
    const rbxAfter = (conduct: 'honest' | 'hostile'): boolean => {
      const { run } = followPath(evidence.exploration, evidence.node, conduct);
      const last = run?.steps.at(-1)?.after;
      if (run === undefined || last === undefined) throw new Error('the path has no execution');
      return numberOf(last.registers.rbx, last.facts) === numberOf(run.start.registers.rbx, run.start.facts);
    };
    expect([rbxAfter('honest'), rbxAfter('hostile')]).toEqual([true, false]);
  });
});
