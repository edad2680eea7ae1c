/** Reading a source file: cpp where it runs, then the assembler's own macro layer. */
import { tabled, verbatimText, type MappedText } from '../text/mapped.js';
import { runSteps, type Steps } from '../text/steps.js';
import type { StatementList } from '../syntax/statement-list.js';
import { Preprocessor } from './cpp.js';
import type { CppTrace } from './cpp-trace.js';
import { GasLayer } from './gas.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';
import { Session } from './session.js';
import type { Trace } from './trace.js';

/**
 * Reads a file and what it includes. Never throws: what is wrong is among the problems, and everything around it is
 * still read. The main file is number 0.
 */
export function read(main: MainText, options: ReadOptions, resolver: IncludeResolver): Reading {
  return runSteps(readSteps(main, options, resolver));
}

/** {@link read} in steps. */
export function* readSteps(main: MainText, options: ReadOptions, resolver: IncludeResolver): Steps<Reading> {
  return (yield* readTraced(main, options, resolver)).reading;
}

/**
 * Characters of the longest file that is read whole: two million lines of compiler output. Nobody edits what is longer
 * than that; of a dump, a sample is read that takes no longer than a large file.
 */
export const MAX_TEXT = 48_000_000;
const SAMPLE = 1_000_000;

/** The first {@link SAMPLE} characters, up to the end of a line, as a text that does not keep the whole alive. */
function headOf(text: string): string {
  const end = text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE;
  return [text.slice(0, 1), text.slice(1, end)].join('');
}

/** The file that is read, by the name its host gives it. */
export interface MainText {
  readonly path: string;
  readonly text: string;
  /** What its host knows of the last edit; without it, the texts are compared. */
  readonly change?: TextChange;
}

/** One edit or several: all that differs from the text before lies between two of its offsets. */
export interface TextChange {
  readonly before: string;
  readonly start: number;
  readonly end: number;
}

/** A reading with its way through the file. */
export interface TracedReading {
  readonly reading: Reading & { readonly statements: StatementList };
  readonly trace: Trace;
  /** cpp's part of the way; undefined where it does not run. */
  readonly cpp: CppTrace | undefined;
  /** The text that is assembled: cpp's output, or the main file. */
  readonly assembled: MappedText;
}

/** {@link readSteps}, with what it takes to read the file again after an edit. */
export function* readTraced(main: MainText, options: ReadOptions, resolver: IncludeResolver): Steps<TracedReading> {
  const session = new Session(resolver);
  const text = main.text.length <= MAX_TEXT ? main.text : headOf(main.text);
  const file = session.addFile(main.path, text);
  if (text.length < main.text.length) {
    const message = `The file has more than ${MAX_TEXT} characters; what follows the first ${text.length} is left out.`;
    session.report('asm-limit', 'warning', message, { span: { file: file.id, start: text.length, end: text.length } });
  }
  let assembled = verbatimText(text, { file: file.id, start: 0, end: text.length });
  let cpp: CppTrace | undefined;
  if (options.cpp) {
    const preprocessor = new Preprocessor(session, main.path);
    yield* preprocessor.begin(options);
    yield* preprocessor.run(file, undefined, 0);
    assembled = tabled(preprocessor.output.build());
    cpp = preprocessor.trace;
    cpp.macros = preprocessor.macros;
  }
  const gas = new GasLayer(session, options, assembled);
  yield* gas.run();
  if (cpp !== undefined) cpp.expanded = session.expandedSoFar;
  const { files, definitions, uses, includes, inactive, comments, problems, unknownMacros, binaries } = session;
  const reading = {
    files,
    statements: gas.statements,
    definitions,
    uses,
    includes,
    inactive,
    // Those that cpp takes out are found before those that the assembler sees.
    comments: [...comments].sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start),
    problems,
    unknownMacros,
    binaries,
    ...(options.bits && { bits: options.bits }),
  };
  return { reading, trace: gas.trace, cpp, assembled };
}
