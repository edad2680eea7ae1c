/** What one conversation with one client shares among its handlers. */
import type { Analyses, Stage } from './analyses.js';
import { clientOf, type Client } from './client.js';
import { Converter, type Converted } from './conversion.js';
import type { Guard } from './guard.js';

interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The protocol's own requests name a document in one way, ours in the other. */
type AboutDocument = TextDocumentParams | { readonly uri: string };

/** The session; the client becomes known in the handshake. */
export class Session {
  readonly guard: Guard;
  readonly analyses: Analyses;
  /** The address of a rule's page. */
  readonly ruleUrl: (rule: string) => string;
  /** Resolves when the client's settings are known. */
  readonly ready: () => Promise<void>;
  client: Client = clientOf({});

  constructor(guard: Guard, analyses: Analyses, ruleUrl: (rule: string) => string, ready: () => Promise<void>) {
    this.guard = guard;
    this.analyses = analyses;
    this.ruleUrl = ruleUrl;
    this.ready = ready;
  }

  /** Conversions for one analysis, in the client's encoding. */
  converter(assembled: Converted): Converter {
    const { uri, version } = assembled;
    const document = this.analyses.document(uri, version);
    return new Converter(assembled, this.client.encoding, (path) => this.analyses.uriOf(path), document);
  }

  /** What a request about a document waits for: the analysis of the document up to a stage. */
  needs(stage: Stage): (params: AboutDocument, method: string) => Promise<void> {
    return (params, method) => {
      const uri = 'uri' in params ? params.uri : params.textDocument.uri;
      return this.analyses.settle(uri, stage, this.client.retries.has(method));
    };
  }

  /** The same for a request that concerns what includes the document, too. */
  needsAround(stage: Stage): (params: TextDocumentParams) => Promise<void> {
    return ({ textDocument }) => this.analyses.settleAround(textDocument.uri, stage);
  }
}
