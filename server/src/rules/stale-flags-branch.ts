/** A branch decides on flags that the code never set for it: no comparison was made, or the operands of one were loaded and it was left out. */
import type { Analysis } from '../analysis/analysis.js';
import type { Instruction } from '../program/model.js';
import { generalRegister, type Register64 } from '../isa/registers.js';
import type { Report, Rule } from './rule.js';
import { instructionOf, onePerPlace, reportAt } from './support/report.js';
import { effectOf } from './support/tree.js';
import { visitsAt } from './support/visits.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './stale-flags-branch.md';

export const staleFlagsBranch: Rule = {
  meta: {
    id: 'stale-flags-branch',
    severity: 'warning',
    side: 'both',
    contracts: ['any'],
    preset: 'recommended',
    summary: 'A branch decides on flags that were not set for it: no comparison stands before it, or it was left out.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = visitsAt(analysis, 'jcc').flatMap(({ exploration, node, instruction }) => {
      const branch = effectOf(node, 'branch');
      const unread = branch === undefined ? undefined : loadedInVain(exploration, node);
      if (unread !== undefined) {
        const message = `\`${instruction.mnemonic}\` decides on older flags: what ${unread.toUpperCase()} was loaded with before it is overwritten unread. Was a \`cmp\` left out?`;
        return [reportAt(exploration, node, { message })];
      }
      const who = branch === undefined || branch.outcomes !== 'both' ? undefined : whose(exploration, node);
      if (who === undefined) return [];
      const message = `\`${instruction.mnemonic}\` decides on flags that ${who}: no comparison comes before it on this path. Was a \`cmp\` or \`test\` left out?`;
      return [reportAt(exploration, node, { message })];
    });
    return onePerPlace(reports);
  },
};

/** Who left the flags, in words; undefined when this code did, or when it may be an agreement. */
function whose(exploration: Exploration, node: SimulationNode): string | undefined {
  const { flags, arrival, world } = node.state;
  if (flags.writer === undefined) {
    // At an AEP all flags are clear, and at the entry of an enclave or a handler they may carry a message.
    if (arrival === undefined) return exploration.root.kind === 'host-function' ? 'the caller left' : undefined;
    return world === 'host' && arrival.kind === 'exit' ? 'the enclave chose' : undefined;
  }
  const writer = exploration.program.instructions[flags.writer];
  if (writer?.op === 'enclu' && world === 'host' && arrival?.kind === 'exit') return 'the enclave chose';
  return writer?.op === 'call' ? 'the call left' : undefined;
}

/**
 * A register that the moves directly before a branch load twice, the first value unread: the operands of a comparison
 * that is not there. Moves set no flags.
 */
function loadedInVain({ program }: Exploration, branch: SimulationNode): Register64 | undefined {
  const overwritten = new Set<Register64>();
  for (let at = branch.parent; at !== undefined; at = at.parent) {
    const move = moveOf(instructionOf(program, at));
    if (move === undefined) return undefined;
    if (move.to !== undefined) {
      if (overwritten.has(move.to) && move.isLoad) return move.to;
      overwritten.add(move.to);
    }
    for (const register of move.reads) overwritten.delete(register);
  }
  return undefined;
}

interface Move {
  /** The register that it fills. */
  readonly to: Register64 | undefined;
  readonly isLoad: boolean;
  readonly reads: readonly Register64[];
}

/** What MOV and LEA move; undefined for other instructions. */
function moveOf(instruction: Instruction | undefined): Move | undefined {
  if (instruction === undefined || (instruction.op !== 'mov' && instruction.op !== 'lea')) return undefined;
  const [to, from] = instruction.operands;
  const target = to?.kind === 'register' ? generalRegister(to.register) : undefined;
  // A register of 8 or 16 bits keeps the rest of what it held.
  const isWhole = target !== undefined && target.width >= 32;
  const names = [to, from].flatMap((operand) => (operand?.kind === 'memory' ? [operand.base, operand.index] : []));
  if (from?.kind === 'register') names.push(from.register);
  if (to?.kind === 'register' && !isWhole) names.push(to.register);
  const reads = names.flatMap((name) => (name === undefined ? [] : (generalRegister(name)?.register ?? [])));
  return { to: isWhole ? target.register : undefined, isLoad: from?.kind === 'memory', reads };
}
