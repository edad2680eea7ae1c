/** The handlers of our own requests, `trampolint/…`. */
import type { Connection } from 'vscode-languageserver';
import { executionOfFinding } from '../features/concrete-execution.js';
import { expandMacro } from '../features/expand-macro.js';
import { simulatedPaths } from '../features/paths.js';
import { statesAt } from '../features/state.js';
import { documentStatus } from '../features/status.js';
import type { Span } from '../text/span.js';
import type { Converter } from './conversion.js';
import {
  ExecutionRequest,
  ExpandMacroRequest,
  PathsRequest,
  StateRequest,
  StatusRequest,
  type DocumentParams,
  type ExecutionParams,
  type ExecutionResult,
  type ExpandMacroResult,
  type PathsParams,
  type PathsResult,
  type PlaceParams,
  type StateResult,
  type Step,
} from './requests.js';
import type { Session } from './session.js';

/** Registers the handlers. */
export function handleOwnRequests(connection: Connection, session: Session): void {
  const { guard, analyses } = session;
  connection.onRequest(
    StatusRequest,
    guard.requestWhen(session.needs('whole'), StatusRequest.method, ({ uri }: DocumentParams) => {
      const checked = analyses.of(uri);
      return checked === undefined ? null : documentStatus(checked.analysis);
    }),
  );
  connection.onRequest(
    PathsRequest,
    guard.requestWhen(
      session.needs('whole'),
      PathsRequest.method,
      ({ uri, function: root }: PathsParams): PathsResult | null => {
        const checked = analyses.of(uri);
        if (checked === undefined) return null;
        const converter = session.converter(checked);
        return {
          roots: simulatedPaths(checked.analysis, root).map((one) => ({
            ...one,
            paths: one.paths.map(({ steps, end }) => ({ steps: stepsAt(steps, converter), end })),
          })),
        };
      },
    ),
  );
  connection.onRequest(
    StateRequest,
    guard.requestWhen(
      session.needs('whole'),
      StateRequest.method,
      ({ uri, position }: PlaceParams): StateResult | null => {
        const checked = analyses.of(uri);
        if (checked === undefined) return null;
        const converter = session.converter(checked);
        return {
          instructions: statesAt(checked.analysis, converter.place(0, position)).map(
            ({ instruction, span, states, omitted }) => ({
              instruction,
              location: converter.location(span),
              states: states.map((state) => ({ ...state, steps: stepsAt(state.steps, converter) })),
              omitted,
            }),
          ),
        };
      },
    ),
  );
  connection.onRequest(
    ExecutionRequest,
    guard.requestWhen(
      session.needs('whole'),
      ExecutionRequest.method,
      ({ uri, position, rule, enclave }: ExecutionParams): ExecutionResult | null => {
        const checked = analyses.of(uri);
        if (checked === undefined) return null;
        const converter = session.converter(checked);
        const found = executionOfFinding(checked.findings, rule, converter.place(0, position), enclave);
        if (found === undefined) return null;
        const steps = found.steps.map(({ text, span, event, changes }) => ({
          instruction: text,
          location: converter.location(span),
          event: event ?? null,
          changes,
        }));
        return { reason: found.reason ?? null, start: found.start, steps, registers: found.registers };
      },
    ),
  );
  connection.onRequest(
    ExpandMacroRequest,
    guard.requestWhen(
      session.needs('assembled'),
      ExpandMacroRequest.method,
      ({ uri, position }: PlaceParams): ExpandMacroResult | null => {
        const checked = analyses.assembled(uri);
        if (checked === undefined) return null;
        const converter = session.converter(checked);
        const found = expandMacro(checked.analysis, converter.place(0, position));
        return found === undefined ? null : { name: found.name, range: converter.range(found.call), text: found.text };
      },
    ),
  );
}

function stepsAt(steps: readonly { readonly message: string; readonly span: Span }[], converter: Converter): Step[] {
  return steps.map(({ message, span }) => ({ message, location: converter.location(span) }));
}
