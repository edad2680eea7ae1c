import { describe, expect, it } from 'vitest';
import { codeActions } from '../../server/src/features/code-actions.js';
import { diagnostics, type EditorDiagnostic } from '../../server/src/features/diagnostics.js';
import { documentStatus } from '../../server/src/features/status.js';
import type { Analysis } from '../../server/src/analysis/analysis.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Edit, Finding } from '../../server/src/rules/finding.js';
import { analyzeFixture, parseCursorFixture, placed } from '../support/cursor.js';
import { MISSING_PREFIX, PREFIX_TRAMPOLINE } from '../support/trampolines.js';

function findingsIn(text: string): { readonly analysis: Analysis; readonly findings: readonly Finding[] } {
  const analysis = analyzeFixture(parseCursorFixture(text));
  return { analysis, findings: lint(analysis, RULES, DEFAULT_LINT_CONFIG).findings };
}

function diagnosticsIn(text: string): { readonly analysis: Analysis; readonly shown: readonly EditorDiagnostic[] } {
  const { analysis, findings } = findingsIn(text);
  return { analysis, shown: diagnostics(analysis, findings) };
}

/** The text with the edits made, which must not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

describe('diagnostics', () => {
  it('stand where the finding is, with its path beside them', () => {
    const { analysis, shown } = diagnosticsIn(MISSING_PREFIX);
    expect(shown.map(({ rule, span }) => [rule, placed(analysis, span)])).toEqual([
      ['missing-enclu-prefix-eenter', '/main.S:12:2 enclu'],
    ]);
    expect(shown[0]?.related.length).toBeGreaterThan(0);
  });

  it('are absent from a good trampoline', () => {
    expect(diagnosticsIn(PREFIX_TRAMPOLINE).shown).toEqual([]);
  });

  it('stand at the macro call, with the way into the macro beside them', () => {
    const inMacro = `.macro ENTER\n\tenclu\n.endm\n${MISSING_PREFIX.replace('\tenclu', '\tENTER')}`;
    const { analysis, shown } = diagnosticsIn(inMacro);
    const found = shown.find(({ rule }) => rule === 'missing-enclu-prefix-eenter');
    expect(found && placed(analysis, found.span)).toBe('/main.S:15:2 ENTER');
    expect(found?.related.map(({ message, span }) => [message, placed(analysis, span)])).toContainEqual([
      "expanded from macro 'ENTER'",
      '/main.S:2:2 enclu',
    ]);
  });

  it('of an included file stand at the include', () => {
    const { analysis, shown } = diagnosticsIn(
      `//- /main.S\n\t.text\n#include "wrapper.inc"\n//- /wrapper.inc\n${MISSING_PREFIX}`,
    );
    const found = shown.find(({ rule }) => rule === 'missing-enclu-prefix-eenter');
    expect(found && placed(analysis, found.span)).toMatch(/^\/main\.S:2:/);
    expect(found?.related.map(({ span }) => placed(analysis, span)).join()).toContain('/wrapper.inc:12:2 enclu');
  });
});

describe('code actions', () => {
  it('insert the prefix of the contract, and the finding is gone', () => {
    const { analysis, findings } = findingsIn(MISSING_PREFIX);
    const fix = codeActions(analysis, findings).find(({ kind }) => kind === 'fix');
    expect(fix?.preferred).toBe(true);
    const after = edited(MISSING_PREFIX, fix?.edits ?? []);
    expect(after).toBe(PREFIX_TRAMPOLINE);
    expect(findingsIn(after).findings).toEqual([]);
  });

  it('suppress a finding with a comment on the line above, at the same indentation', () => {
    const { analysis, findings } = findingsIn(MISSING_PREFIX);
    const suppress = codeActions(analysis, findings).find(({ kind }) => kind === 'suppress');
    expect(suppress?.title).toBe('Suppress missing-enclu-prefix-eenter on this line with a comment');
    const after = edited(MISSING_PREFIX, suppress?.edits ?? []);
    expect(after).toContain('\n\t# trampolint-disable-next-line missing-enclu-prefix-eenter -- explain why\n\tenclu\n');
    expect(findingsIn(after).findings).toEqual([]);
  });

  it('keep the line ends of the file', () => {
    const text = MISSING_PREFIX.replaceAll('\n', '\r\n');
    const { analysis, findings } = findingsIn(text);
    const suppress = codeActions(analysis, findings).find(({ kind }) => kind === 'suppress');
    expect(edited(text, suppress?.edits ?? [])).not.toMatch(/[^\r]\n/);
  });
});

describe('the status of a document', () => {
  it('names contract and side, each with its source and reason', () => {
    const status = documentStatus(findingsIn(PREFIX_TRAMPOLINE).analysis);
    expect(status).toMatchObject({
      contract: { name: 'rfc-prefix', source: 'pragma' },
      side: { side: 'host', source: 'detected' },
      complete: true,
      limits: [],
    });
    expect(status.contract.reason).not.toBe('');
    expect(status.side.reason).not.toBe('');
  });
});
