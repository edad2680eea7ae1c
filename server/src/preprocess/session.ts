/** What the layers of one reading share: the files, and everything found on the way. */
import { createSourceFile, type SourceFile } from '../text/source.js';
import type { Origin } from '../text/mapped.js';
import type { Problem, Severity } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type {
  Comment,
  Definition,
  Include,
  IncludedBinary,
  InactiveRegion,
  IncludeResolver,
  UnknownMacro,
  Use,
} from './reading.js';

/** Files included deeper than this include themselves; GCC stops at 200. */
export const MAX_INCLUDE_DEPTH = 64;
/** GNU as's own limit (`max_macro_nest`). */
export const MAX_MACRO_DEPTH = 100;
/** All text that expansions may make, in UTF-16 units; generated assembly of this size takes seconds to read. */
export const MAX_EXPANDED = 16_000_000;
/** What each expansion costs of {@link MAX_EXPANDED} besides its text, so that tiny macros do not call each other for ever. */
export const EXPANSION_COST = 100;
/** All text that `#include` may bring in, in UTF-16 units; the headers of a kernel file have a tenth of it. */
export const MAX_INCLUDED = 64_000_000;
/** What each `#include` costs of {@link MAX_INCLUDED} besides its text, so that tiny files do not include each other for ever. */
const INCLUDE_COST = 16_000;

/** Characters that are read between two pauses: some 200 microseconds, and a few times that until the code is compiled. */
const PAUSE = 10_000;
/** What a line or statement costs of it besides its text. */
const LINE_COST = 10;

/** Collects the parts of a reading. */
export class Session {
  readonly files: SourceFile[] = [];
  readonly definitions: Definition[] = [];
  readonly uses: Use[] = [];
  readonly includes: Include[] = [];
  readonly inactive: InactiveRegion[] = [];
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  readonly unknownMacros: UnknownMacro[] = [];
  readonly binaries = new Map<string, IncludedBinary>();
  private readonly reported = new Set<string>();
  private readonly used = new Set<string>();
  private expanded = 0;
  private included = 0;
  private lacking = false;
  /** Characters read or made since the last pause. */
  private worked = 0;

  constructor(readonly resolver: IncludeResolver) {}

  /** Takes a file in; one that was read before is another file, since another expansion of it may differ. */
  addFile(path: string, text: string): SourceFile {
    const known = this.files.find((file) => file.path === path && file.text === text);
    if (known !== undefined) return known;
    const file = createSourceFile(this.files.length, path, text);
    this.files.push(file);
    return file;
  }

  report(code: Problem['code'], severity: Severity, message: string, origin: Origin): void {
    this.problems.push({ code, severity, message, origin });
  }

  /** Reports something once a name. */
  reportOnce(code: Problem['code'], severity: Severity, name: string, message: string, origin: Origin): void {
    const key = `${code} ${name}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.report(code, severity, message, origin);
  }

  /** Counts text that an expansion made; false once {@link MAX_EXPANDED} is passed, which is reported the first time. */
  mayExpand(characters: number, origin: Origin): boolean {
    this.expanded += characters + EXPANSION_COST;
    this.worked += characters + EXPANSION_COST;
    if (this.expanded <= MAX_EXPANDED) return true;
    this.reportOnce(
      'asm-limit',
      'warning',
      'expansion',
      `Macros and repetitions expand to more than ${MAX_EXPANDED} characters; the rest is left out.`,
      origin,
    );
    return false;
  }

  /** What {@link mayExpand} has counted. */
  get expandedSoFar(): number {
    return this.expanded;
  }

  /** Lets nothing expand any more, for the reason that `message` gives. */
  stopExpanding(message: string, origin: Origin): void {
    this.expanded = Infinity;
    this.reportOnce('asm-limit', 'warning', 'expansion', message, origin);
  }

  /** Counts an included file; false once {@link MAX_INCLUDED} is passed, which is reported the first time. */
  mayInclude(characters: number, origin: Origin): boolean {
    this.included += characters + INCLUDE_COST;
    if (this.included <= MAX_INCLUDED) return true;
    const message = `Files include more than ${MAX_INCLUDED} characters; the rest is left out.`;
    this.reportOnce('asm-limit', 'error', 'included', message, origin);
    return false;
  }

  /**
   * Counts a line or statement that was read; says whether so much was done since the last time it said so, expansions
   * included, that the reading should pause.
   */
  mayPause(characters: number): boolean {
    this.worked += characters + LINE_COST;
    if (this.worked < PAUSE) return false;
    this.worked = 0;
    return true;
  }

  /** Whether an include file was not found, so that not every name can be known. */
  get lacksIncludes(): boolean {
    return this.lacking;
  }

  /** Records that a macro is named somewhere; a place counts once, however often it is expanded. */
  use(name: string, span: Span, definition: Definition | undefined, inactive = false): void {
    const key = `${span.file} ${span.start}`;
    if (this.used.has(key)) return;
    this.used.add(key);
    this.uses.push({ name, span, ...(definition && { definition }), ...(inactive && { inactive }) });
  }

  missingInclude(name: string, span: Span, origin: Origin): void {
    this.includes.push({ span, name });
    this.lacking = true;
    const message = `The include file ${name} was not found; what it defines is not known here.`;
    this.reportOnce('asm-missing-include', 'info', name, message, origin);
  }

  /** Reports a macro that stands for a value and is not defined anywhere. */
  unknownName(name: string, origin: Origin): void {
    const message = `The macro ${name} is not defined in any file that was found; its value is not known here.`;
    this.reportOnce('asm-unknown-macro', 'info', name, message, origin);
  }

  unknownMacro(macro: UnknownMacro): void {
    this.unknownMacros.push(macro);
    const message = `The macro ${macro.name} is not defined in any file that was found; what it does is not known here.`;
    this.reportOnce('asm-unknown-macro', 'info', macro.name, message, macro.origin);
  }
}
