/**
 * What instructions read and write, for those the simulation has no transfer function of its own for.
 * Facts are from the operand tables of Intel SDM Vol. 2.
 */
import type { Register64 } from './registers.js';

export interface Access {
  /** Indexes of the operands written, destination first. */
  readonly destinations: readonly number[];
  /** General registers read or written without being operands. */
  readonly implicitReads: readonly Register64[];
  readonly implicitWrites: readonly Register64[];
  readonly readsFlags: boolean;
  /** Any of the status flags or DF. */
  readonly writesFlags: boolean;
  /** Memory is written other than through an operand in `destinations`. */
  readonly writesMemory: boolean;
}

type Part = Partial<Access>;

const NOTHING: Access = {
  destinations: [],
  implicitReads: [],
  implicitWrites: [],
  readsFlags: false,
  writesFlags: false,
  writesMemory: false,
};

const MOVE: Part = { destinations: [0] };
const ARITHMETIC: Part = { destinations: [0], writesFlags: true };
const CARRYING: Part = { ...ARITHMETIC, readsFlags: true };
const COMPARE: Part = { writesFlags: true };

const GROUPS: readonly (readonly [ops: string, part: Part])[] = [
  ['mov lea movzx movsx movbe bswap movnti crc32 not pdep pext sarx shlx shrx rorx movd movq', MOVE],
  ['rdfsbase rdgsbase rdpid smsw sldt str stmxcsr fnstcw lddqu', MOVE],
  ['add sub and or xor neg inc dec shl shr sar rol ror shld shrd bsf bsr tzcnt lzcnt popcnt', ARITHMETIC],
  ['bts btr btc andn bextr blsi blsr blsmsk bzhi rdrand rdseed lar lsl', ARITHMETIC],
  ['adc sbb rcl rcr', CARRYING],
  ['adcx adox', CARRYING],
  ['cmp test bt comiss comisd ucomiss ucomisd ptest verr verw clc stc cmc cld std clac stac', COMPARE],
  ['cmovcc setcc', { ...MOVE, readsFlags: true }],
  ['jcc', { readsFlags: true }],
  ['jrcxz jecxz jcxz', { implicitReads: ['rcx'] }],
  ['loop', { implicitReads: ['rcx'], implicitWrites: ['rcx'] }],
  ['loope loopne', { implicitReads: ['rcx'], implicitWrites: ['rcx'], readsFlags: true }],
  ['jmp nop pause endbr64 endbr32 lfence mfence sfence ud0 ud1 ud2 hlt int3 fwait serialize', {}],
  ['ldmxcsr fldcw fninit fnclex emms femms vzeroall vzeroupper wrfsbase wrgsbase swapgs', {}],
  ['prefetch prefetcht0 prefetcht1 prefetcht2 prefetchnta prefetchw clflush clflushopt clwb cldemote', {}],
  ['lgdt lidt lldt ltr lmsw invlpg wbinvd clts cli sti', {}],
  ['xrstor xrstor64 xrstors xrstors64 wrpkru xsetbv wrmsr', { implicitReads: ['rax', 'rdx'] }],
  ['fxrstor fxrstor64', {}],
  [
    'xsave xsave64 xsaveopt xsaveopt64 xsavec xsavec64 xsaves xsaves64',
    { destinations: [0], implicitReads: ['rax', 'rdx'] },
  ],
  ['fxsave fxsave64 fnsave fnstenv', { destinations: [0] }],
  ['push call', { implicitReads: ['rsp'], implicitWrites: ['rsp'], writesMemory: true }],
  ['pushf', { implicitReads: ['rsp'], implicitWrites: ['rsp'], readsFlags: true, writesMemory: true }],
  ['ret', { implicitReads: ['rsp'], implicitWrites: ['rsp'] }],
  ['pop', { ...MOVE, implicitReads: ['rsp'], implicitWrites: ['rsp'] }],
  ['popf', { implicitReads: ['rsp'], implicitWrites: ['rsp'], writesFlags: true }],
  ['leave', { implicitReads: ['rbp'], implicitWrites: ['rsp', 'rbp'] }],
  ['enter', { implicitReads: ['rsp', 'rbp'], implicitWrites: ['rsp', 'rbp'], writesMemory: true }],
  ['xchg', { destinations: [0, 1] }],
  ['xadd', { destinations: [0, 1], writesFlags: true }],
  ['cmpxchg', { ...ARITHMETIC, implicitReads: ['rax'], implicitWrites: ['rax'] }],
  [
    'cmpxchg8b cmpxchg16b',
    { ...ARITHMETIC, implicitReads: ['rax', 'rbx', 'rcx', 'rdx'], implicitWrites: ['rax', 'rdx'] },
  ],
  ['mul', { implicitReads: ['rax'], implicitWrites: ['rax', 'rdx'], writesFlags: true }],
  ['mulx', { destinations: [0, 1], implicitReads: ['rdx'] }],
  ['div idiv', { implicitReads: ['rax', 'rdx'], implicitWrites: ['rax', 'rdx'], writesFlags: true }],
  ['cbw cwde cdqe', { implicitReads: ['rax'], implicitWrites: ['rax'] }],
  ['cwd cdq cqo', { implicitReads: ['rax'], implicitWrites: ['rdx'] }],
  ['xlat', { implicitReads: ['rax', 'rbx'], implicitWrites: ['rax'] }],
  ['lahf', { implicitWrites: ['rax'], readsFlags: true }],
  ['sahf', { implicitReads: ['rax'], writesFlags: true }],
  ['cpuid', { implicitReads: ['rax', 'rcx'], implicitWrites: ['rax', 'rbx', 'rcx', 'rdx'] }],
  ['rdtsc', { implicitWrites: ['rax', 'rdx'] }],
  ['rdtscp', { implicitWrites: ['rax', 'rcx', 'rdx'] }],
  ['rdpmc rdmsr xgetbv', { implicitReads: ['rcx'], implicitWrites: ['rax', 'rdx'] }],
  ['rdpkru', { implicitReads: ['rcx'], implicitWrites: ['rax', 'rdx'] }],
  // The flags go to R11.
  ['syscall', { implicitReads: ['rax'], implicitWrites: ['rax', 'rcx', 'r11'], readsFlags: true }],
  ['in', { destinations: [0] }],
  ['out', {}],
  [
    'movs',
    {
      implicitReads: ['rsi', 'rdi', 'rcx'],
      implicitWrites: ['rsi', 'rdi', 'rcx'],
      readsFlags: true,
      writesMemory: true,
    },
  ],
  [
    'stos ins',
    {
      implicitReads: ['rax', 'rdx', 'rdi', 'rcx'],
      implicitWrites: ['rdi', 'rcx'],
      readsFlags: true,
      writesMemory: true,
    },
  ],
  ['lods', { implicitReads: ['rsi', 'rcx'], implicitWrites: ['rax', 'rsi', 'rcx'], readsFlags: true }],
  ['outs', { implicitReads: ['rsi', 'rcx', 'rdx'], implicitWrites: ['rsi', 'rcx'], readsFlags: true }],
  [
    'cmps',
    {
      implicitReads: ['rsi', 'rdi', 'rcx'],
      implicitWrites: ['rsi', 'rdi', 'rcx'],
      readsFlags: true,
      writesFlags: true,
    },
  ],
  [
    'scas',
    { implicitReads: ['rax', 'rdi', 'rcx'], implicitWrites: ['rdi', 'rcx'], readsFlags: true, writesFlags: true },
  ],
  ['xbegin', { implicitWrites: ['rax'] }],
  ['xend xabort', {}],
  ['xtest', { writesFlags: true }],
];

const TABLE: ReadonlyMap<string, Access> = new Map(
  GROUPS.flatMap(([ops, part]) => ops.split(' ').map((op): [string, Access] => [op, { ...NOTHING, ...part }])),
);

/** One-operand IMUL multiplies RAX into RDX:RAX; the other forms write their first operand. */
const IMUL_WIDE: Access = {
  ...NOTHING,
  implicitReads: ['rax'],
  implicitWrites: ['rax', 'rdx'],
  writesFlags: true,
};

/**
 * What an instruction reads and writes besides reading its operands, by base mnemonic and number of operands.
 * Undefined for mnemonics that are not in the table; then use {@link CONSERVATIVE_ACCESS}.
 * Registers of repeated string operations include RCX whether or not there is a REP prefix.
 */
export function describeAccess(op: string, operandCount = 2): Access | undefined {
  if (op === 'imul') return operandCount === 1 ? IMUL_WIDE : { ...NOTHING, ...ARITHMETIC };
  return TABLE.get(op);
}

/** For everything else: the first operand and the flags are written. */
export const CONSERVATIVE_ACCESS: Access = { ...NOTHING, ...ARITHMETIC };
