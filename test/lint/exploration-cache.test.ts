import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lint } from '../../server/src/lint/lint.js';
import { placeOf } from '../../server/src/lint/place.js';
import { ProgramMemory } from '../../server/src/program/memory.js';
import { ReadingCache } from '../../server/src/preprocess/reading-cache.js';
import { RULES } from '../../server/src/rules/index.js';
import type { InstructionId } from '../../server/src/program/model.js';
import { describeTerm } from '../../server/src/simulate/describe.js';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { analyze, type AnalysisTools } from '../../server/src/analysis/analyze.js';
import { ExplorationCache } from '../../server/src/analysis/exploration-cache.js';
import { defaultOptions } from '../../server/src/analysis/options.js';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const sources = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.S'))
  .map((name) => readFileSync(join(EXAMPLES, name), 'utf8'))
  .filter((text) => text.length < 4000);

const SOURCE = `enter:
  movl $2, %eax
  enclu
  cmpl $4, %eax
  je 1f
  ud2
1:
  ret
`;

/** A file that is analysed again and again, as an editor does. */
class Edited {
  readonly explorations = new ExplorationCache();
  readonly #readings = new ReadingCache();
  readonly #programs = new ProgramMemory();

  analyze(text: string): Analysis {
    const readings = this.#readings;
    const { explorations } = this;
    const tools: AnalysisTools = {
      read: (...of) => readings.readSteps(...of),
      programs: this.#programs,
      explore: (...of) => explorations.explore(...of),
    };
    return analyze({ path: '/a.S', text }, defaultOptions(), tools);
  }
}

function afresh(text: string): Analysis {
  return analyze({ path: '/a.S', text }, defaultOptions());
}

/** What rules, hovers and paths read of an analysis. Ids may leave gaps, so that instructions are counted. */
function shown(analysis: Analysis): unknown {
  const { program } = analysis;
  const counts = new Map([...program.instructions].map(({ id }, count) => [id, count]));
  const counted = (id: InstructionId | undefined): number | undefined =>
    id === undefined ? undefined : counts.get(id);
  return {
    limits: analysis.limits.map(({ message, origin }) => ({ message, origin })),
    side: analysis.side,
    contract: analysis.contract,
    complete: analysis.complete,
    problems: analysis.problems,
    code: [...program.instructions].map((one) => ({
      op: one.op,
      form: one.form?.name,
      next: counted(one.next),
      previous: counted(one.previous),
      origin: one.origin,
      extent: one.extent,
      written: one.statement.source.text,
      prefixes: one.prefixes,
      cfi: one.cfiBefore,
      operands: one.operands.map((operand) => ({ ...operand, origin: operand.origin })),
      labels: one.labels,
      macros: program.unknownMacrosBefore.get(one.id),
    })),
    items: program.sections.map(({ items }) =>
      items.map((item) => (item.kind === 'instruction' ? counted(item.instruction) : item)),
    ),
    mentions: program.mentions,
    symbols: [...program.symbols.values()].map(({ place, ...symbol }) => ({
      ...symbol,
      place: place.kind === 'instruction' ? counted(place.instruction) : place.kind,
    })),
    findings: lint(analysis, RULES, { ...DEFAULT_LINT_CONFIG, preset: 'all' }).findings.map(
      ({ rule, message, origin, path, fix }) => ({
        rule,
        message,
        place: placeOf(origin),
        path: path.map((step) => ({ message: step.message, place: placeOf(step.origin) })),
        fix,
      }),
    ),
    explorations: analysis.explorations.map((exploration) => ({
      root: { ...exploration.root, instruction: counted(exploration.root.instruction) },
      nodes: exploration.nodes.map(({ instruction, edge, end, state }) => ({
        instruction: counted(instruction),
        edge,
        end: end?.message,
        rax: describeTerm(exploration, state.registers.rax, state),
        rsp: describeTerm(exploration, state.registers.rsp, state),
      })),
    })),
  };
}

/** Edits at a relative place; most leave the program as it is. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 0, 0, 1, 7, 60),
    text: fc.constantFrom(
      '\n',
      ' ',
      '\t# a comment\n',
      '/* */',
      '\n\n',
      '1:\n',
      '\tnop\n',
      '\tnop\n'.repeat(10),
      '\tmovl\t$3, %eax\n',
      '\tcall\tlater\n',
      '\t.globl\tlater\nlater:\n\tret\n',
      '\t.section .rodata\n\t.quad later\n\t.text\n',
      '\tjmp\tlater\n',
      '\tMACRO_OF_NOBODY(later)\n',
      '\t.balign\t16\n',
      '\t.section __ex_table, "a"\n\t.long later - ., 1f - .\n\t.text\n',
      '',
      '4',
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('explorations kept from one edit to the next', () => {
  it('are taken again when only comments and blanks change', () => {
    const file = new Edited();
    const [first] = file.analyze(SOURCE).explorations;
    const analysis = file.analyze(`# about it\n\n${SOURCE.replace('  ud2', '\t\tud2 # never')}`);
    expect(file.explorations.simulations).toBe(1);
    expect(analysis.explorations[0]?.nodes).toBe(first?.nodes);
    expect(analysis.explorations[0]?.program).toBe(analysis.program);
  });

  it.each([
    ['another instruction', SOURCE.replace('$4', '$5')],
    ['one instruction more', SOURCE.replace('ret', 'nop\n ret')],
    ['a label at another place', SOURCE.replace('  ud2\n1:', '1:\n  ud2')],
    ['a setting in a comment', `# trampolint: trust=rbx\n${SOURCE}`],
  ])('are made anew for %s', (_what, text) => {
    const file = new Edited();
    file.analyze(SOURCE);
    file.analyze(text);
    expect(file.explorations.simulations).toBe(2);
  });

  it('are taken again for functions that an edit leaves alone', () => {
    const file = new Edited();
    const functions = ['one', 'two', 'three'].map((name) => `\t.globl ${name}\n${name}:\n movl $5, %eax\n ret\n`);
    file.analyze(functions.join(''));
    const text = functions.join('').replace('two:\n', 'two:\n nop\n');
    const analysis = file.analyze(text);
    expect(file.explorations.simulations).toBe(4);
    expect(shown(analysis)).toEqual(shown(afresh(text)));
  });

  it.each([
    ['unknown macros', 'SYM_FUNC_START(two)\n', 'three:\nA_PROLOGUE\n'],
    ['labels behind unknown macros', 'A_MACRO\ntwo:\n', 'three:\nA_PROLOGUE\n.Lbehind:\n'],
    ['alignment', ' .balign 16\ntwo:\n jmp 1f\n1: .balign 8\n', ' .balign 16\nthree:\n jmp 1f\n1: .balign 8\n'],
    ['an exception table', 'two:\n', ' .section __ex_table, "a"\n .long two - ., three - .\n .text\nthree:\n'],
    ['constants', 'two:\n', ' .section .rodata\nword: .long 3\n .quad two\n .text\nthree:\n movl word(%rip), %eax\n'],
  ])('are taken again for functions beside one that grows, with %s in the file', (_what, two, three) => {
    const source = `${two} movl $5, %eax\n ret\n${three} movl $6, %ecx\n ret\n .globl two, three\n`;
    const file = new Edited();
    file.analyze(source);
    const before = file.explorations.simulations;
    const text = source.replace(' movl $5, %eax\n', ' nop\n movl $5, %eax\n');
    const analysis = file.analyze(text);
    expect(before).toBe(2);
    expect(file.explorations.simulations).toBe(3);
    expect(shown(analysis)).toEqual(shown(afresh(text)));
  });

  it.each([
    ['an unknown macro in front of an instruction', 'one:\n nop\n ret\n', 'one:\n nop\n A_MACRO\n ret\n'],
    ['an unknown macro less', 'one:\n nop\n A_MACRO\n ret\n', 'one:\n nop\n ret\n'],
    ['an unknown macro behind a label', 'one:\n nop\n2: A_MACRO\n ret\n', 'one:\n nop\n A_MACRO\n2: ret\n'],
    [
      'constants that are no longer cut off by code',
      'one: movl word(%rip), %eax\n ret\nword: .word 1\n nop\n .word 2\n',
      'one: movl word(%rip), %eax\n ret\n nop\nword: .word 1\n .word 2\n',
    ],
    [
      'alignment that leads elsewhere',
      'one: jmp 1f\n1: .balign 8\n movl $1, %eax\n2: ret\n',
      'one: jmp 1f\n movl $1, %eax\n1: .balign 8\n2: ret\n',
    ],
    [
      'an exception table with another handler',
      `${SOURCE.replace('enclu', '3: enclu')}.section __ex_table, "a"\n .long 3b - ., 1b - .\n`,
      `${SOURCE.replace('enclu', '3: enclu')}.section __ex_table, "a"\n .long 3b - ., enter - .\n`,
    ],
  ])('are made anew for %s', (_what, one, other) => {
    const file = new Edited();
    file.analyze(` .globl one\n${one}`);
    const before = file.explorations.simulations;
    const text = ` .globl one\n${other}`;
    const analysis = file.analyze(text);
    expect(file.explorations.simulations).toBeGreaterThan(before);
    expect(shown(analysis)).toEqual(shown(afresh(text)));
  });

  it('are made anew for few functions behind one that outgrows its ids', () => {
    const names = Array.from({ length: 20 }, (_, at) => `f${String(at)}`);
    const source = names.map((name) => `\t.globl ${name}\n${name}:\n movl $5, %eax\n ret\n`).join('');
    const file = new Edited();
    file.analyze(source);
    const text = source.replace('f3:\n', `f3:\n${' nop\n'.repeat(10)}`);
    const analysis = file.analyze(text);
    // The function itself, the one behind it that moves on, and one that gives up what it has free.
    expect(file.explorations.simulations).toBe(names.length + 3);
    expect(shown(analysis)).toEqual(shown(afresh(text)));
  });

  it('are looked for in a file whose instructions have gaps and an AEP that another file uses', () => {
    const file = new Edited();
    const text = ' .globl one, the_aep\none:\n ret\nthe_aep:\n nop\nthree:\n enclu\n ret\n';
    expect(shown(file.analyze(text))).toEqual(shown(afresh(text)));
  });

  it('show what a fresh analysis shows, whatever is edited', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sources), { minLength: 1, maxLength: 3 }), edits, (parts, all) => {
        const source = parts.join('\n');
        const file = new Edited();
        file.analyze(source);
        let text = source;
        for (const { at, removed, text: inserted } of all) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + inserted + text.slice(start + removed);
          expect(shown(file.analyze(text))).toEqual(shown(afresh(text)));
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 120_000);
});
