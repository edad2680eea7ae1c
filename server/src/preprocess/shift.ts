/** What a reading found behind an edit, moved to where it stands now. */
import type { SharedStatement } from '../syntax/statement.js';
import type { Expansion, MappedText, Origin, Segment } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { CppMacro } from './cpp-macros.js';
import type { Comment, Definition, InactiveRegion, Use } from './reading.js';

/** Moves everything in the main file from an offset on; things that are one stay one. */
export class Shift {
  private readonly expansions = new Map<Expansion, Expansion>();
  private readonly texts = new Map<MappedText, MappedText>();
  private readonly definitions = new Map<Definition, Definition>();

  private readonly macros = new Map<CppMacro, CppMacro>();

  /** In the main file, what stands at `from` or behind it stands `by` characters further. */
  readonly by: number;
  private readonly from: number;

  constructor(main: { readonly from: number; readonly by: number }) {
    this.from = main.from;
    this.by = main.by;
  }

  /** Where an offset in the main file is now. */
  offset(at: number): number {
    return at >= this.from ? at + this.by : at;
  }

  span(span: Span): Span {
    return span.file === 0 && span.end >= this.from
      ? { file: 0, start: this.offset(span.start), end: this.offset(span.end) }
      : span;
  }

  origin({ span, expansion }: Origin): Origin {
    return expansion === undefined
      ? { span: this.span(span) }
      : { span: this.span(span), expansion: this.expansion(expansion) };
  }

  /** An expansion with the places of its call and its definition moved. */
  expansion(expansion: Expansion): Expansion {
    const known = this.expansions.get(expansion);
    if (known !== undefined) return known;
    const { call, definition, parent } = expansion;
    const moved: Expansion = {
      ...expansion,
      call: this.span(call),
      ...(definition && { definition: this.span(definition) }),
      ...(parent && { parent: this.expansion(parent) }),
    };
    this.expansions.set(expansion, moved);
    return moved;
  }

  /** A segment with its source moved. */
  segment(segment: Segment): Segment {
    const { source, expansion } = segment;
    return { ...segment, source: this.span(source), ...(expansion && { expansion: this.expansion(expansion) }) };
  }

  private moved(mapped: MappedText): MappedText {
    const known = this.texts.get(mapped);
    if (known !== undefined) return known;
    const moved = { text: mapped.text, segments: mapped.segments.map((segment) => this.segment(segment)) };
    this.texts.set(mapped, moved);
    return moved;
  }

  /** A statement that stands in a text which an expansion made. */
  statement(statement: SharedStatement): SharedStatement {
    return statement.moved(this.moved(statement.base), 0);
  }

  problem(problem: Problem): Problem {
    return { ...problem, origin: this.origin(problem.origin) };
  }

  comment({ text, span }: Comment): Comment {
    return { text, span: this.span(span) };
  }

  inactive({ span, conditions, asked }: InactiveRegion): InactiveRegion {
    return { span: this.span(span), conditions, asked: asked.map((one) => this.span(one)) };
  }

  definition(definition: Definition): Definition {
    const known = this.definitions.get(definition);
    if (known !== undefined) return known;
    const { nameSpan, span } = definition;
    if (span.file !== 0 || span.end < this.from) return definition;
    const moved = { ...definition, nameSpan: this.span(nameSpan), span: this.span(span) };
    this.definitions.set(definition, moved);
    return moved;
  }

  macro(macro: CppMacro): CppMacro {
    const { definition } = macro;
    if (definition.span.file !== 0 || definition.span.end < this.from) return macro;
    const known = this.macros.get(macro);
    if (known !== undefined) return known;
    const body = macro.body.map((part) => ({ ...part, token: part.token.movedBy(this.by) }));
    const moved = { ...macro, definition: this.definition(definition), body };
    this.macros.set(macro, moved);
    return moved;
  }

  use(use: Use): Use {
    const { span, definition } = use;
    return { ...use, span: this.span(span), ...(definition && { definition: this.definition(definition) }) };
  }
}
