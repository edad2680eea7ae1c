/**
 * How the parts of a statement are written in the file: names that the C preprocessor replaced stay names. What else an
 * expansion gave to a statement cannot be rewritten where the statement stands.
 */
import type { Expression, InstructionNode, Operand } from '../../../syntax/ast.js';
import { outermostCall, type MappedText, type Segment } from '../../../text/mapped.js';
import type { Range, Span } from '../../../text/span.js';

/** A name in the file that the preprocessor replaced, with the stretch of the statement that it became. */
interface ReplacedName {
  readonly call: Span;
  readonly segments: readonly Segment[];
}

/** The names of one instruction that were replaced. */
export class SourceNames {
  readonly #names: readonly ReplacedName[];
  readonly #used = new Map<ReplacedName, number>();

  constructor(
    private readonly source: MappedText,
    private readonly fileText: string,
    range: Range,
  ) {
    const names: { call: Span; segments: Segment[] }[] = [];
    for (const segment of source.segments) {
      if (segment.expansion === undefined || segment.end <= range.start || segment.start >= range.end) continue;
      const call = outermostCall({ span: segment.source, expansion: segment.expansion });
      const last = names.at(-1);
      if (last?.call.start === call.start && last.call.end === call.end) last.segments.push(segment);
      else names.push({ call, segments: [segment] });
    }
    this.#names = names;
  }

  /** What the file has for the expression, when all of it is one name there. */
  nameOf(value: Expression): string | undefined {
    const leaves = leavesOf(value);
    const name = this.#nameAt(leaves[0]);
    if (name === undefined || !leaves.every((leaf) => this.#nameAt(leaf) === name)) return undefined;
    this.#used.set(name, (this.#used.get(name) ?? 0) + 1);
    return this.fileText.slice(name.call.start, name.call.end);
  }

  /** Whether each name was said once, and became nothing but the values for which it was said. */
  areKept(node: InstructionNode): boolean {
    const leaves = node.operands.flatMap(expressionsOf).flatMap(leavesOf);
    return this.#names.every((name) => {
      const own = leaves.filter((leaf) => this.#nameAt(leaf) === name);
      const rest = name.segments.map((segment) => this.#without(segment, own)).join('');
      return this.#used.get(name) === 1 && name.call.file === 0 && /^[\s()+*/|&~<>-]*$/.test(rest);
    });
  }

  #nameAt(leaf: Expression | undefined): ReplacedName | undefined {
    if (leaf === undefined) return undefined;
    return this.#names.find(({ segments }) =>
      segments.some(({ start, end }) => start <= leaf.range.start && leaf.range.start < end),
    );
  }

  #without({ start, end }: Segment, leaves: readonly Expression[]): string {
    const kept = [...this.source.text.slice(start, end)];
    return kept
      .filter((_, at) => !leaves.some(({ range }) => range.start <= start + at && start + at < range.end))
      .join('');
  }
}

/** The values in an operand. */
export function expressionsOf(operand: Operand): readonly Expression[] {
  switch (operand.kind) {
    case 'register':
      return [];
    case 'immediate':
      return [operand.value];
    case 'memory':
      return operand.displacement === undefined ? [] : [operand.displacement];
  }
}

/** The numbers and names in an expression. */
export function leavesOf(value: Expression): readonly Expression[] {
  if (value.kind === 'unary') return leavesOf(value.operand);
  return value.kind === 'binary' ? [...leavesOf(value.left), ...leavesOf(value.right)] : [value];
}
