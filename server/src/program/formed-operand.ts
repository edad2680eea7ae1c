/** Operands of a finished program. Classes, since there are many, and few are ever asked where they stand. */
import type { Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { NumericOperand, PendingOperand } from './atoms.js';
import type {
  AssembledImmediate,
  AssembledMemory,
  AssembledOperand,
  AssembledRegister,
  AssembledTarget,
  AssembledValue,
  ElementMask,
} from './operand.js';

abstract class FormedOperand {
  readonly #statement: Statement;
  readonly #range: Range;

  constructor(statement: Statement, range: Range) {
    this.#statement = statement;
    this.#range = range;
  }

  get origin(): Origin {
    return originOf(this.#statement.source, this.#range);
  }
}

/** A register of the statement. */
export class FormedRegister extends FormedOperand implements AssembledRegister {
  readonly kind = 'register';
  readonly register: string;
  declare readonly mask?: ElementMask;

  constructor(statement: Statement, { register, mask, range }: Extract<PendingOperand, { kind: 'register' }>) {
    super(statement, range);
    this.register = register;
    if (mask !== undefined) this.mask = mask;
  }
}

/** A number of the statement. */
export class FormedImmediate extends FormedOperand implements AssembledImmediate {
  readonly kind = 'immediate';

  constructor(
    statement: Statement,
    range: Range,
    readonly value: AssembledValue,
  ) {
    super(statement, range);
  }
}

/** A branch target of the statement. */
export class FormedTarget extends FormedOperand implements AssembledTarget {
  readonly kind = 'target';

  constructor(
    statement: Statement,
    range: Range,
    readonly value: AssembledValue,
  ) {
    super(statement, range);
  }
}

/** Memory that the statement names. */
export class FormedMemory extends FormedOperand implements AssembledMemory {
  readonly kind = 'memory';
  declare readonly segment?: string;
  declare readonly base?: string;
  declare readonly index?: string;
  readonly scale: number;
  readonly displacement: AssembledValue;
  readonly size: number;
  declare readonly mask?: ElementMask;

  constructor(
    statement: Statement,
    { segment, base, index, scale, size, mask, range }: Extract<PendingOperand, { kind: 'memory' }>,
    displacement: AssembledValue,
  ) {
    super(statement, range);
    if (segment !== undefined) this.segment = segment;
    if (base !== undefined) this.base = base;
    if (index !== undefined) this.index = index;
    this.scale = scale;
    this.displacement = displacement;
    this.size = size;
    if (mask !== undefined) this.mask = mask;
  }
}

/** An operand whose value is known, of the statement. */
export function numericOperand(statement: Statement, operand: NumericOperand): AssembledOperand {
  switch (operand.kind) {
    case 'register':
      return new FormedRegister(statement, operand);
    case 'immediate':
      return new FormedImmediate(statement, operand.range, operand.value);
    case 'target':
      return new FormedTarget(statement, operand.range, operand.value);
    case 'memory':
      return new FormedMemory(statement, operand, operand.displacement);
  }
}
