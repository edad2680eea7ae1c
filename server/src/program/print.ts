/** A program as text, for tests and for people: sections, items, symbols, exception table. */
import type { DataElement, Instruction, Item, Place, Program, ProgramSymbol } from './model.js';
import type { AssembledMemory, AssembledOperand, AssembledValue } from './operand.js';

/** Elements beyond this many are counted, not printed. */
const MOST_ELEMENTS = 16;

/**
 * The whole program, one item a line. Instructions are shown as `id: [prefix bytes] op.width operands`,
 * destination first; a `!` after a prefix byte means that a label splits the instruction there.
 */
export function printProgram(program: Program): string {
  const lines: string[] = [];
  for (const section of program.sections) {
    if (section.items.length === 0) continue;
    lines.push(`section ${section.name}${section.executable ? ' (code)' : ''}`);
    for (const item of section.items) lines.push(...printItem(program, item).map((line) => `  ${line}`));
  }
  if (program.symbols.size > 0) {
    lines.push('symbols');
    for (const symbol of program.symbols.values()) lines.push(`  ${printSymbol(symbol)}`);
  }
  if (program.exceptionTable.length > 0) {
    lines.push('exception table');
    for (const entry of program.exceptionTable) {
      const assumed = entry.assumed ? ' (assumed)' : '';
      lines.push(`  ${entry.instruction ?? '?'} -> ${entry.fixup ?? '?'}${assumed}`);
    }
  }
  for (const problem of program.problems) lines.push(`${problem.severity} ${problem.code}: ${problem.message}`);
  return `${lines.join('\n')}\n`;
}

/** One instruction: `[3e] enclu`, `mov.64 rax, [rbp+16]`, `jcc.e lbl`. */
export function printInstruction(instruction: Instruction): string {
  const { op, width, sourceWidth, condition, operands, prefixes, fromBytes } = instruction;
  const bytes = prefixes.map(({ byte, splitBy }) => hex(byte) + (splitBy.length > 0 ? `!${splitBy.join('!')}` : ''));
  const size = width === 0 ? '' : `.${String(width)}${sourceWidth === undefined ? '' : `<${String(sourceWidth)}`}`;
  const name = `${op}${condition === undefined ? '' : `.${condition}`}${size}`;
  const args = operands.map(printOperand).join(', ');
  const parts = [bytes.length > 0 ? `[${bytes.join(' ')}]` : '', name, args, fromBytes ? '(bytes)' : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** One operand, registers by name, addresses as Intel writes them. */
export function printOperand(operand: AssembledOperand): string {
  switch (operand.kind) {
    case 'register':
      return operand.register;
    case 'immediate':
      return `$${printValue(operand.value)}`;
    case 'target':
      return printValue(operand.value);
    case 'memory':
      return printMemory(operand);
  }
}

/** A value: `42`, `-8`, `label+4`, `foo@PLT`, `?`. */
export function printValue(value: AssembledValue): string {
  switch (value.kind) {
    case 'constant':
      return value.value.toString();
    case 'unknown':
      return '?';
    case 'address':
      return `${value.symbol}${value.modifier === undefined ? '' : `@${value.modifier}`}${signed(value.addend)}`;
  }
}

function printMemory(operand: AssembledMemory): string {
  const { segment, base, index, scale, displacement, size } = operand;
  const terms = [
    ...(base === undefined ? [] : [base]),
    ...(index === undefined ? [] : [scale === 1 ? index : `${index}*${String(scale)}`]),
  ];
  const registers = terms.join('+');
  const zero = displacement.kind === 'constant' && displacement.value === 0n;
  const offset =
    displacement.kind === 'constant' && registers !== ''
      ? signed(displacement.value)
      : `${registers === '' ? '' : '+'}${printValue(displacement)}`;
  const address = zero && registers !== '' ? registers : registers + offset;
  return `${segment === undefined ? '' : `${segment}:`}[${address}]${size === 0 ? '' : `:${String(size)}`}`;
}

function printItem(program: Program, item: Item): readonly string[] {
  switch (item.kind) {
    case 'instruction': {
      const instruction = program.instructions[item.instruction];
      if (instruction === undefined) return [];
      const macros = program.unknownMacrosBefore.get(instruction.id) ?? [];
      return [
        ...macros.map((name) => `<${name}>`),
        ...instruction.labels.map((label) => `${label}:`),
        `${String(instruction.id)}: ${printInstruction(instruction)}${printNext(instruction)}`,
      ];
    }
    case 'data':
      return [`data ${printElements(item.elements)}`];
    case 'space':
      return [`space ${item.bytes === undefined ? '?' : String(item.bytes)} of ${hex(item.fill)}`];
    case 'align':
      return [`align ${String(item.alignment)}`];
  }
}

function printNext({ id, next }: Instruction): string {
  if (next === id + 1) return '';
  return next === undefined ? ' |' : ` -> ${String(next)}`;
}

function printElements(elements: readonly DataElement[]): string {
  const shown = elements.slice(0, MOST_ELEMENTS).map(printElement).join(', ');
  const rest = elements.length - MOST_ELEMENTS;
  return rest > 0 ? `${shown}, ${String(rest)} more` : shown;
}

function printElement({ size, constant, symbol, addend, minus }: DataElement): string {
  const prefix = size === 1 ? '' : `${String(size)}:`;
  if (constant !== undefined) {
    const digits = constant.toString(16);
    return `${prefix}${digits.length % 2 === 0 ? digits : `0${digits}`}`;
  }
  if (symbol === undefined) return `${prefix}?`;
  return `${prefix}${symbol}${signed(addend ?? 0n)}${minus === undefined ? '' : ` - ${minus}`}`;
}

function printSymbol(symbol: ProgramSymbol): string {
  const notes = [
    ...(symbol.binding === 'local' ? [] : [symbol.binding]),
    ...(symbol.type === 'unknown' ? [] : [symbol.type]),
    ...(symbol.assumed ? ['assumed'] : []),
    ...(symbol.references.length === 0 ? [] : [`${String(symbol.references.length)} uses`]),
  ];
  return `${symbol.name} ${printPlace(symbol.place)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

function printPlace(place: Place): string {
  switch (place.kind) {
    case 'instruction':
      return `at ${String(place.instruction)}`;
    case 'inside':
      return `inside ${String(place.instruction)} behind ${String(place.offset)}`;
    case 'item':
      return `at item ${String(place.item)} of section ${String(place.section)}`;
    case 'end':
      return `at the end of section ${String(place.section)}`;
    case 'absolute':
      return `= ${place.value.toString()}`;
    case 'alias':
      return `= ${place.of}${signed(place.addend)}`;
    case 'undefined':
      return 'undefined';
  }
}

function signed(value: bigint): string {
  if (value === 0n) return '';
  return value > 0n ? `+${value.toString()}` : value.toString();
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
