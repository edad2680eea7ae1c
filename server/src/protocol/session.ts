/** What one conversation with one client shares among its handlers. */
import type { Analyses, Checked } from './analyses.js';
import { clientOf, type Client } from './client.js';
import { Converter } from './conversion.js';
import type { Guard } from './guard.js';

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
  converter(checked: Checked): Converter {
    return new Converter(checked, this.client.encoding, (path) => this.analyses.uriOf(path));
  }
}
