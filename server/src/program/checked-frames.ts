/** What is wrong with a CFI directive (gas/dw2gencfi.c, binutils 2.40). */
import { hasDwarfNumber } from '../isa/dwarf-registers.js';
import type { DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { isRegisterName } from '../syntax/registers.js';
import { originOf } from '../text/mapped.js';
import { argumentExpression, argumentName, argumentOrigin, type Assembly } from './assembly.js';

/** How many registers begin the arguments; the rest are offsets. */
const REGISTERS: ReadonlyMap<string, number> = new Map([
  ['.cfi_def_cfa', 1],
  ['.cfi_def_cfa_register', 1],
  ['.cfi_def_cfa_offset', 0],
  ['.cfi_adjust_cfa_offset', 0],
  ['.cfi_offset', 1],
  ['.cfi_rel_offset', 1],
  ['.cfi_val_offset', 1],
  ['.cfi_register', 2],
  ['.cfi_restore', Infinity],
  ['.cfi_undefined', Infinity],
  ['.cfi_same_value', 1],
  ['.cfi_return_column', 1],
]);

/** Offsets of saved registers are counted in units of this many bytes on x86-64 (DWARF2_CIE_DATA_ALIGNMENT). */
const SAVE_UNIT = 8n;

/** Reports a directive outside of a procedure, registers that are none, and offsets that are no constants. */
export function checkFrameDirective(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  if (assembly.lenient) return;
  const { name } = directive;
  const origin = originOf(statement.source, directive.range);
  const problem = assembly.procedures.take(name, assembly.layout.place, origin);
  if (problem !== undefined) {
    assembly.report('asm-syntax', 'error', `${problem}.`, origin);
    return;
  }
  const { procedures, layout } = assembly;
  const names = directive.args.flatMap((argument) => argumentName(statement, argument) ?? []);
  if (name === '.cfi_sections') {
    procedures.writesTwice = names.includes('.eh_frame') && names.includes('.debug_frame');
  } else if (name === '.cfi_label' && names[0] !== undefined) procedures.label(names[0], layout.place, origin);
  const registers = REGISTERS.get(name);
  if (registers === undefined) return;
  for (const [index, argument] of directive.args.entries()) {
    const expression = argumentExpression(argument);
    if (expression === undefined || expression.kind === 'missing') continue;
    const named = registerOf(assembly, expression);
    if (named !== undefined) {
      // A name that is no register at all was reported when it was read.
      if (hasDwarfNumber(named) || !isRegisterName(named.replace(/\(.*/, ''))) continue;
      const message = `Frame information has no number for the register ${named}.`;
      assembly.report('asm-operands', 'error', message, argumentOrigin(statement, argument));
      continue;
    }
    const value = assembly.absoluteNow(expression, statement);
    if (value === undefined || index < registers) continue;
    if ((name === '.cfi_offset' || name === '.cfi_val_offset') && value % SAVE_UNIT !== 0n) {
      const message = `A register is saved at a multiple of ${String(SAVE_UNIT)} bytes.`;
      assembly.report('asm-operands', 'error', message, argumentOrigin(statement, argument));
    }
  }
}

/** The register an argument names, by itself, by a symbol set to it, or by a name only DWARF has. */
function registerOf(assembly: Assembly, expression: Expression): string | undefined {
  if (expression.kind === 'register') return expression.register;
  if (expression.kind !== 'symbol') return undefined;
  const name = expression.name.toLowerCase();
  return assembly.symbols.entries.get(expression.name)?.register ?? (hasDwarfNumber(name) ? name : undefined);
}
