/** Directives that put nothing into the program: messages of the source, line numbers, and what they demand. */
import type { DirectiveNode, Statement } from '../syntax/ast.js';
import { originOf, type Origin } from '../text/mapped.js';
import { argumentExpression, argumentName, argumentOrigin, type Assembly } from './assembly.js';

/** Directives whose expressions are constants, all of them. */
const CONSTANTS: ReadonlySet<string> = new Set([
  '.line',
  '.mri',
  '..mri',
  '.loc_mark_labels',
  '.psize',
  '.plen',
  '.llen',
  '.gnu_attribute',
]);

/** From this value on `.fail` only warns. */
const FAIL_WARNS_FROM = 500n;

/** Checks a directive; false when it is none of these. */
export function assembleChecks(assembly: Assembly, statement: Statement, directive: DirectiveNode): boolean {
  const { name, args } = directive;
  const origin = originOf(statement.source, directive.range);
  if (CONSTANTS.has(name)) {
    for (const argument of args) assembly.absoluteNow(argumentExpression(argument), statement);
    return true;
  }
  switch (name) {
    case '.err':
    case '.error':
    case '.abort':
      message(assembly, statement, directive, 'error');
      return true;
    case '.warning':
      message(assembly, statement, directive, 'warning');
      return true;
    case '.fail': {
      const value = assembly.absoluteNow(argumentExpression(args[0]), statement);
      if (value !== undefined) message(assembly, statement, directive, value >= FAIL_WARNS_FROM ? 'warning' : 'error');
      return true;
    }
    case '.file':
      defineFile(assembly, statement, directive);
      return true;
    case '.loc':
      useFile(assembly, statement, directive);
      return true;
    case '.code16':
    case '.code16gcc':
    case '.code32':
    case '.code64':
      assembly.modes.code(name);
      return false;
    case '.arch':
      refuse(assembly, assembly.modes.arch(argumentName(statement, args[0]) ?? ''), origin);
      return true;
    case '.bundle_align_mode':
    case '.bundle_lock':
    case '.bundle_unlock': {
      const size = assembly.absoluteNow(argumentExpression(args[0]), statement);
      refuse(assembly, assembly.modes.bundle(name, size, origin), origin);
      return true;
    }
    case '.symver': {
      const [symbol, alias] = args;
      if (alias?.kind === 'raw') {
        refuse(assembly, assembly.modes.version(argumentName(statement, symbol) ?? '', alias.text), origin);
      }
      return true;
    }
    case '.vtable_inherit': {
      const child = argumentName(statement, args[0]);
      if (child !== undefined && !assembly.lenient && !assembly.symbols.isDefined(child)) {
        assembly.report('asm-syntax', 'error', `${child} must be defined before .vtable_inherit.`, origin);
      }
      return true;
    }
    default:
      return false;
  }
}

/** `view .LVU1` makes the symbol a number: how many views of its line came before (gas manual, `.loc`). */
function defineViews(assembly: Assembly, statement: Statement, args: DirectiveNode['args']): void {
  for (const [index, option] of args.entries()) {
    const name = args[index + 1];
    if (option.kind !== 'raw' || option.text !== 'view' || name?.kind !== 'expression') continue;
    if (name.value.kind !== 'symbol') continue;
    const entry = assembly.symbols.entry(name.value.name);
    entry.assigned ??= { kind: 'unknown', reason: 'the number of a view' };
    if (entry.definition === undefined) assembly.symbols.setDefinition(entry, argumentOrigin(statement, name));
  }
}

/** Reports a problem, unless files are missing that may make up for it. */
function refuse(assembly: Assembly, problem: string | undefined, origin: Origin): void {
  if (problem !== undefined && !assembly.lenient) assembly.report('asm-syntax', 'error', problem, origin);
}

/** What the source says about itself; with parts of it missing, the condition that leads here may be ours alone. */
function message(
  assembly: Assembly,
  statement: Statement,
  directive: DirectiveNode,
  severity: 'error' | 'warning',
): void {
  if (assembly.lenient) return;
  const [first] = directive.args;
  const text = first?.kind === 'string' && first.text !== '' ? `: ${first.text}` : ' is assembled here.';
  assembly.report(
    'asm-preprocessor',
    severity,
    `${directive.name}${text}`,
    originOf(statement.source, directive.range),
  );
}

function defineFile(assembly: Assembly, statement: Statement, { args }: DirectiveNode): void {
  const [first] = args;
  if (first?.kind !== 'expression') return;
  const number = assembly.absoluteNow(first.value, statement);
  const name = args.filter((argument) => argument.kind === 'string').at(-1);
  if (number === undefined || name?.kind !== 'string') return;
  const problem = assembly.debugFiles.define(number, name.text);
  if (problem !== undefined) assembly.report('asm-syntax', 'error', problem, argumentOrigin(statement, first));
}

function useFile(assembly: Assembly, statement: Statement, { args }: DirectiveNode): void {
  const [first, second] = args;
  defineViews(assembly, statement, args);
  if (first?.kind !== 'expression' || assembly.lenient) return;
  const file = assembly.absoluteNow(first.value, statement);
  if (second?.kind === 'expression') assembly.absoluteNow(second.value, statement);
  const problem = file === undefined ? undefined : assembly.debugFiles.use(file);
  if (problem !== undefined) assembly.report('asm-syntax', 'error', problem, argumentOrigin(statement, first));
  for (const [index, option] of args.entries()) {
    const value = args[index + 1];
    if (option.kind !== 'raw' || value?.kind !== 'expression' || option.text === 'view') continue;
    const number = assembly.absoluteNow(value.value, statement);
    if (number === undefined) continue;
    const wrong = option.text === 'is_stmt' ? number !== 0n && number !== 1n : number < 0n;
    const expected = option.text === 'is_stmt' ? '0 or 1' : 'not negative';
    if (wrong)
      assembly.report('asm-syntax', 'error', `${option.text} is ${expected}.`, argumentOrigin(statement, value));
  }
}
