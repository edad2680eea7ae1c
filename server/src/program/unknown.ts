/** Statements that are no instruction anybody knows: calls of macros whose definition is missing, and misspellings. */
import { nearestMnemonics } from '../isa/nearest.js';
import type { UnknownMacro } from '../preprocess/reading.js';
import type { InstructionNode, Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import { textOf, type Assembly } from './assembly.js';
import { isIdentifier, macroMeaning } from './conventions.js';
import type { BoundExpression } from './expression.js';
import { hull } from './origins.js';

/** A call that was recognised as one while reading. */
export function takeUnknownMacro(assembly: Assembly, macro: UnknownMacro): void {
  const text = sourceText(assembly, macro.origin);
  let from = macro.name.length;
  const args = macro.args.map((arg) => {
    const at = arg === '' ? -1 : text.indexOf(arg, from);
    if (at < 0) return { text: arg, origin: macro.origin };
    from = at + arg.length;
    const start = macro.origin.span.start + at;
    return { text: arg, origin: { ...macro.origin, span: { ...macro.origin.span, start, end: start + arg.length } } };
  });
  takeCall(assembly, macro.name, args, macro.origin);
}

/** Problems from which on no mnemonic is suggested. */
const MOST_HINTS = 100;

/** An instruction whose mnemonic is unknown: a macro without parentheses, or a misspelling. */
export function takeUnknownInstruction(assembly: Assembly, statement: Statement, node: InstructionNode): void {
  const mnemonic = node.mnemonic;
  if (mnemonic === undefined) return;
  const origin = originOf(statement.source, mnemonic.range);
  const name = textOf(statement, mnemonic.range);
  if (!assembly.macrosMissing) {
    const { problems } = assembly;
    // Looking for it takes longer than all else; whoever has so many problems has another one.
    const nearest = problems.length < MOST_HINTS ? nearestMnemonics(mnemonic.text, node.mode.dialect) : [];
    const hint = nearest.length === 0 ? '' : ` Did you mean ${nearest.join(' or ')}?`;
    assembly.report('asm-unknown-mnemonic', 'error', `There is no instruction or macro called ${name}.${hint}`, origin);
    recordUnknown(assembly, name);
    return;
  }
  const start = mnemonic.range.end;
  const rest = statement.source.text.slice(start, node.range.end);
  const args: Argument[] = [];
  for (const match of rest.matchAll(/[^,]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const at = start + match.index + match[0].indexOf(text);
    args.push({ text, origin: originOf(statement.source, { start: at, end: at + text.length }) });
  }
  reportMacro(assembly, name, origin);
  takeCall(assembly, name, args, hull([origin, originOf(statement.source, node.range)]));
}

interface Argument {
  readonly text: string;
  readonly origin: Origin;
}

/** An unknown macro is reported once per name, by whichever part meets it first. */
function reportMacro(assembly: Assembly, name: string, origin: Origin): void {
  if (assembly.toldMacros.has(name)) return;
  assembly.toldMacros.add(name);
  const message = `The macro ${name} is not defined in any file that was found; what it does is not known here.`;
  assembly.report('asm-unknown-macro', 'info', message, origin);
}

function takeCall(assembly: Assembly, name: string, args: readonly Argument[], origin: Origin): void {
  const meaning = macroMeaning(
    name,
    args.map((arg) => arg.text),
  );
  const first = args[0];
  const second = args[1];
  switch (meaning?.kind) {
    case 'nothing':
      for (const arg of args) if (isIdentifier(arg.text)) assembly.symbols.refer(arg.text, arg.origin);
      return;
    case 'label':
      if (first !== undefined) assumeLabel(assembly, first, meaning.binding, meaning.type);
      return;
    case 'alias':
      if (first !== undefined && second !== undefined) assumeAlias(assembly, first, second);
      return;
    case 'exception-table':
      if (first !== undefined && second !== undefined) assumeEntry(assembly, first, second, origin);
      return;
    case undefined:
      for (const arg of args) if (isIdentifier(arg.text)) assembly.symbols.refer(arg.text, arg.origin);
      recordUnknown(assembly, name);
  }
}

/** Notes that here something stands which may be anything; the simulation forgets what it knew. */
export function recordUnknown(assembly: Assembly, name: string): void {
  const { layout } = assembly;
  assembly.unknown.push({ sequence: layout.sequence, section: layout.current, name });
  // Whatever it expands to has a length that is not known.
  layout.advance(undefined);
}

function assumeLabel(
  assembly: Assembly,
  { text, origin }: Argument,
  binding: 'local' | 'global' | 'weak',
  type: 'function' | 'object' | 'unknown',
): void {
  const entry = assembly.symbols.entry(text);
  entry.isAddress = true;
  if (entry.type === 'unknown') entry.type = type;
  if (entry.binding === 'local') entry.binding = binding;
  if (assembly.writtenLabels.has(text) || assembly.symbols.isDefined(text)) {
    assembly.symbols.refer(text, origin);
    return;
  }
  assembly.defineLabel(text, text, origin);
  entry.assumed = true;
}

function assumeAlias(assembly: Assembly, alias: Argument, target: Argument): void {
  if (!isIdentifier(target.text)) return;
  const bound = assembly.bindSymbol(target.text, target.origin);
  const entry = assembly.symbols.entry(alias.text);
  if (assembly.symbols.isDefined(alias.text)) return;
  entry.assigned = bound;
  assembly.symbols.setDefinition(entry, alias.origin);
  entry.assumed = true;
  entry.binding = 'global';
}

function assumeEntry(assembly: Assembly, from: Argument, to: Argument, origin: Origin): void {
  assembly.assumedTable.push({
    section: '__ex_table',
    instruction: symbolOf(bindArgument(assembly, from)),
    fixup: symbolOf(bindArgument(assembly, to)),
    origin,
    assumed: true,
  });
}

function bindArgument(assembly: Assembly, { text, origin }: Argument): BoundExpression | undefined {
  const local = /^(\d+)([bf])$/.exec(text);
  if (local) return assembly.bindLocal(local[1] ?? '', local[2] === 'b' ? 'b' : 'f', origin);
  if (!isIdentifier(text)) return undefined;
  assembly.symbols.entry(text).isAddress = true;
  return assembly.bindSymbol(text, origin);
}

function symbolOf(expression: BoundExpression | undefined): string | undefined {
  return expression?.kind === 'symbol' ? expression.name : undefined;
}

function sourceText(assembly: Assembly, { span }: Origin): string {
  return assembly.reading.files[span.file]?.text.slice(span.start, span.end) ?? '';
}
