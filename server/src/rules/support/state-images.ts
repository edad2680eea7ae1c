/** Images of extended state in the data of a file, and what instructions load from them. */
import type { Instruction, Program } from '../../program/model.js';
import { bytesBehind, constantAt, dataPlace, type DataPlace } from '../../program/image.js';
import { asAddress } from '../../simulate/domain/queries.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import type { Origin } from '../../text/mapped.js';
import { instructionOf } from './report.js';
import { effectOf } from './tree.js';

/** MXCSR in the legacy region (SDM Vol. 1, 13.4.1). */
export const MXCSR_AT = 24;
/** The legacy region, which FXRSTOR loads, too. */
const LEGACY_BYTES = 512;

const OF_64: ReadonlySet<string> = new Set(
  'xrstor xrstor64 xrstors xrstors64 xsave xsave64 xsavec xsavec64 xsaves xsaves64 xsaveopt xsaveopt64'.split(' '),
);
const OF_16: ReadonlySet<string> = new Set('fxrstor fxrstor64 fxsave fxsave64'.split(' '));

/** Instructions whose memory operand must be aligned. */
export const ALIGNED_OPS: readonly string[] = [...OF_64, ...OF_16];

/** What the memory operand must be aligned to, in bytes; undefined for instructions that are none of these. */
export function neededAlignment(op: string): number | undefined {
  return OF_64.has(op) ? 64 : OF_16.has(op) ? 16 : undefined;
}

/** The data of this file that the memory operand is; undefined when it is none, or has a register in its address. */
export function operandPlace(program: Program, { operands }: Instruction): DataPlace | undefined {
  const memory = operands.find((operand) => operand.kind === 'memory');
  if (memory?.kind !== 'memory' || memory.displacement.kind !== 'address') return undefined;
  if (memory.index !== undefined || (memory.base !== undefined && memory.base !== 'rip')) return undefined;
  return dataPlace(program, memory.displacement.symbol, memory.displacement.addend);
}

/** Instructions that load MXCSR from memory. */
export const MXCSR_LOADS: readonly string[] = 'ldmxcsr xrstor xrstor64 xrstors xrstors64 fxrstor fxrstor64'.split(' ');

export interface StateImage {
  readonly symbol: string;
  readonly place: DataPlace;
  readonly origin: Origin;
}

/** Data that an instruction restores from, or that is one by its form: aligned, large enough, the initial x87 control word first. */
export function stateImages(program: Program): readonly StateImage[] {
  const restored = new Set(
    program.instructions.flatMap((instruction) => {
      const place = /^f?xrstor/.test(instruction.op) ? operandPlace(program, instruction) : undefined;
      return place === undefined ? [] : [key(place)];
    }),
  );
  return [...program.symbols.values()].flatMap(({ name, written, definition }) => {
    const place = dataPlace(program, name);
    if (place === undefined || definition === undefined || bytesBehind(place) < LEGACY_BYTES) return [];
    const isOne = restored.has(key(place)) || constantAt(place, 0, 2) === 0x37fn;
    return isOne ? [{ symbol: written, place, origin: definition }] : [];
  });
}

function key({ stretch, offset }: DataPlace): string {
  return `${stretch.section}:${stretch.pieces[0]?.item ?? 0}:${offset}`;
}

/**
 * What the instruction at `node` loads into MXCSR, where this file has it as a constant; undefined also for an image that has
 * the value somewhere else.
 */
export function loadedMxcsr({ program }: Exploration, node: SimulationNode): bigint | undefined {
  const op = instructionOf(program, node)?.op ?? '';
  const at = op === 'ldmxcsr' ? 0 : MXCSR_LOADS.includes(op) ? MXCSR_AT : undefined;
  const address = at === undefined ? undefined : effectOf(node, 'load')?.address;
  const symbol = address === undefined ? undefined : asAddress(address);
  const place = symbol === undefined ? undefined : dataPlace(program, symbol.symbol, symbol.offset);
  if (place === undefined || at === undefined) return undefined;
  const value = constantAt(place, at, 4);
  return value === 0n && at === MXCSR_AT && strayMxcsr(place) !== undefined ? undefined : value;
}

/** Where in the legacy region a usual value of MXCSR lies that is not where it belongs; undefined when nowhere. */
export function strayMxcsr(place: DataPlace): number | undefined {
  for (let at = 4; at < LEGACY_BYTES; at += 2) {
    const value = constantAt(place, at, 4);
    if (at !== MXCSR_AT && (value === 0x1f80n || value === 0x1fbfn)) return at;
  }
  return undefined;
}
