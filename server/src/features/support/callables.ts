/** Functions and macros as what is called: where they are, and from where control or text goes to them. */
import { flowOf } from '../../isa/flow.js';
import type { Definition } from '../../preprocess/reading.js';
import type { Instruction, InstructionId, ProgramSymbol } from '../../program/model.js';
import { outermostCall } from '../../text/mapped.js';
import type { FileId, Span } from '../../text/span.js';
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

/** The callables of a unit in all its files, and the ways between them. */
export class CallGraph {
  readonly callables: readonly Callable[];
  readonly sites: readonly CallSite[];
  readonly #unit: Unit;
  readonly #macros: ReadonlyMap<Definition, Callable>;
  /** By file, each list in the order of the text. */
  readonly #macrosByFile = new Map<FileId, Callable[]>();
  readonly #functionsByFile = new Map<FileId, Callable[]>();
  /** {@link nameOf} of all callables. */
  readonly #names: ReadonlySet<string>;
  /** By instruction. */
  readonly #owners: readonly (Callable | undefined)[];

  constructor(unit: Unit) {
    this.#unit = unit;
    const { definitions } = unit.reading;
    const isCalled = ({ kind, params, inactive }: Definition): boolean =>
      inactive !== true && (kind === 'macro' || (kind === 'define' && params !== undefined));
    this.#macros = new Map(definitions.filter(isCalled).map((definition) => [definition, macroOf(unit, definition)]));
    const { functions, owners } = functionsOf(unit);
    this.#owners = owners;
    this.callables = [...functions, ...this.#macros.values()];
    for (const callable of this.#macros.values()) append(this.#macrosByFile, callable);
    for (const callable of functions) append(this.#functionsByFile, callable);
    this.#names = new Set(this.callables.map(nameOf));
    this.sites = distinct([...this.#branches(), ...this.#macroUses(), ...this.#transitions()]);
  }

  #branches(): readonly CallSite[] {
    const { program } = this.#unit;
    return program.instructions.flatMap((instruction): readonly CallSite[] => {
      const flow = flowOf(instruction.op);
      if (flow !== 'call' && flow !== 'jump' && flow !== 'conditional') return [];
      const target = instruction.operands.find((operand) => operand.kind === 'target');
      const symbol = target?.value.kind === 'address' ? program.symbols.get(target.value.symbol) : undefined;
      const key = symbol && symbolKey(this.#unit, symbol);
      if (key === undefined || symbol === undefined || target === undefined) return [];
      const isCallable = key.home === '' || this.#names.has(nameOf(key));
      const from = this.#containerOf(instruction);
      if (!isCallable || from === undefined || (flow !== 'call' && isSameName(from, key))) return [];
      return [{ kind: flow === 'call' ? 'call' : 'jump', from, to: key, span: target.origin.span, message: '' }];
    });
  }

  #macroUses(): readonly CallSite[] {
    const { uses } = this.#unit.reading;
    return uses.flatMap(({ span, definition, inactive }): readonly CallSite[] => {
      const to = definition && this.#macros.get(definition);
      const from = inactive === true ? undefined : this.#containerAt(span);
      return to === undefined || from === undefined ? [] : [{ kind: 'macro', from, to, span, message: '' }];
    });
  }

  /** Where ENCLU hands control, on the simulated paths. */
  #transitions(): readonly CallSite[] {
    const { program, explorations = [] } = this.#unit;
    return explorations.flatMap(({ nodes }) =>
      nodes.flatMap(({ parent, edge, instruction }): readonly CallSite[] => {
        const enclu = parent?.instruction === undefined ? undefined : program.instructions[parent.instruction];
        if (enclu?.op !== 'enclu' || edge === undefined || instruction === undefined) return [];
        const from = this.#containerOf(enclu);
        const to = this.#owners[instruction];
        if (from === undefined || to === undefined) return [];
        return [{ kind: 'enclu', from, to, span: enclu.origin.span, message: edge.message }];
      }),
    );
  }

  /** The macro in whose body the instruction is written, else the function that it belongs to. */
  #containerOf({ id, origin }: Instruction): Callable | undefined {
    return this.#macroAround(origin.span) ?? this.#owners[id];
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
function functionsOf(unit: Unit): {
  readonly functions: readonly Callable[];
  readonly owners: readonly (Callable | undefined)[];
} {
  const { program } = unit;
  const kinds = headKinds(unit);
  const heads = new Map<InstructionId, { key: NameKey; kind: 'function' | 'label'; selection: Span }>();
  for (const symbol of program.symbols.values()) {
    const { place, definition } = symbol;
    if (place.kind !== 'instruction' || definition === undefined || heads.has(place.instruction)) continue;
    const key = symbolKey(unit, symbol);
    const kind = isFunction(symbol) ? 'function' : kinds.get(place.instruction);
    if (key === undefined || kind === undefined) continue;
    heads.set(place.instruction, { key, kind, selection: spelledAt(unit, definition, symbol.written) });
  }
  const open = new Map<number, { callable: Callable; end: number }>();
  const functions: { callable: Callable; end: number }[] = [];
  const owning = program.instructions.map(({ id, section, extent }) => {
    const head = heads.get(id);
    if (head !== undefined) {
      const { key, kind, selection } = head;
      const detail = program.sections[section]?.name ?? '';
      const one = { callable: { ...key, kind, detail, selection, whole: selection }, end: selection.end };
      open.set(section, one);
      functions.push(one);
    }
    const owner = open.get(section);
    const span = outermostCall(extent);
    if (owner?.callable.selection.file === span.file) owner.end = Math.max(owner.end, span.end);
    return owner;
  });
  const made = new Map(
    functions.map(({ callable, end }) => [callable, { ...callable, whole: { ...callable.selection, end } }]),
  );
  return { functions: [...made.values()], owners: owning.map((owner) => owner && made.get(owner.callable)) };
}

function isFunction({ type, binding }: ProgramSymbol): boolean {
  return type === 'function' || binding !== 'local';
}

/** Instructions at which a simulation begins or ENCLU arrives. */
function headKinds({ program, explorations = [] }: Unit): ReadonlyMap<InstructionId, 'function' | 'label'> {
  const kinds = new Map<InstructionId, 'function' | 'label'>();
  for (const { root, nodes } of explorations) {
    for (const { parent, instruction } of nodes) {
      const before = parent?.instruction === undefined ? undefined : program.instructions[parent.instruction];
      if (before?.op === 'enclu' && instruction !== undefined) kinds.set(instruction, 'label');
    }
    kinds.set(root.instruction, root.kind === 'fixup-target' || root.kind === 'exit-target' ? 'label' : 'function');
  }
  return kinds;
}

function distinct(sites: readonly CallSite[]): readonly CallSite[] {
  const seen = new Set<string>();
  return sites.filter(({ kind, from, to, span, message }) => {
    const key = [kind, from.name, to.space, to.name, to.home, span.file, span.start, message].join('\n');
    return seen.has(key) ? false : seen.add(key);
  });
}
