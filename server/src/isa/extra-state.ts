/**
 * Processor state that instructions use and the generated table does not know: control registers of the floating-point
 * units, XCR0, PKRU, the segment bases, the shadow stack pointer, MSRs and descriptor tables (Intel SDM Vol. 2, the
 * instructions' operation sections).
 */
import type { Access, InstructionForm } from './forms.js';

/**
 * `x87-control`: control word; `x87-stack`: status, tags and registers, MMX included; `xstate`: every register set that
 * XSAVE's mask selects, vectors and MXCSR included.
 */
export type ExtraState =
  | 'mxcsr'
  | 'x87-control'
  | 'x87-stack'
  | 'xstate'
  | 'xcr0'
  | 'pkru'
  | 'fs-base'
  | 'gs-base'
  | 'ssp'
  | 'msr'
  | 'descriptor-tables';

/** One use of such state. */
export interface StateAccess {
  readonly state: ExtraState;
  readonly access: Access;
}

const r: Access = 'read';
const w: Access = 'write';
const rw: Access = 'read-write';
const maybe: Access = 'conditional-write';

const TABLE: readonly (readonly [names: string, ...accesses: (readonly [ExtraState, Access])[]])[] = [
  ['ldmxcsr vldmxcsr', ['mxcsr', w]],
  ['stmxcsr vstmxcsr', ['mxcsr', r]],
  ['fldcw', ['x87-control', w]],
  ['fnstcw fstcw', ['x87-control', r]],
  ['fninit finit', ['x87-control', w], ['x87-stack', w]],
  ['fnsave fsave', ['x87-control', rw], ['x87-stack', rw]],
  ['frstor', ['x87-control', w], ['x87-stack', w]],
  // Storing the environment masks all exceptions afterwards.
  ['fnstenv fstenv', ['x87-control', rw], ['x87-stack', r]],
  ['fldenv', ['x87-control', w], ['x87-stack', w]],
  ['emms femms', ['x87-stack', w]],
  ['fnstsw fstsw', ['x87-stack', r]],
  ['fxsave fxsave64', ['x87-control', r], ['x87-stack', r], ['mxcsr', r], ['xstate', r]],
  ['fxrstor fxrstor64', ['x87-control', w], ['x87-stack', w], ['mxcsr', maybe], ['xstate', maybe]],
  [
    'xsave xsave64 xsavec xsavec64 xsaveopt xsaveopt64 xsaves xsaves64',
    ['xstate', r],
    ['xcr0', r],
    ['mxcsr', r],
    ['x87-control', r],
    ['x87-stack', r],
    ['pkru', r],
  ],
  [
    'xrstor xrstor64 xrstors xrstors64',
    ['xstate', maybe],
    ['xcr0', r],
    ['mxcsr', maybe],
    ['x87-control', maybe],
    ['x87-stack', maybe],
    ['pkru', maybe],
  ],
  ['xsetbv', ['xcr0', w]],
  ['xgetbv', ['xcr0', r]],
  ['wrpkru', ['pkru', w]],
  ['rdpkru', ['pkru', r]],
  ['wrfsbase', ['fs-base', w]],
  ['wrgsbase', ['gs-base', w]],
  ['rdfsbase', ['fs-base', r]],
  ['rdgsbase', ['gs-base', r]],
  ['swapgs', ['gs-base', rw], ['msr', rw]],
  ['lfs', ['fs-base', w]],
  ['lgs lkgs', ['gs-base', w]],
  ['wrmsr wrmsrns wrmsrlist', ['msr', w], ['fs-base', maybe], ['gs-base', maybe]],
  ['rdmsr rdmsrlist', ['msr', r]],
  ['rdsspd rdsspq', ['ssp', r]],
  ['incsspd incsspq rstorssp setssbsy clrssbsy saveprevssp', ['ssp', rw]],
  ['wrssd wrssq wrussd wrussq', ['ssp', 'none']],
  ['lgdt lidt lldt ltr', ['descriptor-tables', w]],
  ['sgdt sidt sldt str', ['descriptor-tables', r]],
  // Only with shadow stacks switched on; then both stacks move together.
  ['call ret lcall lret iret', ['ssp', maybe]],
];

const STATES: ReadonlyMap<string, readonly StateAccess[]> = new Map(
  TABLE.flatMap(([names, ...accesses]) =>
    names
      .split(' ')
      .map((name): [string, StateAccess[]] => [name, accesses.map(([state, access]) => ({ state, access }))]),
  ),
);

/** Loading FS or GS loads its base from the descriptor, too. */
const SEGMENT_LOADS = /^(?:mov|pop)$/;

/** Arithmetic, comparison and conversion of floating-point numbers: rounds as MXCSR says, and sets its flags. */
const ROUNDING =
  /^v?(?:add|sub|mul|div|sqrt|min|max|cmp|u?comi|cvt\w*|round|rndscale|reduce|range|scalef|getexp|getmant|fixupimm|dp|hadd|hsub|addsub|fc?n?m(?:add|sub|ul)\w*)(?:[ps][sdh]|c[ps]h)?$/;

/** State beyond registers, flags and memory that a form uses. `segment` is the segment register it loads, if any. */
export function extraStateOf(form: InstructionForm, segment?: string): readonly StateAccess[] {
  const { name, profile } = form;
  const listed = STATES.get(name);
  if (listed !== undefined) return listed;
  if (SEGMENT_LOADS.test(name)) {
    if (segment === 'fs') return [{ state: 'fs-base', access: w }];
    if (segment === 'gs') return [{ state: 'gs-base', access: w }];
    return [];
  }
  const x87 = profile.features.some((feature) => feature.startsWith('FPU'));
  if (x87) {
    return [
      { state: 'x87-control', access: r },
      { state: 'x87-stack', access: rw },
    ];
  }
  const usesMmx = form.operands.some(({ kind }) => kind === 'mm' || kind === 'mmm');
  const rounds = isVectorForm(form) && ROUNDING.test(name);
  return [
    // An MMX instruction marks the whole x87 stack valid.
    ...(usesMmx ? [{ state: 'x87-stack', access: rw } as const] : []),
    ...(rounds ? [{ state: 'mxcsr', access: rw } as const] : []),
  ];
}

function isVectorForm({ operands }: InstructionForm): boolean {
  return operands.some(({ kind }) => /^[xyz][m4]?$/.test(kind));
}
