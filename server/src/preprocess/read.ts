/** Reading a source file: cpp where it runs, then the assembler's own macro layer. */
import { verbatimText } from '../text/mapped.js';
import { Preprocessor } from './cpp.js';
import { GasLayer } from './gas.js';
import type { IncludeResolver, ReadOptions, Reading } from './reading.js';
import { Session } from './session.js';

/** What GCC predefines for assembly on x86-64 Linux, as far as sources ask for it. */
const PREDEFINED: readonly (readonly [string, string])[] = [
  ['__ASSEMBLER__', '1'],
  // Not GCC's, but every build of such sources gives it, as Linux does: without it headers are C.
  ['__ASSEMBLY__', '1'],
  ['__x86_64__', '1'],
  ['__x86_64', '1'],
  ['__amd64__', '1'],
  ['__LP64__', '1'],
  ['_LP64', '1'],
  ['__ELF__', '1'],
  ['__linux__', '1'],
  ['__unix__', '1'],
  ['__gnu_linux__', '1'],
  ['__GNUC__', '12'],
  ['__SIZEOF_POINTER__', '8'],
  ['__CHAR_BIT__', '8'],
];

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
    const preprocessor = new Preprocessor(session);
    for (const [name, value] of PREDEFINED) preprocessor.define(name, value);
    for (const { name, value } of options.defines) preprocessor.define(name, value ?? '1');
    for (const name of options.undefines) preprocessor.macros.delete(name);
    for (const name of options.preincludes) {
      const found = resolver.resolve(name, 'quote', main.path);
      if (found === undefined)
        session.missingInclude(
          name,
          { file: file.id, start: 0, end: 0 },
          { span: { file: file.id, start: 0, end: 0 } },
        );
      else preprocessor.run(session.addFile(found.path, found.text), undefined, 1);
    }
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
    comments,
    problems,
    unknownMacros,
  };
}
