/** Mnemonics whose meaning is not their spelling minus a suffix, in AT&T and Intel dialect. */

/** What a spelling stands for; `width` and `sourceWidth` in bits where the spelling fixes them. */
export interface Alias {
  readonly op: string;
  readonly width?: number;
  readonly sourceWidth?: number;
}

const TABLE: readonly (readonly [spellings: string, op: string, width?: number | undefined, sourceWidth?: number])[] = [
  ['cbw cbtw', 'cbw', 16],
  ['cwde cwtl', 'cwde', 32],
  ['cdqe cltq', 'cdqe', 64],
  ['cwd cwtd', 'cwd', 16],
  ['cdq cltd', 'cdq', 32],
  ['cqo cqto', 'cqo', 64],
  ['movsbw', 'movsx', 16, 8],
  ['movsbl', 'movsx', 32, 8],
  ['movsbq', 'movsx', 64, 8],
  ['movswl', 'movsx', 32, 16],
  ['movswq', 'movsx', 64, 16],
  ['movslq', 'movsx', 64, 32],
  ['movzbw', 'movzx', 16, 8],
  ['movzbl', 'movzx', 32, 8],
  ['movzbq', 'movzx', 64, 8],
  ['movzwl', 'movzx', 32, 16],
  ['movzwq', 'movzx', 64, 16],
  ['movsxd', 'movsx', undefined, 32],
  ['movabs', 'mov'],
  ['movabsb', 'mov', 8],
  ['movabsw', 'mov', 16],
  ['movabsl', 'mov', 32],
  ['movabsq', 'mov', 64],
  ['sal', 'shl'],
  ['loopz', 'loope'],
  ['loopnz', 'loopne'],
  ['ud2a', 'ud2'],
  ['ud2b', 'ud1'],
  ['xlatb', 'xlat'],
  ['wait', 'fwait'],
  ['retf', 'lret'],
  ['jmpf', 'ljmp'],
  ['scmp', 'cmps'],
  ['smov', 'movs'],
  ['slod', 'lods'],
  ['ssca', 'scas'],
  ['ssto', 'stos'],
  ['fstcw', 'fnstcw'],
  ['fstsw', 'fnstsw'],
  ['fstenv', 'fnstenv'],
  ['fsave', 'fnsave'],
  ['finit', 'fninit'],
  ['fclex', 'fnclex'],
  ['vldmxcsr', 'ldmxcsr'],
  ['vstmxcsr', 'stmxcsr'],
  ['fxsaveq', 'fxsave64'],
  ['fxrstorq', 'fxrstor64'],
  ['xsaveq', 'xsave64'],
  ['xsavecq', 'xsavec64'],
  ['xsaveoptq', 'xsaveopt64'],
  ['xsavesq', 'xsaves64'],
  ['xrstorq', 'xrstor64'],
  ['xrstorsq', 'xrstors64'],
  ['iretd', 'iret', 32],
  ['pushfd', 'pushf', 32],
  ['popfd', 'popf', 32],
];

const ALIASES: ReadonlyMap<string, Alias> = new Map([...entries()]);

/** The alias behind a spelling (lower case); undefined when the spelling stands for itself. */
export function aliasOf(spelling: string): Alias | undefined {
  return ALIASES.get(spelling);
}

function* entries(): Generator<[string, Alias]> {
  for (const [spellings, op, width, sourceWidth] of TABLE) {
    for (const spelling of spellings.split(' ')) {
      yield [
        spelling,
        { op, ...(width !== undefined && { width }), ...(sourceWidth !== undefined && { sourceWidth }) },
      ];
    }
  }
}
