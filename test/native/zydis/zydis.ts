/** Zydis as a second source of what instructions read and write: builds a small program with it, and asks that. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requirement, type Requirement } from '../../support/requirements.js';
import { uses, type Metadata, type Uses } from './metadata.js';

const SOURCE = fileURLToPath(new URL('describe.c', import.meta.url));
const BUILD = fileURLToPath(new URL('../../../.cache/native/', import.meta.url));
const HEADER = '/usr/include/Zydis/Zydis.h';

/** The release that the listed differences are those of: Debian 12's. Another one has differences of its own. */
const RELEASE = '0x0004000000000000';

/** Whether Zydis can be asked here. */
export function zydisRequirement(): Requirement {
  if (!existsSync(HEADER)) return { available: false, reason: 'libzydis-dev is not installed' };
  if (!readFileSync(HEADER, 'utf8').includes(`(ZyanU64)${RELEASE}`)) {
    return { available: false, reason: 'the differences listed are those to Zydis 4.0.0, and another is installed' };
  }
  return requirement('gcc');
}

/** What Zydis says of each instruction; undefined where it knows none of those bytes. */
export function askZydis(instructions: readonly Uint8Array[]): readonly (Metadata | undefined)[] {
  const input = instructions.map((bytes) => `${Buffer.from(bytes).toString('hex')}\n`).join('');
  const { status, stdout } = spawnSync(build(), [], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  const answers = stdout.trimEnd().split('\n');
  if (status !== 0 || answers.length !== instructions.length) throw new Error(`Zydis ended with status ${status}`);
  return answers.map((answer) => (answer === '?' ? undefined : parse(answer)));
}

function build(): string {
  const hash = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 16);
  const program = path.join(BUILD, `zydis-${hash}`);
  if (existsSync(program)) return program;
  mkdirSync(BUILD, { recursive: true });
  const unfinished = `${program}-${process.pid}`;
  const { status, stderr } = spawnSync('gcc', ['-O1', '-o', unfinished, SOURCE, '-lZydis'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`gcc cannot build the program: ${stderr}`);
  renameSync(unfinished, program);
  return program;
}

/** Bits of Zydis's masks. */
const CPU_FLAGS = { cf: 0, pf: 2, af: 4, zf: 6, sf: 7, if: 9, df: 10, of: 11, ac: 18 };
const FPU_FLAGS = { c0: 0, c1: 1, c2: 2, c3: 3 };

/** Registers that are state beyond registers here, by the names of `isa/extra-state.ts`. */
const STATE: Readonly<Record<string, string>> = {
  mxcsr: 'mxcsr',
  x87control: 'x87-control',
  x87status: 'x87-stack',
  x87tag: 'x87-stack',
  xcr0: 'xcr0',
  pkru: 'pkru',
  ssp: 'ssp',
  gdtr: 'descriptor-tables',
  idtr: 'descriptor-tables',
  ldtr: 'descriptor-tables',
  tr: 'descriptor-tables',
  fsbase: 'fs-base',
  gsbase: 'gs-base',
};

/** Told apart by other means: control flow, and the flags one by one. */
const APART = new Set(['rip', 'eip', 'rflags', 'eflags', 'flags', 'none']);

function parse(answer: string): Metadata {
  const [cpu = '', fpu = '', ...operands] = answer.split(' ');
  const flags = [...flagLists(cpu, CPU_FLAGS)].map((list, at) => [...list, ...(flagLists(fpu, FPU_FLAGS)[at] ?? [])]);
  const [read = [], written = [], cleared = [], set = [], undefinedFlags = []] = flags;
  const registers: [string, number][] = [];
  const memory: [string, number][] = [];
  const state: [string, number][] = [];
  for (const operand of operands) {
    const [, kind, name = '', actions = '0'] = operand.split(':');
    if (kind === 'm') memory.push([name, Number(actions)]);
    if (kind !== 'r' || APART.has(name)) continue;
    const named = STATE[name];
    if (named === undefined) registers.push([name, Number(actions)]);
    else state.push([named, Number(actions)]);
  }
  return {
    flags: { read, written, cleared, set, undefined: undefinedFlags },
    registers: usesOf(registers),
    memory: usesOf(memory),
    state: usesOf(state),
  };
}

function flagLists(masks: string, bits: Readonly<Record<string, number>>): readonly (readonly string[])[] {
  return masks.split(',').map((mask) =>
    Object.entries(bits)
      .filter(([, bit]) => ((Number(mask) >> bit) & 1) !== 0)
      .map(([name]) => name),
  );
}

/** Actions are 1 for a read, 2 for a write, 4 and 8 for those that may happen. */
function usesOf(list: readonly (readonly [string, number])[]): Uses {
  return uses(list.map(([name, actions]) => ({ name, read: (actions & 5) !== 0, write: (actions & 10) !== 0 })));
}
