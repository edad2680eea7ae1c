/** Functions and macros as what is called: where they are, and from where control or text goes to them. */
import { flowOf } from '../../isa/flow.js';
import type { Definition } from '../../preprocess/reading.js';
import type { Instruction, InstructionId, ProgramSymbol } from '../../program/model.js';
import { outermostCall } from '../../text/mapped.js';
import type { FileId, Span } from '../../text/span.js';
import { once } from '../../rules/support/once.js';
import { eachInSteps, SharedSteps, type Steps } from '../../text/steps.js';
import { isSameName, macroKey, spelledAt, symbolKey, type NameKey, type Unit } from './unit.js';

/** What can be called. Labels are those to which ENCLU hands control. */
export interface Callable extends NameKey {
  readonly kind: 'function' | 'label' | 'macro';
  /** The section, or the parameters. */
  readonly detail: string;
  readonly selection: Span;
  readonly whole: Span;
}

/** One way from a callable to another, or to a name that another file defines. */
export interface CallSite {
  readonly kind: 'call' | 'jump' | 'macro' | 'enclu';
  readonly from: Callable;
  readonly to: NameKey;
  readonly span: Span;
  /** What happens there when it is no plain call: `EENTER faults: RAX = 14 (EFAULT)`. */
  readonly message: string;
}

/** The callables of a unit in all its files. */
export interface Callables {
  readonly callables: readonly Callable[];
  readonly macros: ReadonlyMap<Definition, Callable>;
  /** By instruction. */
  readonly owners: readonly (Callable | undefined)[];
}

/** The ways between the callables of a unit. */
export interface CallGraph extends Callables {
  readonly sites: readonly CallSite[];
}

/** Instructions, symbols or nodes between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 512;
/** The same of uses of macros, for each of which the functions of its file are looked through. */
const USES_BETWEEN_PAUSES = 16;

const knownCallables = once((unit: Unit) => new SharedSteps(findCallables(unit)));

/** The callables of a unit, looked for once for each unit. */
export function* callablesSteps(unit: Unit): Steps<Callables> {
  return yield* knownCallables(unit).result();
}

function* findCallables(unit: Unit): Steps<Callables> {
  const { definitions } = unit.reading;
  const isCalled = ({ kind, params, inactive }: Definition): boolean =>
    inactive !== true && (kind === 'macro' || (kind === 'define' && params !== undefined));
  const macros = new Map(definitions.filter(isCalled).map((definition) => [definition, macroOf(unit, definition)]));
  const { functions, owners } = yield* functionsOf(unit);
  return { callables: [...functions, ...macros.values()], macros, owners };
}

/** The callables with the ways between them. */
export function* callGraphSteps(unit: Unit): Steps<CallGraph> {
  const found = yield* callablesSteps(unit);
  const sites = new Sites(unit, found);
  yield* sites.begin();
  yield* sites.branches();
  yield* sites.macroUses();
  yield* sites.transitions();
  return { ...found, sites: sites.found };
}

/** Looks for the ways from one callable to another; each is there once. */
class Sites {
  readonly found: CallSite[] = [];
  readonly #seen = new Set<string>();
  readonly #unit: Unit;
  readonly #callables: Callables;
  /** By file, each list in the order of the text. */
  readonly #macrosByFile = new Map<FileId, Callable[]>();
  readonly #functionsByFile = new Map<FileId, Callable[]>();
  /** {@link nameOf} of all callables. */
  readonly #names = new Set<string>();

  constructor(unit: Unit, callables: Callables) {
    this.#unit = unit;
    this.#callables = callables;
  }

  /** Puts the callables where they are looked up. */
  *begin(): Steps<void> {
    yield* eachInSteps(this.#callables.callables, BETWEEN_PAUSES, (callable) => {
      append(callable.kind === 'macro' ? this.#macrosByFile : this.#functionsByFile, callable);
      this.#names.add(nameOf(callable));
    });
  }

  *branches(): Steps<void> {
    const { program } = this.#unit;
    // By its iterator, which leaves out the gaps.
    yield* eachInSteps(program.instructions[Symbol.iterator](), BETWEEN_PAUSES, (instruction) => {
      const flow = flowOf(instruction.op);
      if (flow !== 'call' && flow !== 'jump' && flow !== 'conditional') return;
      const target = instruction.operands.find((operand) => operand.kind === 'target');
      const symbol = target?.value.kind === 'address' ? program.symbols.get(target.value.symbol) : undefined;
      const key = symbol && symbolKey(this.#unit, symbol);
      if (key === undefined || symbol === undefined || target === undefined) return;
      const isCallable = key.home === '' || this.#names.has(nameOf(key));
      const from = this.#containerOf(instruction);
      if (!isCallable || from === undefined || (flow !== 'call' && isSameName(from, key))) return;
      this.#add({ kind: flow === 'call' ? 'call' : 'jump', from, to: key, span: target.origin.span, message: '' });
    });
  }

  *macroUses(): Steps<void> {
    yield* eachInSteps(this.#unit.reading.uses, USES_BETWEEN_PAUSES, ({ span, definition, inactive }) => {
      const to = definition && this.#callables.macros.get(definition);
      const from = inactive === true ? undefined : this.#containerAt(span);
      if (to !== undefined && from !== undefined) this.#add({ kind: 'macro', from, to, span, message: '' });
    });
  }

  /** Where ENCLU hands control, on the simulated paths. */
  *transitions(): Steps<void> {
    const { program, explorations = [] } = this.#unit;
    for (const { nodes } of explorations) {
      yield* eachInSteps(nodes, BETWEEN_PAUSES, ({ parent, edge, instruction }) => {
        const enclu = parent?.instruction === undefined ? undefined : program.instructions[parent.instruction];
        if (enclu?.op !== 'enclu' || edge === undefined || instruction === undefined) return;
        const from = this.#containerOf(enclu);
        const to = this.#callables.owners[instruction];
        if (from === undefined || to === undefined) return;
        this.#add({ kind: 'enclu', from, to, span: enclu.origin.span, message: edge.message });
      });
      yield;
    }
  }

  #add(site: CallSite): void {
    const { kind, from, to, span, message } = site;
    const key = [kind, from.name, to.space, to.name, to.home, span.file, span.start, message].join('\n');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.found.push(site);
  }

  /** The macro in whose body the instruction is written, else the function that it belongs to. */
  #containerOf({ id, origin }: Instruction): Callable | undefined {
    return this.#macroAround(origin.span) ?? this.#callables.owners[id];
  }

  #containerAt(span: Span): Callable | undefined {
    return (
      this.#macroAround(span) ??
      this.#functionsByFile
        .get(span.file)
        ?.filter((one) => surrounds(one, span))
        .at(-1)
    );
  }

  #macroAround(span: Span): Callable | undefined {
    return this.#macrosByFile.get(span.file)?.find((one) => surrounds(one, span));
  }
}

function surrounds({ whole }: Callable, { start, end }: Span): boolean {
  return whole.start <= start && end <= whole.end;
}

function append(byFile: Map<FileId, Callable[]>, callable: Callable): void {
  const list = byFile.get(callable.selection.file);
  if (list === undefined) byFile.set(callable.selection.file, [callable]);
  else list.push(callable);
}

function nameOf({ space, name, home }: NameKey): string {
  return `${space}\n${name}\n${home}`;
}

function macroOf(unit: Unit, definition: Definition): Callable {
  const { nameSpan, span, params = [] } = definition;
  const whole = {
    file: nameSpan.file,
    start: Math.min(span.start, nameSpan.start),
    end: Math.max(span.end, nameSpan.end),
  };
  return { kind: 'macro', ...macroKey(unit, definition), detail: params.join(', '), selection: nameSpan, whole };
}

/** Labels that begin a function, or that ENCLU leads to, each with the code up to the next one of its section. */
function* functionsOf(unit: Unit): Steps<{
  readonly functions: readonly Callable[];
  readonly owners: readonly (Callable | undefined)[];
}> {
  const { program } = unit;
  const kinds = yield* headKinds(unit);
  const heads = new Map<InstructionId, { key: NameKey; kind: 'function' | 'label'; selection: Span }>();
  yield* eachInSteps(program.symbols.values(), BETWEEN_PAUSES, (symbol) => {
    const { place, definition } = symbol;
    if (place.kind !== 'instruction' || definition === undefined || heads.has(place.instruction)) return;
    const key = symbolKey(unit, symbol);
    const kind = isFunction(symbol) ? 'function' : kinds.get(place.instruction);
    if (key === undefined || kind === undefined) return;
    heads.set(place.instruction, { key, kind, selection: spelledAt(unit, definition, symbol.written) });
  });
  const open = new Map<number, Writable>();
  const functions: Writable[] = [];
  const owners: (Callable | undefined)[] = [];
  // By its iterator, which leaves out the gaps.
  yield* eachInSteps(program.instructions[Symbol.iterator](), BETWEEN_PAUSES, ({ id, section, extent }) => {
    const head = heads.get(id);
    if (head !== undefined) {
      const { key, kind, selection } = head;
      const detail = program.sections[section]?.name ?? '';
      const one: Writable = { ...key, kind, detail, selection, whole: { ...selection } };
      open.set(section, one);
      functions.push(one);
    }
    const owner = open.get(section);
    const { file, end } = outermostCall(extent);
    if (owner?.selection.file === file) owner.whole.end = Math.max(owner.whole.end, end);
    owners[id] = owner;
  });
  return { functions, owners };
}

/** A function whose end is not known yet. */
type Writable = Callable & { readonly whole: { end: number } };

function isFunction({ type, binding }: ProgramSymbol): boolean {
  return type === 'function' || binding !== 'local';
}

/** Instructions at which a simulation begins or ENCLU arrives. */
function* headKinds({ program, explorations = [] }: Unit): Steps<ReadonlyMap<InstructionId, 'function' | 'label'>> {
  const kinds = new Map<InstructionId, 'function' | 'label'>();
  for (const { root, nodes } of explorations) {
    yield* eachInSteps(nodes, BETWEEN_PAUSES, ({ parent, instruction }) => {
      const before = parent?.instruction === undefined ? undefined : program.instructions[parent.instruction];
      if (before?.op === 'enclu' && instruction !== undefined) kinds.set(instruction, 'label');
    });
    kinds.set(root.instruction, root.kind === 'fixup-target' || root.kind === 'exit-target' ? 'label' : 'function');
  }
  return kinds;
}
