/** Directives that place, name or describe: sections, symbols, CFI. Those that make bytes are in `data.ts`. */
import type { DirectiveNode, Expression, Statement } from '../syntax/ast.js';
import { originInStatement } from '../syntax/statement.js';
import { originOf } from '../text/mapped.js';
import {
  argumentExpression,
  argumentName,
  argumentOrigin,
  textOf,
  type Assembly,
  ABSOLUTE_SECTION,
} from './assembly.js';
import { assembleData } from './data.js';
import { assembleChecks } from './checked-directives.js';
import { checkFrameDirective } from './checked-frames.js';
import type { BoundExpression } from './expression.js';
import { MAX_SECTIONS } from './layout.js';
import { isKnownSection } from './section-attributes.js';
import type { SymbolEntry } from './symbols.js';

/** Handles one directive. Those that neither place nor name anything are passed over. */
export function assembleDirective(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const { name } = directive;
  if (name.startsWith('.cfi_')) return cfi(assembly, statement, directive);
  // Most are about symbols or make data; none is of two of these kinds.
  if (symbols(assembly, statement, directive)) return;
  if (sections(assembly, statement, directive)) return;
  if (assembleData(assembly, statement, directive)) return;
  if (assembleChecks(assembly, statement, directive)) return;
  switch (name) {
    case '.allow_index_reg':
    case '.disallow_index_reg':
      assembly.allowIndexRegister = name === '.allow_index_reg';
      return;
    case '.code64':
    case '.code32':
    case '.code16':
    case '.code16gcc':
      assembly.in64BitMode = name === '.code64';
      return;
    default:
  }
}

/** What is said about symbols; false when the directive is none. */
function symbols(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  switch (directive.name) {
    case '.type':
      type(assembly, statement, directive);
      return true;
    case '.size':
      size(assembly, statement, directive);
      return true;
    case '.globl':
    case '.global':
    case '.xdef':
      return declare(assembly, statement, directive, (entry) => {
        if (entry.binding === 'local') entry.binding = 'global';
        entry.isDeclared = true;
      });
    case '.weak':
      return declare(assembly, statement, directive, (entry) => {
        entry.binding = 'weak';
      });
    case '.local':
      return declare(assembly, statement, directive, (entry) => {
        entry.binding = 'local';
      });
    case '.hidden':
      return declare(assembly, statement, directive, (entry) => {
        entry.visibility = 'hidden';
      });
    case '.protected':
      return declare(assembly, statement, directive, (entry) => {
        entry.visibility = 'protected';
      });
    case '.internal':
      return declare(assembly, statement, directive, (entry) => {
        entry.visibility = 'internal';
      });
    case '.extern':
    case '.xref':
      external(assembly, statement, directive);
      return true;
    case '.set':
    case '.equ':
    case '.equiv':
    case '.lsym':
    case '.eqv':
      set(assembly, statement, directive);
      return true;
    case '.weakref':
      weakref(assembly, statement, directive);
      return true;
    default:
      return false;
  }
}

/** Section switches; false when the directive is none. */
function sections(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const { layout } = assembly;
  switch (directive.name) {
    case '.text':
    case '.data':
    case '.bss':
      layout.switchTo(
        layout.section(directive.name, directive.name === '.text' ? 'ax' : 'aw'),
        number(assembly, statement, directive, 0),
      );
      return true;
    case '.section':
    case '.section.s':
    case '.sect.s':
    case '.sect':
    case '.pushsection': {
      if (directive.name === '.pushsection') layout.push();
      const name = argumentName(statement, directive.args[0]) ?? firstWord(textOf(statement, directive.rest));
      const subsection = number(assembly, statement, directive, 1);
      if (assembly.symbols.entries.get(name)?.label !== undefined && !assembly.lenient) {
        const message = `${name} is a label already, so no section can have its name.`;
        assembly.report('asm-syntax', 'error', message, originOf(statement.source, directive.range));
      }
      const { flags, type } = declaredAttributes(assembly, statement, directive, name);
      layout.switchTo(layout.section(name, flags, type), subsection);
      if (layout.isFull) {
        const message = `There are more than ${MAX_SECTIONS} sections; what stands in others counts to the one before.`;
        assembly.reportOnce('sections', message, originOf(statement.source, directive.range));
      }
      return true;
    }
    case '.popsection':
      if (!layout.pop()) {
        const origin = originOf(statement.source, directive.range);
        assembly.report('asm-operands', 'warning', 'There is no .pushsection that .popsection could undo.', origin);
      }
      return true;
    case '.previous':
      if (!layout.swapPrevious()) {
        const origin = originOf(statement.source, directive.range);
        assembly.report(
          'asm-operands',
          'warning',
          'There is no section before this one that .previous could mean.',
          origin,
        );
      }
      return true;
    case '.subsection':
      layout.switchSubsection(number(assembly, statement, directive, 0));
      return true;
    case '.struct':
    case '.offset':
    case '.absolute':
      layout.switchTo(layout.section(ABSOLUTE_SECTION, ''));
      layout.setAbsolute(number(assembly, statement, directive, 0));
      return true;
    default:
      return false;
  }
}

function cfi(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const args = directive.args.map((arg) => textOf(statement, arg.range).trim());
  const origin = originInStatement(statement, directive.range);
  checkFrameDirective(assembly, statement, directive);
  assembly.layout.add({ kind: 'cfi', directive: { name: directive.name, args, origin } }, 0);
}

/** The flags and the type behind a section's name; another declaration that says otherwise is reported. */
function declaredAttributes(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  name: string,
): { readonly flags: string | undefined; readonly type: string | undefined } {
  const at = directive.args.findIndex((arg, index) => index > 0 && arg.kind === 'string');
  const [written, next] = [directive.args[at], at < 0 ? undefined : directive.args[at + 1]];
  const flags = written?.kind === 'string' ? written.text : undefined;
  const type = next?.kind === 'raw' && /^[@%"]/.test(next.text) ? next.text.replace(/^[@%"]|"$/g, '') : undefined;
  const key = directive.args.map((arg) =>
    arg.kind === 'raw' && arg.text === 'unique' ? textOf(statement, directive.rest) : '',
  );
  const changed = assembly.attributes.declare(`${name}${key.join('')}`, flags, type);
  if (changed !== undefined && !assembly.lenient) {
    const message = `The ${changed} of section ${name} differ from those it was declared with.`;
    const severity = isKnownSection(name) ? 'warning' : 'error';
    assembly.report('asm-syntax', severity, message, originOf(statement.source, directive.range));
  }
  return { flags, type };
}

function declare(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  change: (entry: SymbolEntry) => void,
): true {
  for (const argument of directive.args) {
    const name = argumentName(statement, argument);
    if (name === undefined || name === '') continue;
    const entry = assembly.symbols.refer(name, argumentOrigin(statement, argument));
    entry.isAddress = true;
    if (entry.register !== undefined && directive.name !== '.local') {
      const message = `${name} stands for a register, which no other file can use.`;
      assembly.report('asm-syntax', 'error', message, argumentOrigin(statement, argument));
    }
    change(entry);
  }
  return true;
}

/** GNU as does not even read the arguments of `.extern`; the names still are addresses. */
function external(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const text = textOf(statement, directive.rest);
  for (const match of text.matchAll(/[A-Za-z_.$][\w.$]*/g)) {
    const start = directive.rest.start + match.index;
    const origin = originOf(statement.source, { start, end: start + match[0].length });
    assembly.symbols.refer(match[0], origin).isAddress = true;
  }
}

function type(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const argument = directive.args[0];
  const name = argumentName(statement, argument);
  if (argument === undefined || name === undefined) return;
  const entry = assembly.symbols.refer(name, argumentOrigin(statement, argument));
  entry.isAddress = true;
  const written = textOf(statement, { start: argument.range.end, end: directive.range.end });
  if (/func|,\s*(?:2|10)\s*$/i.test(written)) entry.type = 'function';
  else if (/object|,\s*1\s*$/i.test(written)) entry.type = 'object';
}

function size(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const argument = directive.args[0];
  const name = argumentName(statement, argument);
  if (argument === undefined || name === undefined) return;
  const entry = assembly.symbols.refer(name, argumentOrigin(statement, argument));
  const expression = argumentExpression(directive.args[1]);
  if (expression === undefined) return;
  entry.size = sizeFrom(assembly, statement, expression) ?? sizeAtEnd(assembly, statement, expression);
}

function sizeAtEnd(assembly: Assembly, statement: Statement, expression: Expression): BoundExpression {
  const bound = assembly.bind(expression, statement.source);
  assembly.checkLater(bound, () => originOf(statement.source, expression.range), 'number');
  return bound;
}

/**
 * What `. - label` comes to behind the label, which almost every function has: the bytes in between, if they are known.
 * Undefined for anything else.
 */
function sizeFrom(assembly: Assembly, statement: Statement, expression: Expression): BoundExpression | undefined {
  if (expression.kind !== 'binary' || expression.operator !== '-' || expression.left.kind !== 'here') return undefined;
  const { right } = expression;
  if (right.kind !== 'symbol' || right.modifier !== undefined || assembly.layout.isAbsolute) return undefined;
  const { label, assigned, assumed } = assembly.symbols.entries.get(right.name) ?? { assumed: true };
  if (label === undefined || assigned !== undefined || assumed) return undefined;
  const here = assembly.layout.point('.');
  if (here.section !== label.section) return undefined;
  assembly.symbols.refer(right.name, originInStatement(statement, right.range));
  return here.anchor === label.anchor
    ? { kind: 'constant', value: BigInt(here.offset - label.offset) }
    : DEPENDS_ON_LENGTHS;
}

const DEPENDS_ON_LENGTHS: BoundExpression = { kind: 'unknown', reason: 'it depends on the length of instructions' };

function set(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const argument = directive.args[0];
  const name = argumentName(statement, argument);
  const value = argumentExpression(directive.args[1]);
  if (argument === undefined || name === undefined || value === undefined) return;
  const mode = directive.name === '.eqv' ? 'lazy' : directive.name === '.equiv' ? 'once' : 'set';
  assembly.assign(name, value, statement, argumentOrigin(statement, argument), mode);
}

function weakref(assembly: Assembly, statement: Statement, directive: DirectiveNode): void {
  const [alias, target] = directive.args;
  const [aliasName, targetName] = [argumentName(statement, alias), argumentName(statement, target)];
  if (alias === undefined || target === undefined || aliasName === undefined || targetName === undefined) return;
  const entry = assembly.symbols.entry(aliasName);
  if (entry.isWeakAlias) {
    assembly.report(
      'asm-syntax',
      'error',
      `The symbol ${aliasName} is already defined.`,
      argumentOrigin(statement, alias),
    );
    return;
  }
  entry.isWeakAlias = true;
  entry.assigned = assembly.bindSymbol(targetName, argumentOrigin(statement, target));
  assembly.symbols.setDefinition(entry, argumentOrigin(statement, alias));
  entry.binding = 'weak';
  const loop = aliasLoop(assembly, aliasName);
  if (loop)
    assembly.report(
      'asm-syntax',
      'error',
      `The symbol ${aliasName} would be an alias of itself.`,
      argumentOrigin(statement, alias),
    );
}

/** Whether a chain of aliases comes back to its first one. */
function aliasLoop(assembly: Assembly, first: string): boolean {
  const seen = new Set<string>();
  for (let name = first; !seen.has(name);) {
    seen.add(name);
    const assigned = assembly.symbols.entries.get(name)?.assigned;
    if (assigned?.kind !== 'symbol') return false;
    if (assigned.name === first) return true;
    name = assigned.name;
  }
  return false;
}

function number(assembly: Assembly, statement: Statement, directive: DirectiveNode, index: number): number {
  const argument = directive.args[index];
  if (argument?.kind !== 'expression') return 0;
  return Number(assembly.absoluteNow(argument.value, statement) ?? 0n);
}

function firstWord(text: string): string {
  return /^\s*"?([^\s,"]+)/.exec(text)?.[1] ?? '.text';
}
