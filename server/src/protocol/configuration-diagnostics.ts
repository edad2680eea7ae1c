/**
 * What is wrong with `trampolint.json` is shown in that file. It is sent unasked to every client: the file is
 * none of our documents, so that no client pulls its diagnostics.
 */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Checked } from './analyses.js';
import { SEVERITIES } from './conversion.js';
import { rangeOf, textOnly } from './positions.js';
import type { Session } from './session.js';

/** Keeps the client's view of the configuration files up to date, and its log that of its own settings. */
export class ConfigurationDiagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  /** What was sent last, by URI, so that an edit of a source sends nothing again. */
  readonly #sent = new Map<string, string>();
  #logged = '';

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** Called with each new analysis. */
  update({ configuration, settingsProblems }: Checked): void {
    const problems = settingsProblems.join('\n');
    if (problems !== this.#logged && problems !== '') {
      this.#connection.console.warn(`settings under "trampolint":\n${problems}`);
    }
    this.#logged = problems;
    if (configuration === undefined) return;
    const { source, findings } = configuration;
    const text = textOnly(source.text);
    const diagnostics = findings.map(({ rule, severity, message, origin }): Diagnostic => ({
      range: rangeOf(text, origin.span, this.#session.client.encoding),
      severity: SEVERITIES[severity],
      source: 'trampolint',
      code: rule,
      message,
    }));
    this.#send(this.#session.analyses.uriOf(source.path), diagnostics);
  }

  /** Called when files changed: one of the configuration files may be gone. */
  clear(): void {
    for (const uri of this.#sent.keys()) this.#send(uri, []);
    this.#sent.clear();
  }

  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.#sent.get(uri) ?? '[]') === text) return;
    this.#sent.set(uri, text);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}
