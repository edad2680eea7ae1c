/** Code actions: fixes and suppressions of what is found at a place, all fixes of a file, and refactorings. */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { codeActions, fixAll } from '../features/code-actions.js';
import { diagnostics } from '../features/diagnostics.js';
import { refactoringsSteps } from '../features/refactorings/index.js';
import type { Refactoring } from '../features/refactorings/refactoring.js';
import type { Span } from '../text/span.js';
import { FIX_ALL } from './capabilities.js';
import type { Checked } from './analyses.js';
import type { Converter } from './conversion.js';
import type { Session } from './session.js';

const KINDS: Readonly<Record<Refactoring['kind'], CodeActionKind>> = {
  extract: CodeActionKind.RefactorExtract,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** Registers the handler. */
export function handleCodeActionRequests(connection: Connection, session: Session): void {
  connection.onCodeAction(
    session.answers('whole', 'textDocument/codeAction', function* (params: CodeActionParams) {
      const { textDocument, range, context } = params;
      const checked = session.analyses.of(textDocument.uri);
      if (checked === undefined) return null;
      const { only, diagnostics: shown, triggerKind } = context;
      const asked = (kind: CodeActionKind): boolean => only === undefined || only.some((one) => covers(one, kind));
      const converter = session.converter(checked);
      const wanted = converter.span(0, range);
      const actions: CodeAction[] = [];
      if (asked(CodeActionKind.QuickFix)) actions.push(...onFindings(session, checked, converter, wanted, shown));
      yield;
      if (asked(FIX_ALL)) {
        const all = fixAll(checked.findings);
        // For one finding, the fix itself is there, unless only this was asked for.
        if (all !== undefined && (only !== undefined || all.count > 1))
          actions.push(converter.codeAction({ ...all, kind: FIX_ALL }, session.client));
      }
      const kinds = (['extract', 'rewrite'] as const).filter((kind) => asked(KINDS[kind]));
      // Why something cannot be done is said to who asks for it, not wherever the cursor goes.
      const tellsWhy = session.client.disabledCodeActions && triggerKind !== CodeActionTriggerKind.Automatic;
      for (const one of yield* refactoringsSteps(checked.analysis, wanted, kinds)) {
        if (one.disabled === undefined || tellsWhy)
          actions.push(converter.codeAction({ ...one, kind: KINDS[one.kind] }, session.client));
      }
      return actions.length === 0 ? null : actions;
    }),
  );
}

function onFindings(
  session: Session,
  checked: Checked,
  converter: Converter,
  wanted: Span,
  known: readonly Diagnostic[],
): readonly CodeAction[] {
  const shown = diagnostics(checked.analysis, checked.findings).filter(
    ({ span }) => span.start <= wanted.end && span.end >= wanted.start,
  );
  const actions = codeActions(
    checked.analysis,
    shown.map(({ finding }) => finding),
  );
  return actions.map((action) => {
    const ranges = shown.filter(({ finding }) => finding === action.finding).map(({ span }) => converter.range(span));
    const settles = known.filter(
      (one) => one.code === action.finding.rule && ranges.some((mine) => sameRange(mine, one.range)),
    );
    const { title, edits, preferred } = action;
    return {
      ...converter.codeAction({ title, edits, kind: CodeActionKind.QuickFix }, session.client),
      isPreferred: preferred,
      diagnostics: settles,
    };
  });
}

/** Whether a kind that is asked for is this one or has it below it. */
function covers(asked: CodeActionKind, kind: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function sameRange(left: Diagnostic['range'], right: Diagnostic['range']): boolean {
  return (
    left.start.line === right.start.line &&
    left.start.character === right.start.character &&
    left.end.line === right.end.line &&
    left.end.character === right.end.character
  );
}
