/** Reading a source file: cpp where it runs, then the assembler's own macro layer. */
import { verbatimText } from '../text/mapped.js';
import { Preprocessor } from './cpp.js';
import { GasLayer } from './gas.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';
import { Session } from './session.js';

/**
 * Reads a file and what it includes. Never throws: what is wrong is among the problems, and everything around it is
 * still read. The main file is number 0.
 */
export function read(
  main: { readonly path: string; readonly text: string },
  options: ReadOptions,
  resolver: IncludeResolver,
): Reading {
  const session = new Session(resolver);
  const file = session.addFile(main.path, main.text);
  const gas = new GasLayer(session, options.cpp);
  if (options.cpp) {
    const preprocessor = new Preprocessor(session, main.path);
    preprocessor.begin(options);
    preprocessor.run(file, undefined, 0);
    gas.run(preprocessor.output.build());
  } else {
    gas.run(verbatimText(main.text, { file: file.id, start: 0, end: main.text.length }));
  }
  const { files, definitions, uses, includes, inactive, comments, problems, unknownMacros } = session;
  return {
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
  };
}
