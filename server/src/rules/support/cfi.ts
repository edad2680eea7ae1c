/**
 * What CFI directives say at each instruction: where the canonical frame address lies and where registers are saved
 * (GNU as manual, "CFI directives"; DWARF 5, 6.4; register numbers: System V psABI x86-64, 3.6.2).
 */
import type { CfiDirective, InstructionId, Program, Section } from '../../program/model.js';
import type { Origin } from '../../text/mapped.js';
import { generalRegister, type Register64 } from '../../isa/registers.js';
import { runSteps, type Steps } from '../../text/steps.js';
import { once } from './once.js';

/** The frame address as a register plus a constant. */
export interface CfaRule {
  readonly register: Register64;
  readonly offset: bigint;
}

/** What holds in front of one instruction. */
export interface CfiRow {
  /** Undefined where an expression gives it, or an argument is not known. */
  readonly cfa: CfaRule | undefined;
  /** Where registers are saved, as a distance from the frame address. */
  readonly saved: ReadonlyMap<Register64, bigint>;
  /** Registers of which a directive says something else: lost, in another register, or as they are. */
  readonly described: ReadonlySet<Register64>;
  /** The return address is declared to be lost: nothing can be unwound from here. */
  readonly isOutermost: boolean;
  /** The `.cfi_startproc` that opened the procedure. */
  readonly procedure: CfiDirective;
}

/** A directive that the order of the others does not allow. */
export interface CfiProblem {
  readonly kind: 'nested' | 'unopened' | 'unclosed' | 'nothing-remembered';
  readonly directive: CfiDirective;
  readonly origin: Origin;
}

export interface Cfi {
  /** By instruction; none for instructions outside of all procedures. */
  readonly rows: ReadonlyMap<InstructionId, CfiRow>;
  readonly problems: readonly CfiProblem[];
}

const DWARF_REGISTERS: readonly Register64[] = [
  ...(['rax', 'rdx', 'rcx', 'rbx', 'rsi', 'rdi', 'rbp', 'rsp'] as const),
  ...(['r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'] as const),
];

/** At the entry of a function the frame address is what RSP was in front of the call. */
const AT_ENTRY: Omit<CfiRow, 'procedure'> = {
  cfa: { register: 'rsp', offset: 8n },
  saved: new Map(),
  described: new Set(),
  isOutermost: false,
};

/** Directives that may stand outside of a procedure. */
const ANYWHERE: ReadonlySet<string> = new Set(['.cfi_sections', '.cfi_inline_lsda']);

/** The CFI directives of all sections, in the order of the text. */
export function cfiOf(program: Program): Cfi {
  return readings(program).finished();
}

/** Reads the directives with pauses, in front of the rules that ask for them. */
export function* readCfiSteps(program: Program): Steps<void> {
  yield* readings(program).steps();
}

const readings = once((program: Program) => new CfiReading(program));

/** An item takes some 30 nanoseconds, and a row in a procedure 100. */
const ITEMS_BETWEEN_PAUSES = 4000;

class CfiReading {
  readonly #cfi = { rows: new Map<InstructionId, CfiRow>(), problems: [] as CfiProblem[] };
  readonly #rest: Steps<void>;

  constructor(program: Program) {
    this.#rest = this.#read(program);
  }

  finished(): Cfi {
    runSteps(this.#rest);
    return this.#cfi;
  }

  /** Those that are left. Not delegated to, since a generator that somebody leaves cannot go on. */
  *steps(): Steps<void> {
    while (this.#rest.next().done !== true) yield;
  }

  *#read(program: Program): Steps<void> {
    const { rows, problems } = this.#cfi;
    for (const section of program.sections) yield* new Reader(program, rows, problems).readSteps(section);
  }
}

const NONE: readonly never[] = [];

class Reader {
  private row: CfiRow | undefined;
  private remembered: CfiRow[] = [];

  constructor(
    private readonly program: Program,
    private readonly rows: Map<InstructionId, CfiRow>,
    private readonly problems: CfiProblem[],
  ) {}

  *readSteps(section: Section): Steps<void> {
    const { items } = section;
    for (let at = 0; at < items.length; at++) {
      if (at % ITEMS_BETWEEN_PAUSES === ITEMS_BETWEEN_PAUSES - 1) yield;
      const item = items[at];
      if (item?.kind !== 'instruction') continue;
      const instruction = this.program.instructions[item.instruction];
      for (const directive of instruction?.cfiBefore ?? NONE) this.take(directive);
      if (this.row !== undefined) this.rows.set(item.instruction, this.row);
    }
    for (const directive of section.cfiAtEnd) this.take(directive);
    if (this.row !== undefined) this.problem('unclosed', this.row.procedure);
  }

  private problem(kind: CfiProblem['kind'], directive: CfiDirective): void {
    this.problems.push({ kind, directive, origin: directive.origin });
  }

  private take(directive: CfiDirective): void {
    const { name, args } = directive;
    if (name === '.cfi_startproc') {
      if (this.row !== undefined) this.problem('nested', this.row.procedure);
      const simple = args.includes('simple');
      this.row = { ...AT_ENTRY, ...(simple && { cfa: undefined }), procedure: directive };
      this.remembered = [];
    } else if (this.row === undefined) {
      if (!ANYWHERE.has(name)) this.problem('unopened', directive);
    } else if (name === '.cfi_endproc') this.row = undefined;
    else if (name === '.cfi_remember_state') this.remembered.push(this.row);
    else if (name === '.cfi_restore_state') {
      const row = this.remembered.pop();
      if (row === undefined) this.problem('nothing-remembered', directive);
      else this.row = { ...row, procedure: this.row.procedure };
    } else this.row = changed(this.row, directive);
  }
}

function changed(row: CfiRow, { name, args }: CfiDirective): CfiRow {
  const register = registerNamed(args[0]);
  const number = numberOf(args[args.length - 1]);
  const { cfa } = row;
  switch (name) {
    case '.cfi_def_cfa':
      return { ...row, cfa: register && number !== undefined ? { register, offset: number } : undefined };
    case '.cfi_def_cfa_register':
      return { ...row, cfa: cfa && register ? { ...cfa, register } : undefined };
    case '.cfi_def_cfa_offset':
      return { ...row, cfa: cfa && number !== undefined ? { ...cfa, offset: number } : undefined };
    case '.cfi_adjust_cfa_offset':
      return { ...row, cfa: cfa && number !== undefined ? { ...cfa, offset: cfa.offset + number } : undefined };
    case '.cfi_offset':
      return withSaved(row, register, number);
    case '.cfi_rel_offset':
      return withSaved(row, register, cfa && number !== undefined ? number - cfa.offset : undefined);
    case '.cfi_undefined':
      return isReturnAddress(args[0]) ? { ...row, isOutermost: true } : withDescribed(row, register);
    case '.cfi_restore':
      return withSaved(row, register, undefined);
    case '.cfi_same_value':
    case '.cfi_register':
    case '.cfi_val_offset':
      return withDescribed(row, register);
    case '.cfi_escape':
      return { ...row, cfa: undefined };
    default:
      return row;
  }
}

function withSaved(row: CfiRow, register: Register64 | undefined, offset: bigint | undefined): CfiRow {
  if (register === undefined) return row;
  const saved = new Map(row.saved);
  if (offset === undefined) saved.delete(register);
  else saved.set(register, offset);
  const described = new Set(row.described);
  described.delete(register);
  return { ...row, saved, described };
}

function withDescribed(row: CfiRow, register: Register64 | undefined): CfiRow {
  if (register === undefined) return row;
  return { ...withSaved(row, register, undefined), described: new Set([...row.described, register]) };
}

/** By name with or without `%`, or by its DWARF number. */
function registerNamed(text: string | undefined): Register64 | undefined {
  const name = (text ?? '').trim().replace(/^%/, '').toLowerCase();
  if (/^\d+$/.test(name)) return DWARF_REGISTERS[Number(name)];
  const part = generalRegister(name);
  return part?.width === 64 ? part.register : undefined;
}

function isReturnAddress(text: string | undefined): boolean {
  return ['rip', '16'].includes((text ?? '').trim().replace(/^%/, '').toLowerCase());
}

/** A number, or a sum of products of numbers; undefined for anything else. */
function numberOf(text: string | undefined): bigint | undefined {
  const source = (text ?? '').replace(/\s+/g, '');
  if (!/^[-+]?\w+(?:[-+*]\w+)*$/.test(source)) return undefined;
  let sum = 0n;
  for (const [term] of source.matchAll(/[-+]?[^-+]+/g)) {
    let product = term.startsWith('-') ? -1n : 1n;
    for (const factor of term.replace(/^[-+]/, '').split('*')) {
      if (!/^(?:0x[\da-f]+|\d+)$/i.test(factor)) return undefined;
      product *= BigInt(factor);
    }
    sum += product;
  }
  return sum;
}
