/** How paths branch, meet and end: the shape of explorations, told from small texts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Exploration, SimulationNode } from '../../server/src/simulate/exploration.js';
import { MAX_CELLS, MAX_NODES, exploreSteps } from '../../server/src/simulate/explore.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';

const ENTER = '\tmov $2, %eax\n\tds enclu\n';

function explorationOf(text: string): Exploration {
  const source = `# trampolint: contract=rfc-prefix prefix=ds\n\t.globl f\n\t.type f, @function\nf:\n${text}\naep:\n\tds enclu\n`;
  const [exploration] = analyzeFixture(parseFixture(source)).explorations;
  if (exploration === undefined) throw new Error('nothing was explored');
  return exploration;
}

/** How often an instruction with this mnemonic begins a part of its own, not covered by an earlier one. */
function states({ program, nodes }: Exploration, mnemonic: string): number {
  return nodes.filter(
    ({ instruction, end }) =>
      instruction !== undefined && program.instructions[instruction]?.mnemonic === mnemonic && end?.kind !== 'covered',
  ).length;
}

function ends({ leaves }: Exploration): readonly string[] {
  return leaves.map((leaf) => leaf.end?.kind ?? 'none');
}

const arrivals = (nodes: readonly SimulationNode[]): readonly string[] => [
  ...new Set(nodes.map(({ state }) => state.arrival?.kind ?? 'none')),
];

describe('paths that meet', () => {
  const meeting = (left: string, right: string, behind: string): string =>
    `\ttest %r10, %r10\n\tje 1f\n${left}\tjmp 2f\n1:\n${right}2:\txor %r10d, %r10d\n${behind}${ENTER}\tcmp $4, %eax\n\tret`;

  it('go on as one where they only differ in a register that is overwritten', () => {
    const exploration = explorationOf(
      meeting('\tmov $1, %r8d\n', '\tmov $2, %r8d\n', '\tmovl $3, %r8d\n\tbswap %r9\n'),
    );
    expect(states(exploration, 'bswap')).toBe(1);
  });

  it('stay apart where the difference can still be seen', () => {
    const exploration = explorationOf(meeting('\tmov $1, %r8d\n', '\tmov $2, %r8d\n', '\tbswap %r9\n'));
    expect(states(exploration, 'bswap')).toBe(2);
  });

  it('stay apart where memory differs', () => {
    const exploration = explorationOf(meeting('\tmovl $1, -8(%rsp)\n', '\tmovl $2, -8(%rsp)\n', '\tbswap %r9\n'));
    expect(states(exploration, 'bswap')).toBe(2);
  });

  it('keep exit and fault apart until a branch separates them', () => {
    const exploration = explorationOf(
      `\tlea aep(%rip), %rcx\n${ENTER}\tbswap %r9\n\tcmp $4, %eax\n\tjne 1f\n\tnop\n\tret\n1:\tud2`,
    );
    const at = (mnemonic: string): readonly SimulationNode[] =>
      exploration.nodes.filter(
        ({ instruction }) =>
          instruction !== undefined && exploration.program.instructions[instruction]?.mnemonic === mnemonic,
      );
    expect(arrivals(at('bswap'))).toEqual(['exit', 'fault']);
    expect(arrivals(at('nop'))).toEqual(['exit']);
    expect(arrivals(at('ud2'))).toEqual(['fault']);
  });
});

describe('loops', () => {
  it('come to rest, whatever they count', () => {
    const exploration = explorationOf(
      `\txor %r8d, %r8d\n1:\tinc %r8\n\tcmp %rsi, %r8\n\tjne 1b\n${ENTER}\tcmp $4, %eax\n\tret`,
    );
    expect([exploration.complete, exploration.limits]).toEqual([true, []]);
    expect(states(exploration, 'inc')).toBeLessThan(4);
  });

  it('around EENTER come to rest', () => {
    const exploration = explorationOf(
      `1:\tmov %rdi, %rbx\n\tlea aep(%rip), %rcx\n${ENTER}\tcmp $4, %eax\n\tjne 1b\n\tret`,
    );
    expect([exploration.complete, exploration.limits]).toEqual([true, []]);
  });
});

describe('what is not known', () => {
  it('makes the result incomplete where a macro is not defined', () => {
    expect(explorationOf(`\tnop\n\tSOMETHING(1)\n${ENTER}\tret`).complete).toBe(false);
    expect(explorationOf(`\tSOMETHING(1)\n${ENTER}\tret`).complete).toBe(false);
  });

  it('leaves the result complete where paths only go behind the macro', () => {
    const exploration = explorationOf(`\tjmp 1f\n\tSOMETHING(1)\n1:${ENTER}\tret`);
    expect(exploration.complete).toBe(true);
  });

  it('ends a path at a jump by pointer', () => {
    expect(ends(explorationOf(`${ENTER}\tjmp *%rax`))).toContain('unknown-jump');
  });

  it('is said where the bound on nodes is hit, and the path ends there', () => {
    const exploration = explorationOf(`${'\tbswap %r9\n'.repeat(MAX_NODES)}${ENTER}\tret`);
    expect(exploration.limits.map(({ id }) => id)).toEqual(['analysis-steps']);
    expect([exploration.complete, ends(exploration)]).toEqual([false, ['limit']]);
  });
});

describe('memory that holds very many values', () => {
  it('ends the path, which is said', () => {
    const exploration = explorationOf(`${'\tpush %rbx\n'.repeat(MAX_CELLS + 1)}${ENTER}\tret`);
    expect(exploration.limits.map(({ message }) => message)).toEqual([
      `the simulation from f was stopped where memory holds more than ${MAX_CELLS} values`,
    ]);
    expect([exploration.complete, ends(exploration)]).toEqual([false, ['limit']]);
  });

  it('follows all others', () => {
    const exploration = explorationOf(`${'\tpush %rbx\n'.repeat(MAX_CELLS - 10)}${ENTER}\tret`);
    expect(exploration.complete).toBe(true);
  });
});

describe('values on which very many operations were done', () => {
  it.each([
    'bswap %rbx\n\txor %rsi, %rbx',
    'mov (%rbx), %rbx',
    'add %bl, %bh\n\txor %bh, %bl',
    'xor %rdi, (%rsp)\n\tbswap %rdi',
  ])('are forgotten, and the rest is followed: %s', (operations) => {
    const text = `\t.rept 3000\n\t${operations}\n\t.endr\n\ttest %rbx, %rbx\n\tjz 1f\n\tnop\n1:${ENTER}\tret`;
    expect(explorationOf(text).complete).toBe(true);
  });
});

describe('states that multiply', () => {
  const right = readFileSync(fileURLToPath(new URL('../../examples/right.S', import.meta.url)), 'utf8');
  /** The leaf is not known, nobody asks RAX, and the function falls into the ENCLU of its AEP, each time with another stack. */
  const unfinished = right.replace(/^(#define| +(cmp|jne|ret) ).*\n|^ +ret\n/gm, '');

  it('are joined before they are thousands, which is said', () => {
    const [exploration] = analyzeFixture(parseFixture(unfinished)).explorations;
    expect(exploration?.limits.map(({ id }) => id)).toContain('analysis-states');
    expect(exploration?.nodes.length).toBeLessThan(2000);
  });
});

describe('where simulations begin', () => {
  const rootsOf = (text: string): readonly string[] =>
    analyzeFixture(parseFixture(text)).explorations.map(({ root }) => root.name);
  const declared = (name: string): string => `\t.globl ${name}\n\t.type ${name}, @function\n${name}:\n`;

  it('is every function that no other runs into', () => {
    expect(rootsOf(`${declared('f')}\tcall *%rdi\n${declared('g')}\tret\n`)).toEqual(['f']);
    expect(rootsOf(`${declared('f')}\tcall exit\n\tud2\n${declared('g')}\tret\n`)).toEqual(['f', 'g']);
  });

  it('is no label in the middle of a procedure, although it is declared a function', () => {
    const text = `.Lhidden:\n\t.cfi_startproc\n\tcall *%rdi\n${declared('back')}\tjmp *%rsi\n\t.cfi_endproc\n`;
    expect(rootsOf(text)).not.toContain('back');
  });
});

describe('exploring in steps', () => {
  const { program, root, policy, nodes, leaves } = explorationOf(`1:\tinc %r8\n\tcmp $9, %r8\n\tjne 1b\n${ENTER}\tret`);

  it('pauses every few nodes and finds what exploring at once finds', () => {
    const steps = exploreSteps(program, root, policy);
    let pauses = 0;
    let result = steps.next();
    for (; result.done !== true; result = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(nodes.length / 10);
    expect(result.value.nodes.map(({ instruction }) => instruction)).toEqual(nodes.map((node) => node.instruction));
    expect(ends(result.value)).toEqual(leaves.map(({ end }) => end?.kind));
  });
});
