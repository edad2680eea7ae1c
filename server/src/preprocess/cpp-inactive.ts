/** Text that is switched off: what its names stand for, so that it can be navigated like the rest. */
import type { Preprocessor } from './cpp.js';
import { lex, type LexedText } from './cpp-lex.js';
import { bodyText, parseDefine } from './cpp-macros.js';
import type { Token } from './cpp-tokens.js';

/** Records the macros that a line mentions, and the one it would define. */
export function recordInactive(cpp: Preprocessor, line: LexedText, isDefine: boolean): void {
  const tokens: Token[] = [];
  lex(line, tokens);
  const parsed = isDefine ? parseDefine(tokens.slice(2)) : undefined;
  const defined = parsed !== undefined && 'name' in parsed ? parsed : undefined;
  if (defined !== undefined) {
    const { name, params, body } = defined;
    const first = body[0]?.token.start;
    cpp.session.definitions.push({
      kind: 'define',
      name: name.text,
      ...(params && { params }),
      nameSpan: name.span,
      span: { file: line.file, start: tokens[0]?.start ?? line.start, end: line.end },
      body:
        first === undefined
          ? ''
          : bodyText(
              tokens,
              tokens.findIndex(({ start }) => start >= first),
            ),
      inactive: true,
    });
  }
  for (const token of tokens) {
    if (token.kind !== 'name' || !token.verbatim || token === defined?.name) continue;
    const macro = cpp.macros.get(token.text);
    if (macro !== undefined) cpp.session.use(token.text, token.span, macro.definition, true);
  }
}
