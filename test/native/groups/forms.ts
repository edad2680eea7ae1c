/** Forms that many instructions share. */
import type { Group, Undefined } from '../case.js';
import type { Vector } from '../input.js';
import type { Operands, Width } from '../operands.js';

export const WIDTHS: readonly Width[] = [8, 16, 32, 64];

/** AT&T suffixes. */
export const SUFFIX: Readonly<Record<Width, string>> = { 8: 'b', 16: 'w', 32: 'l', 64: 'q' };

/** Destination first: register, memory, immediate. */
export const FORMS = ['r,r', 'r,m', 'm,r', 'r,i', 'm,i'] as const;
export type Form = (typeof FORMS)[number];

/** A destination and a source of one width. */
export function twoOperandGroups(
  op: string,
  forms: readonly Form[],
  undefinedOf: ((vector: Vector) => Undefined) | undefined,
  widths: readonly Width[] = WIDTHS,
): readonly Group[] {
  return widths.flatMap((width) =>
    forms.map((form): Group => {
      const [to, from] = form.split(',') as [string, string];
      return {
        op,
        name: `${op} ${to}${width},${from === 'i' ? 'i' : from + width}`,
        count: 6,
        width,
        make: (operands) => {
          const register = { r: () => operands.register(width).text, m: () => operands.memory(width / 8).text };
          const source = from === 'i' ? operands.immediate(width).text : from === 'r' ? register.r() : register.m();
          const destination = to === 'r' ? register.r() : register.m();
          return {
            text: `${op}${SUFFIX[width]} ${source}, ${destination}`,
            ...(undefinedOf && { undefined: undefinedOf }),
          };
        },
      };
    }),
  );
}

/** A group of instructions written out. */
export function fixed(op: string, name: string, text: string, rest: Partial<Group> = {}): Group {
  return { op, name, count: 1, make: () => ({ text }), ...rest };
}

/** An operand that is a register or memory. */
export function either(operands: Operands, form: 'r' | 'm', width: Width) {
  return form === 'r' ? operands.register(width) : operands.memory(width / 8);
}
