/** Bodies of statements that are read when somebody asks for them. */
import { verbatimText } from '../text/mapped.js';
import type { Body, SyntaxMode } from './ast.js';
import { parseBody, parseHead } from './parse-statement.js';
import { ParserState, type ParseOptions } from './parser-state.js';
import { BodyReader } from './statement.js';

/** Reads bodies in one mode. */
export class ModalBodyReader extends BodyReader {
  readonly key: string;
  private readonly state: ParserState;

  constructor(
    readonly mode: SyntaxMode,
    options: ParseOptions,
  ) {
    super();
    this.state = new ParserState(mode, options);
    this.key = JSON.stringify([mode, options.calls, [...(options.registerSymbols ?? [])]]);
  }

  read(text: string): Body | undefined {
    const { state } = this;
    const end = text.length;
    state.begin(verbatimText(text, { file: 0, start: 0, end }), { start: 0, end });
    return parseBody(state, parseHead(state));
  }
}
