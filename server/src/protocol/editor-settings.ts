/** Settings that concern what the editor shows and no analysis; everything is shown unless it is switched off. */
import { HINT_KINDS, type HintKind } from '../features/inlay-hints.js';

/** Names of these settings, which the analysis must not see. */
export const EDITOR_SETTINGS: readonly string[] = ['inlayHints', 'codeLens', 'workspaceDiagnostics'];

/** What is shown. */
export interface EditorSettings {
  readonly inlayHints: readonly HintKind[];
  readonly codeLens: boolean;
  readonly workspaceDiagnostics: boolean;
}

/** Reads them out of the client's settings; what is not of the expected type is as if it were not there. */
export function editorSettings(settings: unknown): EditorSettings {
  const { inlayHints, codeLens, workspaceDiagnostics } = recordOf(settings);
  const hints = recordOf(inlayHints);
  return {
    inlayHints: inlayHints === false ? [] : HINT_KINDS.filter((kind) => hints[kind] !== false),
    codeLens: codeLens !== false,
    workspaceDiagnostics: workspaceDiagnostics !== false,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
