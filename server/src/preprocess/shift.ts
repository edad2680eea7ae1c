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
    return span.file === 0 && span.end >= this.from && this.by !== 0
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
    if (this.by === 0) return expansion;
    const known = this.expansions.get(expansion);
    if (known !== undefined) return known;
    const { kind, name, definition, parent } = expansion;
    const moved: { -readonly [Key in keyof Expansion]: Expansion[Key] } = {
      kind,
      name,
      call: this.span(expansion.call),
    };
    if (definition !== undefined) moved.definition = this.span(definition);
    if (parent !== undefined) moved.parent = this.expansion(parent);
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

  comment(comment: Comment): Comment {
    const { text, span } = comment;
    const moved = this.span(span);
    return moved === span ? comment : { text, span: moved };
  }

  inactive({ span, conditions, asked }: InactiveRegion): InactiveRegion {
    return { span: this.span(span), conditions, asked: asked.map((one) => this.span(one)) };
  }

  definition(definition: Definition): Definition {
    const { nameSpan, span } = definition;
    // Most stand in headers.
    if (this.span(span) === span) return definition;
    const known = this.definitions.get(definition);
    if (known !== undefined) return known;
    const moved = { ...definition, nameSpan: this.span(nameSpan), span: this.span(span) };
    this.definitions.set(definition, moved);
    return moved;
  }

  macro(macro: CppMacro): CppMacro {
    const { definition } = macro;
    if (this.span(definition.span) === definition.span) return macro;
    const known = this.macros.get(macro);
    if (known !== undefined) return known;
    const body = macro.body.map((part) => ({ ...part, token: part.token.movedBy(this.by) }));
    const moved = { ...macro, definition: this.definition(definition), body };
    this.macros.set(macro, moved);
    return moved;
  }

  use(use: Use): Use {
    const span = this.span(use.span);
    const definition = use.definition && this.definition(use.definition);
    if (span === use.span && definition === use.definition) return use;
    return { ...use, span, ...(definition && { definition }) };
  }
}
