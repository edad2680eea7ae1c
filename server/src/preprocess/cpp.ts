/**
 * The C preprocessor over a file and all it includes, as `gcc -E -x assembler-with-cpp` runs it. Its result is the text
 * that the assembler reads, each stretch with its source.
 */
import { MappedBuilder } from '../syntax/mapped-builder.js';
import type { Expansion } from '../text/mapped.js';
import type { SourceFile } from '../text/source.js';
import type { Steps } from '../text/steps.js';
import { CppFile } from './cpp-file.js';
import type { CppMacro, CppMacros, DynamicMacro } from './cpp-macros.js';
import { PREDEFINED } from './cpp-predefined.js';
import { CppTrace } from './cpp-trace.js';
import type { ReadOptions } from './reading.js';
import type { Session } from './session.js';

/** Names of files that nobody wrote: what GCC predefines, and what the options define. */
export const BUILT_IN = '<built-in>';
export const COMMAND_LINE = '<command-line>';

const DYNAMIC: readonly DynamicMacro[] = ['__FILE__', '__BASE_FILE__', '__LINE__', '__INCLUDE_LEVEL__', '__COUNTER__'];

/** What cpp knows while it runs over several files. */
export class Preprocessor {
  readonly trace = new CppTrace();
  /** Files that `#pragma once` or `#import` let in only once. */
  readonly once = new Set<string>();
  /** The macro that guards a file's whole text (`#ifndef X` … `#endif`), by the file's path. */
  readonly guards = new Map<string, string>();
  output = new MappedBuilder();
  private counted = 0;

  constructor(
    readonly session: Session,
    /** The path of the file that is assembled. */
    readonly mainPath: string,
    readonly macros: CppMacros = new Map(),
  ) {}

  /** Defines what GCC predefines, then what the options say, in GCC's order. */
  *begin(options: ReadOptions): Steps<void> {
    const builtIn = this.session.addFile(BUILT_IN, PREDEFINED);
    yield* new CppFile(this, builtIn, undefined, 0).steps();
    for (const name of DYNAMIC) {
      const span = { file: builtIn.id, start: 0, end: 0 };
      const definition = { kind: 'define', name, nameSpan: span, span, body: '' } as const;
      this.macros.set(name, { definition, params: undefined, variadic: false, body: [], dynamic: name });
    }
    // Pragmas say nothing to the assembler.
    this.macros.set('_Pragma', {
      definition: {
        kind: 'define',
        name: '_Pragma',
        nameSpan: { file: builtIn.id, start: 0, end: 0 },
        span: { file: builtIn.id, start: 0, end: 0 },
        body: '',
      },
      params: ['pragma'],
      variadic: false,
      body: [],
    });
    const lines = [
      ...options.defines.map(({ name, value }) => `#define ${name} ${value ?? '1'}`),
      ...options.undefines.map((name) => `#undef ${name}`),
    ];
    if (lines.length > 0) {
      const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
      yield* new CppFile(this, this.session.addFile(COMMAND_LINE, text), undefined, 0).steps();
    }
    for (const name of options.macroFiles ?? []) yield* this.preinclude(name);
    // Of -imacros only the definitions stay.
    this.output = new MappedBuilder();
    for (const name of options.preincludes) yield* this.preinclude(name);
  }

  /** Runs over a file and appends what is left to `output`. */
  run(file: SourceFile, expansion: Expansion | undefined, depth: number): Steps<void> {
    return new CppFile(this, file, expansion, depth).steps();
  }

  /** Defines a macro anew; undefined for `#undef`. */
  define(name: string, macro: CppMacro | undefined): void {
    this.trace.changes.push({ name, before: this.macros.get(name), after: macro });
    if (macro === undefined) this.macros.delete(name);
    else this.macros.set(name, macro);
  }

  /** The value of `__COUNTER__`. */
  count(): number {
    return this.counted++;
  }

  private *preinclude(name: string): Steps<void> {
    const found = this.session.resolver.resolve(name, 'quote', this.mainPath);
    const span = { file: 0, start: 0, end: 0 };
    if (found === undefined) this.session.missingInclude(name, span, { span });
    else yield* new CppFile(this, this.session.addFile(found.path, found.text), undefined, 1, found.position).steps();
  }
}
