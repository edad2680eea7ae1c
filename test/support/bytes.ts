/** The bytes of a program's `.text`, as far as directives give them. */
import { FIXED_ENCODINGS } from '../../server/src/isa/encodings.js';
import type { DataElement, Instruction, Program } from '../../server/src/program/model.js';

/**
 * Hexadecimal digits of `.text`, with zeros where the linker puts an address; undefined when something in it is an
 * instruction whose bytes depend on operands, or padding that GNU as chooses.
 */
export function textBytes(program: Program): string | undefined {
  const section = program.sections.find(({ name }) => name === '.text');
  let bytes = '';
  for (const item of section?.items ?? []) {
    let part: string | undefined;
    if (item.kind === 'instruction') {
      const instruction = program.instructions[item.instruction];
      part = instruction && instructionBytes(instruction);
    } else if (item.kind === 'data') part = item.elements.map(elementBytes).join('');
    else if (item.kind === 'space') part = item.bytes === undefined ? undefined : hex(item.fill).repeat(item.bytes);
    if (part === undefined || part.includes('?')) return undefined;
    bytes += part;
  }
  return bytes;
}

function instructionBytes({ op, prefixes, operands }: Instruction): string | undefined {
  const known = operands.length === 0 ? FIXED_ENCODINGS.find((encoding) => encoding.op === op) : undefined;
  return known && [...prefixes.map(({ byte }) => byte), ...known.bytes].map(hex).join('');
}

function elementBytes({ size, constant, symbol }: DataElement): string {
  if (constant === undefined) return symbol === undefined ? '?' : '00'.repeat(size);
  let rest = constant;
  let bytes = '';
  for (let at = 0; at < size; at++) {
    bytes += hex(Number(rest & 0xffn));
    rest >>= 8n;
  }
  return bytes;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
