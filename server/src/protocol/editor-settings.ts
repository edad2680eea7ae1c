/** Settings that concern the server and no analysis; everything is shown and done unless it is switched off. */
import { HINT_KINDS, type HintKind } from '../features/inlay-hints.js';

/** Names of these settings, which the analysis must not see. */
export const EDITOR_SETTINGS: readonly string[] = ['inlayHints', 'codeLens', 'workspaceDiagnostics', 'warmUp'];

/** What is shown and done. */
export interface EditorSettings {
  readonly inlayHints: readonly HintKind[];
  readonly codeLens: boolean;
  readonly workspaceDiagnostics: boolean;
  readonly warmUp: boolean;
}

/** Reads them out of the client's settings; what is not of the expected type is as if it were not there. */
export function editorSettings(settings: unknown): EditorSettings {
  const { inlayHints, codeLens, workspaceDiagnostics, warmUp } = recordOf(settings);
  const hints = recordOf(inlayHints);
  return {
    inlayHints: inlayHints === false ? [] : HINT_KINDS.filter((kind) => hints[kind] !== false),
    codeLens: codeLens !== false,
    workspaceDiagnostics: workspaceDiagnostics !== false,
    warmUp: warmUp !== false,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
