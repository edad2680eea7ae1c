// Writes `server/src/isa/instruction-table.generated.ts`: every instruction form of 64-bit mode with its AT&T and Intel
// spelling, operands, effects and legality, taken from the decoder library `iced-x86`. With `--check` it writes nothing and
// fails when the file is not what it would write.
//
// The format is described where it is read: `server/src/isa/forms.ts`.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  Code,
  CpuidFeature,
  EncodingKind,
  FlowControl,
  Formatter,
  FormatterSyntax,
  Instruction,
  InstructionInfoFactory,
  MemorySizeExt,
  OpAccess,
  OpCodeOperandKind,
  Register,
  RegisterExt,
} from 'iced-x86';
import { MEMORY_BASE, instanceOf, instructionCodes } from './support/iced-instances.mjs';
import { ROOT } from './support/run.mjs';

const TARGET = path.join(ROOT, 'server/src/isa/instruction-table.generated.ts');

/** Operand kinds of 64-bit mode by the names the table uses; what is not here cannot be encoded there. */
const OPERAND_KINDS = {
  mem_offs: 'moffs',
  mem: 'm',
  mem_mpx: 'm',
  mem_mib: 'mib',
  mem_vsib32x: 'vm32x',
  mem_vsib64x: 'vm64x',
  mem_vsib32y: 'vm32y',
  mem_vsib64y: 'vm64y',
  mem_vsib32z: 'vm32z',
  mem_vsib64z: 'vm64z',
  sibmem: 'sib',
  r8_or_mem: 'rm8',
  r16_or_mem: 'rm16',
  r32_or_mem: 'rm32',
  r32_or_mem_mpx: 'rm32',
  r64_or_mem: 'rm64',
  r64_or_mem_mpx: 'rm64',
  mm_or_mem: 'mmm',
  xmm_or_mem: 'xm',
  ymm_or_mem: 'ym',
  zmm_or_mem: 'zm',
  bnd_or_mem_mpx: 'bm',
  k_or_mem: 'km',
  seg_reg: 'sreg',
  cr_reg: 'cr',
  dr_reg: 'dr',
  xmmp3_vvvv: 'x4',
  zmmp3_vvvv: 'z4',
  kp1_reg: 'k2',
  st0: 'st',
  sti_opcode: 'sti',
  imm4_m2z: 'i4',
  imm8: 'i8',
  imm8_const_1: 'one',
  imm8sex16: 's8',
  imm8sex32: 's8',
  imm8sex64: 's8',
  imm16: 'i16',
  imm32: 'i32',
  imm32sex64: 's32',
  imm64: 'i64',
  seg_rSI: 'rsi',
  es_rDI: 'rdi',
  seg_rDI: 'segrdi',
  seg_rBX_al: 'xlat',
  br64_1: 'rel8',
  br64_4: 'rel32',
  xbegin_4: 'rel32',
  es: 'es',
  cs: 'cs',
  ss: 'ss',
  ds: 'ds',
  fs: 'fs',
  gs: 'gs',
  al: 'al',
  cl: 'cl',
  ax: 'ax',
  dx: 'dx',
  eax: 'eax',
  rax: 'rax',
};
const REGISTER_KIND = /^(r8|r16|r32|r64|xmm|ymm|zmm|mm|k|tmm|bnd)_/;
const REGISTER_CLASSES = { xmm: 'x', ymm: 'y', zmm: 'z', tmm: 't', bnd: 'b' };

/** `n` is an address that is computed and not accessed. */
const ACCESS = {
  [OpAccess.None]: '-',
  [OpAccess.Read]: 'r',
  [OpAccess.CondRead]: 'R',
  [OpAccess.Write]: 'w',
  [OpAccess.CondWrite]: 'W',
  [OpAccess.ReadWrite]: 'm',
  [OpAccess.ReadCondWrite]: 'M',
  [OpAccess.NoMemAccess]: 'n',
};

const FLOWS = {
  [FlowControl.Next]: 'next',
  [FlowControl.UnconditionalBranch]: 'jump',
  [FlowControl.IndirectBranch]: 'jump',
  [FlowControl.ConditionalBranch]: 'conditional',
  [FlowControl.Return]: 'return',
  [FlowControl.Call]: 'call',
  [FlowControl.IndirectCall]: 'call',
  [FlowControl.Interrupt]: 'interrupt',
  [FlowControl.XbeginXabortXend]: 'transaction',
  [FlowControl.Exception]: 'exception',
};

const ENCODINGS = {
  [EncodingKind.Legacy]: 'legacy',
  [EncodingKind.VEX]: 'vex',
  [EncodingKind.EVEX]: 'evex',
  [EncodingKind.XOP]: 'xop',
  [EncodingKind.D3NOW]: '3dnow',
};

/** What a form may carry or needs, in the order of the bits that `server/src/isa/forms.ts` names. */
const PROPERTIES = [
  'canUseLockPrefix',
  'canUseRepPrefix',
  'canUseRepnePrefix',
  'canUseBndPrefix',
  'canUseHintTakenPrefix',
  'canUseNotrackPrefix',
  'canUseXacquirePrefix',
  'canUseXreleasePrefix',
  'canUseOpMaskRegister',
  'requireOpMaskRegister',
  'canUseZeroingMasking',
  'canBroadcast',
  'canUseRoundingControl',
  'canSuppressAllExceptions',
  'requiresUniqueRegNums',
  'requiresUniqueDestRegNum',
  'isPrivileged',
  'mustBeCpl0',
  'mayRequireCpl0',
  'useInEnclaveSgx1',
  'useInEnclaveSgx2',
  'isInputOutput',
];

/** Accelerator cards with mnemonics of their own, which no assembler for processors takes. */
const OTHER_PROCESSORS = new Set(['KNC']);

const SUFFIXES = ['b', 'w', 'l', 'q', 's', 't', 'll', 'd', 'x', 'y', 'z'];
/** String operations without a width keep one name for all widths, as GNU as does. */
const STRING_OPERATION = /^(movs|cmps|stos|lods|scas|ins|outs)[bwlq]$/;

/**
 * Registers that the library leaves out, by Intel mnemonic; Zydis names them, and so do the manuals: leaves of GETSEC take
 * and return values in these (SDM Vol. 2, 7.3), an aborted transaction gives its status in EAX (XABORT), SEAM calls return
 * a status, and PadLock moves the pointer to the initial vector on (VIA PadLock Programming Guide).
 */
const MISSING_REGISTERS = {
  getsec: ['ebx:R', 'ecx:R', 'rax:W', 'rbx:W', 'rcx:W'],
  getsecq: ['ebx:R', 'ecx:R', 'rax:W', 'rbx:W', 'rcx:W'],
  xabort: ['rax:W'],
  seamcall: ['rax:w'],
  tdcall: ['rcx:R'],
  xcryptcbc: ['rax:w'],
  xcryptcfb: ['rax:w'],
  xcryptctr: ['rax:w'],
  xcryptofb: ['rax:w'],
};

const plainGas = formatter(FormatterSyntax.Gas);
plainGas.gasShowMnemonicSizeSuffix = false;
const suffixedGas = formatter(FormatterSyntax.Gas);
suffixedGas.gasShowMnemonicSizeSuffix = true;
const intel = formatter(FormatterSyntax.Intel);
const infos = new InstructionInfoFactory();

/** @param {number} syntax */
function formatter(syntax) {
  const made = new Formatter(syntax);
  // With them, vcmpps would only appear under the names of its 32 predicates.
  made.usePseudoOps = false;
  return made;
}

/** Numbers texts in the order in which they first appear. */
class Dictionary {
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /** @param {string} text */
  number(text) {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get texts() {
    return [...this.#numbers.keys()];
  }
}

const operandLists = new Dictionary();
const profiles = new Dictionary();
/** @type {Map<string, string[]>} */
const groups = new Map();

/**
 * @param {string} codeName
 * @param {number} code
 */
function addCode(codeName, code) {
  const probe = new Probe(code);
  try {
    if (!probe.exists) return;
    const { name, suffix } = probe.attSpelling();
    const intelName = intelSpelling(intel.formatMnemonic(probe.register));
    const row = [
      operandLists.number(probe.operands()).toString(36),
      profiles.number(probe.profile()).toString(36),
      probe.memoryBytes(),
      probe.broadcastBytes(),
      suffix,
      intelName === name ? '' : intelName,
    ]
      .join(',')
      .replace(/,+$/, '')
      .replace(/,0(?=,|$)/g, ',')
      .replace(/,+$/, '');
    const rows = groups.get(name);
    if (rows === undefined) groups.set(name, [row]);
    else if (!rows.includes(row)) rows.push(row);
  } catch (error) {
    throw new Error(`in ${codeName}`, { cause: error });
  } finally {
    probe.free();
  }
}

/**
 * The formatter prints `ret far`; GNU as writes that `retf`, and takes `far` elsewhere as part of the operand.
 *
 * @param {string} formatted
 */
function intelSpelling(formatted) {
  const words = formatted.split(' ');
  if (words.at(-1) !== 'far') return words.at(-1) ?? '';
  return words[0] === 'ret' ? 'retf' : (words[0] ?? '');
}

/** One code, with its operands as registers and, where it can be, as memory. */
class Probe {
  /** @param {number} code */
  constructor(code) {
    this.code = code;
    this.free = () => this.instances.forEach((instance) => instance.free());
    /** @type {import('iced-x86').Instruction[]} */
    this.instances = [];
    const bare = describe(code);
    this.description = bare;
    this.exists =
      bare.mode64 &&
      bare.isInstruction &&
      bare.encoding !== EncodingKind.MVEX &&
      !bare.features.some((feature) => OTHER_PROCESSORS.has(feature)) &&
      !bare.isReservedNop &&
      bare.kinds.every((kind) => tableKind(kind) !== undefined);
    if (!this.exists) return;
    this.instances = [instanceOf(code, false)];
    if (bare.kinds.some((kind) => kind.includes('_or_mem'))) this.instances.push(instanceOf(code, true));
    this.register = this.instances[0];
    this.memory = this.instances.at(-1);
  }

  /** AT&T name without the suffix, and the suffix, which may be empty. */
  attSpelling() {
    const last = (/** @type {string} */ text) => text.split(' ').at(-1) ?? '';
    const plain = last(plainGas.formatMnemonic(this.register));
    const suffixed = last(suffixedGas.formatMnemonic(this.memory));
    const string = STRING_OPERATION.exec(suffixed);
    if (string && this.description.encoding === EncodingKind.Legacy && this.description.kinds.some(isStringKind)) {
      return { name: string[1], suffix: suffixed.slice(-1) };
    }
    if (suffixed !== plain) {
      const suffix = suffixed.slice(plain.length);
      if (!suffixed.startsWith(plain) || !SUFFIXES.includes(suffix)) throw new Error(`${plain} and ${suffixed}`);
      return { name: plain, suffix };
    }
    // Forms with memory alone are never written without their suffix.
    const other = last(intel.formatMnemonic(this.memory));
    const suffix = plain.startsWith(other) ? plain.slice(other.length) : '';
    return SUFFIXES.includes(suffix) ? { name: other, suffix } : { name: plain, suffix: '' };
  }

  /** `rm32:m r32:r`, destination first; the access of a memory operand behind a slash where it differs. */
  operands() {
    const [first, second] = this.instances.map((instance) => {
      const info = infos.info(instance);
      const accesses = this.description.kinds.map((_, at) => ACCESS[info.opAccess(at)]);
      info.free();
      return accesses;
    });
    return this.description.kinds
      .map((kind, at) => {
        const access = first[at];
        const inMemory = second?.[at] ?? access;
        return `${tableKind(kind)}:${access}${inMemory === access ? '' : `/${inMemory}`}`;
      })
      .join(' ');
  }

  /** Everything about the form that many forms share. */
  profile() {
    const { register: instance, description } = this;
    const flags = [
      instance.rflagsRead,
      instance.rflagsWritten,
      instance.rflagsCleared,
      instance.rflagsSet,
      instance.rflagsUndefined,
    ];
    const properties = PROPERTIES.reduce((bits, property, bit) => bits + (description[property] ? 2 ** bit : 0), 0);
    return [
      ENCODINGS[description.encoding],
      flags.some((bits) => bits !== 0) ? flags.join(',') : '',
      this.implicitRegisters(),
      this.implicitMemory(),
      description.features.join('+'),
      FLOWS[instance.flowControl],
      instance.stackPointerIncrement || '',
      instance.fpuWritesTop ? (instance.fpuTopIncrement === 0 ? '?' : instance.fpuTopIncrement) : '',
      properties.toString(36),
    ].join('|');
  }

  implicitRegisters() {
    const instance = this.register;
    // The address of XLAT is never written, so that its registers are implicit.
    const isTable = this.description.kinds.includes('seg_rBX_al');
    const explicit = new Set(isTable ? [] : explicitRegisters(this.memory).concat(explicitRegisters(instance)));
    const info = infos.info(instance);
    const used = info.usedRegisters().map((one) => {
      const found = { register: one.register, access: one.access };
      one.free();
      return found;
    });
    info.free();
    return used
      .filter(({ register }) => !explicit.has(RegisterExt.fullRegister(register)))
      .map(({ register, access }) => `${Register[register].toLowerCase()}:${ACCESS[access]}`)
      .concat(MISSING_REGISTERS[intel.formatMnemonic(instance)] ?? [])
      .sort()
      .join(' ');
  }

  implicitMemory() {
    const instance = this.register;
    const info = infos.info(instance);
    const used = info.usedMemory().map((one) => {
      const { base, displacement, access, memorySize } = one;
      one.free();
      return { base, displacement: BigInt.asIntN(64, displacement), access, size: MemorySizeExt.size(memorySize) };
    });
    info.free();
    // The memory of an operand is not implicit. String operands say by their kind where they are.
    const own = this.description.kinds.some((kind) => tableKind(kind) === 'xlat' || isStringKind(kind));
    return used
      .filter(({ base }) => base !== MEMORY_BASE && base !== Register.None && !own)
      .map(
        ({ base, displacement, access, size }) =>
          `${Register[base].toLowerCase()}:${displacement}:${ACCESS[access]}:${size}`,
      )
      .join(' ');
  }

  memoryBytes() {
    return this.code === Code.Movsxd_r16_rm16 ? 4 : MemorySizeExt.size(this.memory.memorySize);
  }

  broadcastBytes() {
    const { broadcastMemorySize, canBroadcast } = this.description;
    return canBroadcast ? MemorySizeExt.elementSize(broadcastMemorySize) : 0;
  }
}

/**
 * What the library says of a code, as plain data.
 *
 * @param {number} code
 */
function describe(code) {
  const instance = new Instruction();
  instance.code = code;
  const description = instance.opCode;
  const listed = Array.from({ length: description.opCount }, (_, at) => OpCodeOperandKind[description.opKind(at)]);
  // GNU as wants a source of 32 bits for each destination of MOVSXD; the low half of it is the same.
  const kinds = listed.map((kind) => (code === Code.Movsxd_r16_rm16 && kind === 'r16_or_mem' ? 'r32_or_mem' : kind));
  const { mode64, isInstruction, encoding, isReservedNop, broadcastMemorySize } = description;
  const properties = Object.fromEntries(PROPERTIES.map((property) => [property, description[property]]));
  const features = [...instance.cpuidFeatures()].map((feature) => CpuidFeature[feature]);
  description.free();
  instance.free();
  return { kinds, features, mode64, isInstruction, encoding, isReservedNop, broadcastMemorySize, ...properties };
}

/** @param {string} kind */
function tableKind(kind) {
  const listed = OPERAND_KINDS[kind];
  if (listed !== undefined) return listed;
  const match = REGISTER_KIND.exec(kind);
  return match === null ? undefined : (REGISTER_CLASSES[match[1]] ?? match[1]);
}

/** @param {string} kind */
function isStringKind(kind) {
  return kind === 'seg_rSI' || kind === 'es_rDI' || kind === 'seg_rDI';
}

/**
 * The full registers behind an instance's operands.
 *
 * @param {Instruction} instance
 */
function explicitRegisters(instance) {
  const registers = [instance.memoryBase, instance.memoryIndex];
  for (let at = 0; at < instance.opCount; at += 1) registers.push(instance.opRegister(at));
  return registers
    .filter((register) => register !== Register.None)
    .map((register) => RegisterExt.fullRegister(register));
}

/**
 * The text of the file.
 *
 * @param {string} notice The licence as lines of a comment.
 */
function source(notice) {
  const lines = [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, rows]) => `${name} ${rows.join(' ')}`);
  /** @type {Map<string, Set<string>>} */
  const intelNames = new Map();
  for (const [name, rows] of groups) {
    for (const intelName of rows.map((row) => row.split(',')[5] || name)) {
      const known = intelNames.get(intelName) ?? new Set();
      intelNames.set(intelName, known.add(name));
    }
  }
  const intelLines = [...intelNames]
    .filter(([name, stands]) => stands.size > 1 || !stands.has(name))
    .map(([name, stands]) => `${name} ${[...stands].join(' ')}`)
    .sort();
  return `/*!
 * Every instruction form of 64-bit mode. Written by scripts/generate-instructions.mjs from iced-x86; do not edit.
 * The format is described in forms.ts. The data is under the licence of iced-x86:
 *
${notice}
 */

/** Lists of operands, referred to by number. */
export const OPERAND_LISTS = \`
${operandLists.texts.join('\n')}\`;

/** What many forms have in common, referred to by number. */
export const PROFILES = \`
${profiles.texts.join('\n')}\`;

/** Intel mnemonics that differ from AT&T's, each with the AT&T mnemonics it stands for. */
export const INTEL_NAMES = \`
${intelLines.join('\n')}\`;

/** AT&T mnemonics without suffix, each with its forms. */
export const MNEMONICS = \`
${lines.join('\n')}\`;
`;
}

for (const [name, code] of instructionCodes()) addCode(name, code);

const licence = await readFile(path.join(ROOT, 'node_modules/iced-x86/LICENSE.txt'), 'utf8');
const text = source(licence.trim().replace(/^/gm, ' * ').replace(/ +$/gm, ''));
if (process.argv.includes('--check')) {
  const committed = await readFile(TARGET, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('The instruction table is stale: run node scripts/generate-instructions.mjs.');
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, text);
}
