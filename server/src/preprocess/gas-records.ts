/** What directives leave in the reading beside their statement: where symbols are assigned, and the files of `.incbin`. */
import type { AssignmentNode, DirectiveNode } from '../syntax/ast.js';
import { originOf } from '../text/mapped.js';
import type { Range } from '../text/span.js';
import type { Piece } from './gas-input.js';
import type { Session } from './session.js';

/** Remembers where a symbol is assigned. Assignments that an expansion makes are nobody's to edit and are left out. */
export function recordAssignment(
  session: Session,
  { mapped }: Piece,
  { range }: DirectiveNode | AssignmentNode,
  symbol: { readonly name: string; readonly range: Range },
  value: Range | undefined,
): void {
  const { span, expansion } = originOf(mapped, range);
  if (expansion !== undefined && expansion.kind !== 'include') return;
  const nameSpan = originOf(mapped, symbol.range).span;
  const body = value === undefined ? '' : mapped.text.slice(value.start, value.end);
  session.definitions.push({ kind: 'assignment', name: symbol.name, nameSpan, span, body });
}

/** Looks the file of `.incbin` up, once a name. */
export function includeBinary(session: Session, { mapped }: Piece, { args: [name] }: DirectiveNode): void {
  if (name?.kind !== 'string' || session.binaries.has(name.text)) return;
  const origin = originOf(mapped, name.range);
  const found = session.resolver.resolve(name.text, 'incbin', session.files[origin.span.file]?.path ?? '');
  if (found === undefined) session.missingInclude(name.text, origin.span, origin);
  else session.binaries.set(name.text, { path: found.path, bytes: found.text });
}
