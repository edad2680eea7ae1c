/** What one conversation with one client shares among its handlers. */
import { CancellationToken, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { Steps } from '../text/steps.js';
import type { Analyses, Stage } from './analyses.js';
import type { Answers, Ground } from './answers.js';
import { clientOf, type Client } from './client.js';
import { Converter, type Converted } from './conversion.js';
import type { Guard } from './guard.js';
import { wordsForPlaces } from './places.js';

interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The protocol's own requests name a document in one way, ours in the other. */
type AboutDocument = TextDocumentParams | { readonly uri: string };

/** The session; the client becomes known in the handshake. */
export class Session {
  readonly guard: Guard;
  readonly analyses: Analyses;
  readonly #answers: Answers;
  /** The address of a rule's page. */
  readonly ruleUrl: (rule: string) => string;
  /** Resolves when the client's settings are known. */
  readonly ready: () => Promise<void>;
  client: Client = clientOf({});

  constructor(
    guard: Guard,
    analyses: Analyses,
    answers: Answers,
    ruleUrl: (rule: string) => string,
    ready: () => Promise<void>,
  ) {
    this.guard = guard;
    this.analyses = analyses;
    this.#answers = answers;
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
    return (params, method) => this.analyses.settle(uriOf(params), stage, this.client.retries.has(method));
  }

  /**
   * The handler of a request about a document whose answer takes its time: the steps begin when the analysis of the document
   * has come to the stage, and again when that changes before they are done.
   */
  answers<Params extends AboutDocument, Result>(
    stage: Stage,
    method: string,
    steps: (params: Params) => Steps<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return this.guard.requestInSteps(method, (params, _, token) => {
      const uri = uriOf(params);
      const refusesOther = this.client.retries.has(method);
      const ground = {
        settle: () => this.analyses.settle(uri, stage, refusesOther),
        edition: () => this.analyses.edition(uri),
        refusesOther,
      };
      return this.#answers.of(ground, () => steps(params), token);
    });
  }

  /** The same for a request about a place, which concerns what includes the document, too. */
  answersAtPlace<Result>(
    stage: Stage,
    method: string,
    steps: (params: TextDocumentPositionParams) => Steps<Result>,
  ): (params: TextDocumentPositionParams, token: CancellationToken) => Promise<Result> {
    return this.guard.requestInSteps(method, (params, _, token) =>
      this.#answers.of(this.#around(params, stage), () => steps(params), token),
    );
  }

  /** What a request about a place waits for: the same, and the words there. */
  needsPlace(stage: Stage, asksForMentions = false): (params: TextDocumentPositionParams) => Promise<void> {
    return (params) =>
      this.#answers.of(
        this.#around(params, stage),
        () => wordsForPlaces(this, params, asksForMentions),
        CancellationToken.None,
      );
  }

  #around({ textDocument }: TextDocumentPositionParams, stage: Stage): Ground {
    return {
      settle: () => this.analyses.settleAround(textDocument.uri, stage),
      edition: () => this.analyses.changes,
      refusesOther: false,
    };
  }

  /** Resolves when both are done and nothing has changed meanwhile: what is needed, and what is worked out of it in steps. */
  prepared(settle: () => Promise<void>, steps: () => Steps<void>): Promise<void> {
    const ground = { settle, edition: () => this.analyses.changes, refusesOther: false };
    return this.#answers.of(ground, steps, CancellationToken.None);
  }
}

function uriOf(params: AboutDocument): string {
  return 'uri' in params ? params.uri : params.textDocument.uri;
}
