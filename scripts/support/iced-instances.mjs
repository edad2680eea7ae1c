// Builds one instance of an instruction code of `iced-x86`, with distinct registers that no instruction uses by itself.
import { Code, Instruction, OpCodeOperandKind, OpKind, Register } from 'iced-x86';

/** General registers for operands, by operand number: none of them is an implicit operand of any instruction. */
const GENERAL = ['R8', 'R9', 'R10', 'R11', 'R12'];
const WIDTH_SUFFIX = { 8: 'L', 16: 'W', 32: 'D', 64: '' };

/** The base and, where an index is needed, the index of memory operands. */
export const MEMORY_BASE = Register.R14;
const MEMORY_INDEX = Register.R15;

/** A number that immediates are given: any count but 0 and 1, for which shifts behave differently. */
const IMMEDIATE = 5n;

const FIXED = {
  al: 'AL',
  cl: 'CL',
  ax: 'AX',
  dx: 'DX',
  eax: 'EAX',
  rax: 'RAX',
  st0: 'ST0',
  sti_opcode: 'ST3',
  seg_reg: 'ES',
  cr_reg: 'CR3',
  dr_reg: 'DR3',
  tr_reg: 'TR3',
  es: 'ES',
  cs: 'CS',
  ss: 'SS',
  ds: 'DS',
  fs: 'FS',
  gs: 'GS',
};

const IMMEDIATES = {
  imm4_m2z: OpKind.Immediate8,
  imm8: OpKind.Immediate8,
  imm8_const_1: OpKind.Immediate8,
  imm8sex16: OpKind.Immediate8to16,
  imm8sex32: OpKind.Immediate8to32,
  imm8sex64: OpKind.Immediate8to64,
  imm16: OpKind.Immediate16,
  imm32: OpKind.Immediate32,
  imm32sex64: OpKind.Immediate32to64,
  imm64: OpKind.Immediate64,
};

const STRINGS = { seg_rSI: OpKind.MemorySegRSI, es_rDI: OpKind.MemoryESRDI, seg_rDI: OpKind.MemorySegRDI };

/** The codes of instructions as they are, with their names: no data, nothing that the library only knows as a hole. */
export function instructionCodes() {
  return Object.entries(Code).filter(
    ([name, code]) => typeof code === 'number' && !/^(?:INVALID|Declare|Zero_bytes|Reserved|ReservedNop)/.test(name),
  );
}

/**
 * An instance of the code; operands that may be a register or memory are memory when `memory` says so. The caller frees
 * it.
 *
 * @param {number} code
 * @param {boolean} memory
 */
export function instanceOf(code, memory) {
  const instruction = new Instruction();
  instruction.code = code;
  const description = instruction.opCode;
  for (let at = 0; at < description.opCount; at += 1) {
    setOperand(instruction, at, OpCodeOperandKind[description.opKind(at)], memory);
  }
  description.free();
  return instruction;
}

/**
 * @param {Instruction} instruction
 * @param {number} at
 * @param {string} kind
 * @param {boolean} memory
 */
function setOperand(instruction, at, kind, memory) {
  const setRegister = (/** @type {number} */ register) => {
    instruction.setOpKind(at, OpKind.Register);
    instruction.setOpRegister(at, register);
  };
  const setMemory = () => {
    instruction.setOpKind(at, OpKind.Memory);
    instruction.memoryBase = MEMORY_BASE;
  };
  if (kind.includes('_or_mem') && memory) return setMemory();
  const general = /^r(8|16|32|64)_/.exec(kind);
  if (general) return setRegister(Register[`${GENERAL[at]}${WIDTH_SUFFIX[general[1]]}`]);
  const other = /^(xmm|ymm|zmm|mm|k|tmm|bnd)(?:p[13])?_/.exec(kind);
  if (other) return setRegister(Register[`${other[1].toUpperCase()}${other[1] === 'bnd' ? at : at + 1}`]);
  if (kind in FIXED) return setRegister(Register[FIXED[kind]]);
  if (kind in IMMEDIATES) return setImmediate(instruction, at, kind);
  if (kind in STRINGS) return instruction.setOpKind(at, STRINGS[kind]);
  const vector = /^mem_vsib\d\d([xyz])/.exec(kind);
  if (vector) {
    setMemory();
    instruction.memoryIndex = Register[`${vector[1].toUpperCase()}MM7`];
    return undefined;
  }
  switch (kind) {
    case 'mem_offs':
      instruction.setOpKind(at, OpKind.Memory);
      instruction.memoryDisplSize = 8;
      return undefined;
    case 'mem':
    case 'mem_mpx':
      return setMemory();
    case 'mem_mib':
    case 'sibmem':
      setMemory();
      instruction.memoryIndex = MEMORY_INDEX;
      return undefined;
    case 'seg_rBX_al':
      instruction.setOpKind(at, OpKind.Memory);
      instruction.memoryBase = Register.RBX;
      instruction.memoryIndex = Register.AL;
      return undefined;
    case 'br64_1':
    case 'br64_4':
    case 'xbegin_4':
      return instruction.setOpKind(at, OpKind.NearBranch64);
    default:
      throw new Error(`no instance of operands of kind ${kind}`);
  }
}

/**
 * @param {Instruction} instruction
 * @param {number} at
 * @param {string} kind
 */
function setImmediate(instruction, at, kind) {
  const second = at > 0 && instruction.opKind(at - 1) === OpKind.Immediate8;
  if (second) {
    instruction.setOpKind(at, OpKind.Immediate8_2nd);
    instruction.immediate8_2nd = Number(IMMEDIATE);
    return;
  }
  instruction.setOpKind(at, IMMEDIATES[kind]);
  instruction.setImmediateU64(at, kind === 'imm8_const_1' ? 1n : IMMEDIATE);
}
