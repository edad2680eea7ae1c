/**
 * The nodes a file has most of, as classes: two numbers instead of a range object, which is made when somebody asks.
 * A copy by spreading loses the accessor, so whoever copies one gives it a range.
 */
import type { Range } from '../text/span.js';
import type { Argument, DirectiveNode, Expression, InstructionNode, Label, Operand, SyntaxMode, Word } from './ast.js';

abstract class Node {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  get range(): Range {
    return { start: this.start, end: this.end };
  }
}

/** An integer constant. */
export class NumberNode extends Node {
  readonly kind = 'number' as const;
  constructor(
    readonly value: bigint,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** A symbol by its name. */
export class SymbolNode extends Node {
  readonly kind = 'symbol' as const;
  constructor(
    readonly name: string,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** An argument that is an expression and has its range. */
export class ExpressionArgument {
  readonly kind = 'expression' as const;
  constructor(readonly value: Expression) {}

  get range(): Range {
    return this.value.range;
  }
}

/** The name of a symbol or a section. */
export class NameArgument extends Node {
  readonly kind = 'name' as const;
  constructor(
    readonly name: string,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** Text that is no expression. */
export class RawArgument extends Node {
  readonly kind = 'raw' as const;
  constructor(
    readonly text: string,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** A label in front of a statement. */
export class LabelNode extends Node implements Label {
  constructor(
    readonly kind: Label['kind'],
    readonly name: string,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** A mnemonic or prefix. */
export class WordNode extends Node implements Word {
  constructor(
    readonly text: string,
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** An instruction from its first prefix to the end of the statement. */
export class Instruction extends Node implements InstructionNode {
  readonly kind = 'instruction' as const;
  /** Set on the few that are; a field of its own would cost every other one. */
  declare damaged?: true;
  constructor(
    readonly mode: SyntaxMode,
    readonly prefixes: readonly Word[],
    readonly mnemonic: Word | undefined,
    readonly operands: readonly Operand[],
    start: number,
    end: number,
  ) {
    super(start, end);
  }
}

/** A directive; its name begins where it begins. */
export class Directive extends Node implements DirectiveNode {
  readonly kind = 'directive' as const;
  constructor(
    readonly name: string,
    private readonly nameEnd: number,
    readonly args: readonly Argument[],
    private readonly restStart: number,
    start: number,
    end: number,
  ) {
    super(start, end);
  }

  get nameRange(): Range {
    return { start: this.start, end: this.nameEnd };
  }

  get rest(): Range {
    return { start: this.restStart, end: this.end };
  }
}
