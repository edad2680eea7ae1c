/** What a case is: one instruction as written, the vectors that suit it, and what the manual leaves undefined about it. */
import type { Register64 } from '../../server/src/isa/registers.js';
import type { Flag } from '../../server/src/simulate/machine/state.js';
import type { Vector } from './input.js';
import { Operands, type Width } from './operands.js';
import type { Random } from './random.js';

/** What the manual calls undefined, or what a program cannot foresee. All of it must be unknown to the simulation, and nothing else. */
export interface Undefined {
  readonly flags?: readonly Flag[];
  /** Bits of registers. */
  readonly registers?: Partial<Record<Register64, bigint>>;
  /** Bits of memory that may be unknown. */
  readonly memory?: readonly { readonly address: bigint; readonly size: number; readonly mask?: bigint }[];
  /** Bits of MXCSR. */
  readonly mxcsr?: bigint;
}

/** A case without its place in the list. */
export interface CaseDraft {
  /** As GNU as takes it; `@` stands for the label that a branch goes to. */
  readonly text: string;
  /** Fits register and memory values to the instruction, before and after memory operands get their registers. */
  readonly before?: (vector: Vector, random: Random) => void;
  readonly after?: (vector: Vector, random: Random) => void;
  readonly undefined?: (vector: Vector) => Undefined;
  /** RSP points into the stack window, at a multiple of this. */
  readonly stack?: 1 | 8;
  /** Carries an image of FXSAVE or XSAVE. */
  readonly image?: true;
  /** The register, or the byte of the stack window, that holds the address of the label. */
  readonly codeRegister?: Register64;
  readonly codePlace?: number;
  /** Names a flag of /proc/cpuinfo without which the processor does not know the instruction. */
  readonly feature?: string;
  /** The kernel must let programs set the segment bases. */
  readonly needsBases?: true;
}

export interface Case extends CaseDraft {
  readonly id: number;
  /** Base mnemonic as the program model has it. */
  readonly op: string;
  /** Mnemonic and kinds of operands: `add r32,m32`. */
  readonly group: string;
  readonly operands: Operands;
  /** The windows that it may touch; in the others nothing may change. */
  readonly windows: { readonly data: boolean; readonly stack: boolean };
}

const TOUCHES_DATA = /\(|0x1000|movs|stos|lods|scas|cmps|xlat/;
const TOUCHES_STACK = /push|pop|enter|leave|call|ret|\(%rsp\)/;

/** A family of cases: how to write one, and how many differently written ones there are. */
export interface Group {
  readonly op: string;
  readonly name: string;
  readonly count: number;
  readonly reserved?: readonly Register64[];
  readonly feature?: string;
  readonly width?: Width;
  readonly make: (operands: Operands, random: Random) => CaseDraft;
}

/** All cases of the groups in order. The same seed gives the same list. */
export function casesOf(groups: readonly Group[], random: Random): readonly Case[] {
  const cases: Case[] = [];
  for (const { op, name, count, reserved = [], feature, width, make } of groups) {
    for (let instance = 0; instance < count; instance++) {
      const operands = new Operands(random, reserved, width === 8, true);
      const draft = make(operands, random);
      // Segment overrides need the bases.
      const usesSegment = /%[fg]s:/.test(draft.text);
      cases.push({
        ...draft,
        ...(feature !== undefined && { feature }),
        ...(usesSegment && { needsBases: true }),
        id: cases.length,
        op,
        group: name,
        operands,
        windows: { data: TOUCHES_DATA.test(draft.text), stack: TOUCHES_STACK.test(draft.text) },
      });
    }
  }
  return cases;
}
