/**
 * Reads the generated instruction table. A mnemonic's line is parsed when it is first asked for, so that loading
 * costs no more than splitting the text.
 *
 * The text has one line for each mnemonic of AT&T syntax without suffix: its name, then its forms, separated by
 * blanks. A form is `operands,profile,memory bytes,broadcast bytes,suffix,Intel name` with empty fields where there
 * is nothing to say (an Intel name equal to the AT&T one included) and the end left out. Its first two fields are
 * line numbers, in base 36, in the lists of operands and profiles. An operand is `kind:access`, or
 * `kind:access/access of memory`. A profile is `encoding|flags|registers|memory|features|flow|RSP|TOP|properties`.
 */
import type { ControlFlow } from './flow.js';
import { INTEL_NAMES, MNEMONICS, OPERAND_LISTS, PROFILES } from './instruction-table.generated.js';

/** How an operand, a register or memory is used; `address`: it is computed and not accessed. */
export type Access =
  | 'none'
  | 'read'
  | 'conditional-read'
  | 'write'
  | 'conditional-write'
  | 'read-write'
  | 'read-conditional-write'
  | 'address';

/** Status and control flags that instructions touch; C0 to C3 are in the x87 status word. */
export const FLAGS = ['of', 'sf', 'zf', 'af', 'cf', 'pf', 'df', 'if', 'ac', 'uif', 'c0', 'c1', 'c2', 'c3'] as const;
export type Flag = (typeof FLAGS)[number];

/** The five sets do not overlap but for `read`; `written` means by the result. */
export interface FlagEffects {
  readonly read: readonly Flag[];
  readonly written: readonly Flag[];
  readonly cleared: readonly Flag[];
  readonly set: readonly Flag[];
  readonly undefined: readonly Flag[];
}

/** A register that is used without being an operand; the name says the part: `eax`, `xmm0`, `st0`, `cr0`. */
export interface ImplicitRegister {
  readonly register: string;
  readonly access: Access;
}

/** Memory that is used without being an operand: at `base + displacement`, which hold before the instruction. */
export interface ImplicitMemory {
  readonly base: string;
  readonly displacement: number;
  readonly access: Access;
  /** 0 when it depends on machine state. */
  readonly bytes: number;
}

/** One operand of a form. */
export interface OperandTemplate {
  /**
   * `rm32`: a 32-bit register or memory; `r32`, `x`, `y`, `z`, `mm`, `k`, `t`, `b`: registers; `xm`, `ym`, `zm`, `mmm`,
   * `km`, `bm`: those or memory; `m`, `mib`, `sib`, `vm32x` …: memory; `moffs`: an address alone; `i8` … `i64`: immediates;
   * `s8`, `s32`: sign-extended ones; `one`: the constant 1; `rel8`, `rel32`: targets; `rsi`, `rdi`, `segrdi`, `xlat`:
   * memory at fixed registers; `st`, `sti`, `sreg`, `cr`, `dr`; anything else is the register of that name.
   */
  readonly kind: string;
  readonly access: Access;
  /** The same when the instruction has an operand in memory: MOVSS between registers keeps the upper part. */
  readonly memoryAccess: Access;
}

/** What many forms have in common. */
export interface FormProfile {
  readonly encoding: 'legacy' | 'vex' | 'evex' | 'xop' | '3dnow';
  readonly flags: FlagEffects;
  readonly registers: readonly ImplicitRegister[];
  readonly memory: readonly ImplicitMemory[];
  /** CPUID features by the names that iced-x86 gives them; all of them are needed. */
  readonly features: readonly string[];
  readonly flow: ControlFlow | 'interrupt' | 'transaction' | 'exception';
  /** What is added to RSP. */
  readonly stackDelta: number;
  /** What is added to TOP of the x87 stack; undefined when it is set to a constant or depends on state. */
  readonly topDelta: number | undefined;
  readonly properties: ReadonlySet<FormProperty>;
}

/** In the order of the generator's bits. */
const PROPERTIES = [
  'lock',
  'rep',
  'repne',
  'bnd',
  'branch-hint',
  'notrack',
  'xacquire',
  'xrelease',
  'mask',
  'needs-mask',
  'zeroing',
  'broadcast',
  'rounding',
  'sae',
  'distinct-registers',
  'distinct-destination',
  'privileged',
  'cpl0',
  'maybe-cpl0',
  'sgx1-enclave',
  'sgx2-enclave',
  'port',
] as const;

/**
 * `lock` to `xrelease`: the prefix is meant for the form; `mask` to `sae`: the decoration may be written;
 * `sgx1-enclave`, `sgx2-enclave`: it may run inside an enclave on such a processor.
 */
export type FormProperty = (typeof PROPERTIES)[number];

/** One way in which a mnemonic takes operands. */
export interface InstructionForm {
  /** AT&T mnemonic without suffix. */
  readonly name: string;
  /** The AT&T suffix that selects the form; empty when it takes none. */
  readonly suffix: string;
  readonly intelName: string;
  /** Destination first. */
  readonly operands: readonly OperandTemplate[];
  /** Of the memory operand; 0 when there is none or it depends on machine state. */
  readonly memoryBytes: number;
  /** Of the element that a broadcast reads; 0 when it cannot. */
  readonly broadcastBytes: number;
  readonly profile: FormProfile;
}

const ACCESS_LETTERS: Readonly<Record<string, Access>> = {
  '-': 'none',
  r: 'read',
  R: 'conditional-read',
  w: 'write',
  W: 'conditional-write',
  m: 'read-write',
  M: 'read-conditional-write',
  n: 'address',
};

/** A parsed value for each line that was asked for. Parsing is pure, so when it happens cannot be seen. */
class Lines<Value> {
  readonly #texts: readonly string[];
  readonly #parsed: (Value | undefined)[] = [];
  readonly #parse: (text: string) => Value;

  constructor(text: string, parse: (text: string) => Value) {
    this.#texts = text.slice(1).split('\n');
    this.#parse = parse;
  }

  get(number: number): Value {
    return (this.#parsed[number] ??= this.#parse(this.#texts[number] ?? ''));
  }
}

/** The table with its memory of what was parsed. */
class FormTable {
  readonly #lines: ReadonlyMap<string, string>;
  readonly #forms = new Map<string, readonly InstructionForm[]>();
  readonly #operands = new Lines(OPERAND_LISTS, parseOperands);
  readonly #profiles = new Lines(PROFILES, parseProfile);
  readonly intelNames: ReadonlyMap<string, readonly string[]>;

  constructor() {
    this.#lines = new Map(namedLines(MNEMONICS));
    this.intelNames = new Map(
      [...namedLines(INTEL_NAMES)].map(([name, rest]): [string, string[]] => [name, rest.split(' ')]),
    );
  }

  get names(): Iterable<string> {
    return this.#lines.keys();
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  forms(name: string): readonly InstructionForm[] {
    const known = this.#forms.get(name);
    if (known !== undefined) return known;
    const line = this.#lines.get(name);
    if (line === undefined) return [];
    const forms = line.split(' ').map((row) => this.#form(name, row));
    this.#forms.set(name, forms);
    return forms;
  }

  #form(name: string, row: string): InstructionForm {
    const [operands = '', profile = '', memoryBytes, broadcastBytes, suffix = '', intelName] = row.split(',');
    return {
      name,
      suffix,
      intelName: intelName === undefined || intelName === '' ? name : intelName,
      operands: this.#operands.get(lineNumber(operands)),
      memoryBytes: Number(memoryBytes ?? 0),
      broadcastBytes: Number(broadcastBytes ?? 0),
      profile: this.#profiles.get(lineNumber(profile)),
    };
  }
}

const TABLE = new FormTable();

/** The forms of an AT&T mnemonic in lower case without suffix; empty when there is none of that name. */
export function formsOf(name: string): readonly InstructionForm[] {
  return TABLE.forms(name);
}

/** Whether {@link formsOf} has anything; costs no parsing. */
export function hasForms(name: string): boolean {
  return TABLE.has(name);
}

/** AT&T mnemonics without suffix, sorted. */
export function formNames(): Iterable<string> {
  return TABLE.names;
}

/** The AT&T mnemonics that an Intel mnemonic stands for; empty when it is spelled as in AT&T or unknown. */
export function namesOfIntel(intelName: string): readonly string[] {
  return TABLE.intelNames.get(intelName) ?? [];
}

/** The Intel mnemonics that are spelled otherwise in AT&T syntax. */
export function intelNames(): Iterable<string> {
  return TABLE.intelNames.keys();
}

/** In base 36; an empty field is 0. */
function lineNumber(field: string): number {
  return field === '' ? 0 : parseInt(field, 36);
}

function* namedLines(text: string): Generator<[string, string]> {
  for (const line of text.slice(1).split('\n')) {
    const blank = line.indexOf(' ');
    yield [line.slice(0, blank), line.slice(blank + 1)];
  }
}

function parseOperands(text: string): readonly OperandTemplate[] {
  if (text === '') return [];
  return text.split(' ').map((operand) => {
    const [kind = '', accesses = ''] = operand.split(':');
    const [access = '', memoryAccess = access] = accesses.split('/');
    return { kind, access: accessOf(access), memoryAccess: accessOf(memoryAccess) };
  });
}

function parseProfile(text: string): FormProfile {
  const [encoding = '', flags = '', registers = '', memory = '', features = '', flow = '', stack, top, bits] =
    text.split('|');
  const [read, written, cleared, set, undefinedFlags] = flags.split(',');
  return {
    encoding: encoding as FormProfile['encoding'],
    flags: {
      read: flagsOf(read),
      written: flagsOf(written),
      cleared: flagsOf(cleared),
      set: flagsOf(set),
      undefined: flagsOf(undefinedFlags),
    },
    registers: words(registers).map((one) => {
      const [register = '', access = ''] = one.split(':');
      return { register, access: accessOf(access) };
    }),
    memory: words(memory).map((one) => {
      const [base = '', displacement, access = '', bytes] = one.split(':');
      return { base, displacement: Number(displacement), access: accessOf(access), bytes: Number(bytes) };
    }),
    features: features.split('+'),
    flow: flow as FormProfile['flow'],
    stackDelta: Number(stack ?? 0),
    topDelta: top === '?' ? undefined : Number(top ?? 0),
    properties: propertiesOf(parseInt(bits ?? '0', 36)),
  };
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

function accessOf(letter: string): Access {
  return ACCESS_LETTERS[letter] ?? 'none';
}

function flagsOf(bits: string | undefined): readonly Flag[] {
  const mask = Number(bits ?? 0);
  return mask === 0 ? [] : FLAGS.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

function propertiesOf(bits: number): ReadonlySet<FormProperty> {
  return new Set(PROPERTIES.filter((_, bit) => (bits & (1 << bit)) !== 0));
}
