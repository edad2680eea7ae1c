/** Requests of every kind that the server announces, with parameters that may mean something. */
import type { FuzzDocument } from './document.js';
import type { Random } from './random.js';

/** A method with its parameters. */
export interface FuzzRequest {
  readonly method: string;
  readonly params: unknown;
}

type Make = (document: FuzzDocument, random: Random) => unknown;

const at: Make = (document, random) => ({ textDocument: { uri: document.uri }, position: document.position(random) });
const whole: Make = ({ uri }) => ({ textDocument: { uri } });
const inRange: Make = (document, random) => ({
  textDocument: { uri: document.uri },
  range: rangeIn(document, random),
});
const own: Make = (document, random) => ({ uri: document.uri, position: document.position(random) });

const called: Make = ({ uri }, random) => ({ item: { uri, data: named(random) } });

/** A name of other files, or what might be taken for one. */
function named(random: Random) {
  return {
    space: random.pick(['symbol', 'macro', 'nonsense']),
    name: random.pick(['start', 'enter_enclave', '']),
    home: '',
  };
}

function rangeIn(document: FuzzDocument, random: Random) {
  const [one, other] = [document.position(random), document.position(random)];
  const isBefore = one.line < other.line || (one.line === other.line && one.character <= other.character);
  return isBefore ? { start: one, end: other } : { start: other, end: one };
}

const MAKERS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['textDocument/hover', at],
  ['textDocument/completion', at],
  ['textDocument/signatureHelp', at],
  ['textDocument/definition', at],
  ['textDocument/declaration', at],
  ['textDocument/implementation', at],
  ['textDocument/prepareCallHierarchy', at],
  ['textDocument/documentHighlight', at],
  ['textDocument/prepareRename', at],
  ['textDocument/documentSymbol', whole],
  ['textDocument/codeLens', whole],
  ['textDocument/diagnostic', whole],
  ['workspace/diagnostic', () => ({ previousResultIds: [] })],
  ['workspace/symbol', (_document, random) => ({ query: random.pick(['', 'e', 'enter', '%', 'x'.repeat(1000)]) })],
  ['callHierarchy/incomingCalls', called],
  ['callHierarchy/outgoingCalls', called],
  [
    'codeLens/resolve',
    (document, random) => {
      const kind = random.pick(['paths', 'verdict', 'references', 'nonsense']);
      return { range: rangeIn(document, random), data: { ...named(random), uri: document.uri, kind } };
    },
  ],
  ['textDocument/documentLink', whole],
  ['textDocument/foldingRange', whole],
  ['textDocument/semanticTokens/full', whole],
  ['textDocument/semanticTokens/range', inRange],
  ['textDocument/inlayHint', inRange],
  ['trampolint/status', own],
  ['trampolint/paths', own],
  ['trampolint/state', own],
  ['trampolint/expandMacro', own],
  [
    'textDocument/semanticTokens/full/delta',
    ({ uri }, random) => ({ textDocument: { uri }, previousResultId: String(random.below(20)) }),
  ],
  [
    'textDocument/references',
    (document, random) => ({
      textDocument: { uri: document.uri },
      position: document.position(random),
      context: { includeDeclaration: random.chance(50) },
    }),
  ],
  [
    'textDocument/rename',
    (document, random) => ({
      textDocument: { uri: document.uri },
      position: document.position(random),
      newName: random.pick(['renamed', '', '1', 'a b', '%rax', '.L1']),
    }),
  ],
  [
    'textDocument/selectionRange',
    (document, random) => ({
      textDocument: { uri: document.uri },
      positions: [document.position(random), document.position(random)],
    }),
  ],
  [
    'textDocument/codeAction',
    (document, random) => ({
      textDocument: { uri: document.uri },
      range: rangeIn(document, random),
      context: { diagnostics: [] },
    }),
  ],
]);

const ALL = [...MAKERS];

/** Any of them. */
export function anyRequest(document: FuzzDocument, random: Random): FuzzRequest {
  const [method, make] = ALL[random.below(ALL.length)] ?? ['textDocument/hover', at];
  return { method, params: make(document, random) };
}
