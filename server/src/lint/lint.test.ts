import { describe, expect, it } from 'vitest';
import type { Analysis, Directive } from '../analysis/analysis.js';
import { CONTRACTS } from '../contracts/index.js';
import type { Report, Rule, RuleMeta } from '../rules/rule.js';
import type { Origin } from '../text/mapped.js';
import type { Problem } from '../text/problem.js';
import { createSourceFile } from '../text/source.js';
import type { LintConfig, RuleSetting } from './config.js';
import { DEFAULT_LINT_CONFIG } from './config.js';
import { lint } from './lint.js';

const TEXT = ['first', 'second', 'third', 'fourth'].join('\n');

/** The place of a word in the main file. */
function at(word: string, file = 0): Origin {
  const start = TEXT.indexOf(word);
  return { span: { file, start, end: start + word.length } };
}

interface Parts {
  readonly directives?: readonly Directive[];
  readonly problems?: readonly Problem[];
  readonly limits?: Analysis['limits'];
  readonly side?: Analysis['side']['side'];
  readonly text?: string;
}

function analysisOf({ directives = [], problems = [], limits = [], side = 'host', text = TEXT }: Parts = {}): Analysis {
  const files = [createSourceFile(0, '/p/main.S', text), createSourceFile(1, '/p/a.h', text)];
  const reading = {
    files,
    statements: [],
    definitions: [],
    uses: [],
    includes: [],
    inactive: [],
    comments: [],
    problems,
    unknownMacros: [],
    binaries: new Map(),
  };
  const contract = CONTRACTS.get('rfc-prefix');
  if (contract === undefined) throw new Error('rfc-prefix is missing');
  return {
    path: '/p/main.S',
    reading,
    program: {
      reading,
      sections: [],
      instructions: [],
      symbols: new Map(),
      enclus: [],
      mentions: { names: [], origins: [] },
      exceptionTable: [],
      unknownMacrosBefore: new Map(),
      labelsBehindUnknownMacros: new Set(),
      problems: [],
    },
    contract: { contract, source: 'default', reason: 'test', prefix: 0x3e },
    side: { side, source: 'default', reason: 'test' },
    explorations: [],
    returns: new Set(),
    directives,
    problems,
    limits,
    complete: limits.length === 0,
    aepPolicy: 'resume',
    mitigations: new Set(),
    aepRanges: [],
  };
}

function report(word: string, message = `about ${word}`, file = 0): Report {
  return { message, origin: at(word, file), function: undefined, path: [], fix: undefined };
}

function ruleOf(id: string, reports: readonly Report[], meta: Partial<RuleMeta> = {}): Rule {
  const complete: RuleMeta = {
    id,
    severity: 'error',
    side: 'host',
    contracts: ['any'],
    preset: 'recommended',
    summary: id,
    fixable: false,
    page: `# ${id}`,
    ...meta,
  };
  return { meta: complete, check: () => reports };
}

function configOf(
  rules: Readonly<Record<string, RuleSetting>>,
  preset: LintConfig['preset'] = 'recommended',
): LintConfig {
  return { preset, rules: new Map(Object.entries(rules)) };
}

/** `rule@word`, for each finding. */
function summary(analysis: Analysis, rules: readonly Rule[], config = DEFAULT_LINT_CONFIG): readonly string[] {
  return lint(analysis, rules, config).findings.map(({ rule, origin }) => {
    const text = analysis.reading.files[origin.span.file]?.text ?? '';
    return `${rule}@${text.slice(origin.span.start, origin.span.end)}`;
  });
}

function suppress(
  kind: 'disable' | 'disable-next-line' | 'enable',
  word: string,
  ids: readonly string[],
  why?: string,
): Directive {
  return { kind, rules: ids.map((id) => ({ id, origin: at(word) })), why, origin: at(word) };
}

describe('which rules run', () => {
  it('runs a rule only on its side', () => {
    const rules = [
      ruleOf('on-host', [report('first')], { side: 'host' }),
      ruleOf('in-enclave', [report('first')], { side: 'enclave', contracts: ['enclave'] }),
      ruleOf('anywhere', [report('first')], { side: 'both' }),
    ];
    expect(summary(analysisOf({ side: 'host' }), rules)).toEqual(['anywhere@first', 'on-host@first']);
    expect(summary(analysisOf({ side: 'enclave' }), rules)).toEqual(['anywhere@first', 'in-enclave@first']);
    expect(summary(analysisOf({ side: 'both' }), rules)).toEqual([
      'anywhere@first',
      'in-enclave@first',
      'on-host@first',
    ]);
  });

  it('runs a rule only under its contracts', () => {
    const rules = [
      ruleOf('fits', [report('first')], { contracts: ['vdso-extable', 'rfc-prefix'] }),
      ruleOf('fits-not', [report('first')], { contracts: ['signal'] }),
    ];
    expect(summary(analysisOf(), rules)).toEqual(['fits@first']);
  });

  it('leaves out what the preset does not contain, unless it is configured', () => {
    const rules = [ruleOf('hardening', [report('first')], { preset: 'strict', severity: 'warning' })];
    expect(summary(analysisOf(), rules)).toEqual([]);
    expect(summary(analysisOf(), rules, configOf({}, 'strict'))).toEqual(['hardening@first']);
    expect(summary(analysisOf(), rules, configOf({}, 'all'))).toEqual(['hardening@first']);
    expect(summary(analysisOf(), rules, configOf({ hardening: 'info' }))).toEqual(['hardening@first']);
    expect(lint(analysisOf(), rules, configOf({ hardening: 'info' })).findings[0]?.severity).toBe('info');
  });

  it('leaves out what is switched off', () => {
    expect(summary(analysisOf(), [ruleOf('a', [report('first')])], configOf({ a: 'off' }))).toEqual([]);
  });

  it("takes a report's own severity, but the configured one first", () => {
    const rules = [ruleOf('a', [{ ...report('first'), severity: 'info' }])];
    expect(lint(analysisOf(), rules, DEFAULT_LINT_CONFIG).findings[0]?.severity).toBe('info');
    expect(lint(analysisOf(), rules, configOf({ a: 'warning' })).findings[0]?.severity).toBe('warning');
  });

  it('turns a rule that throws into a finding and keeps the others', () => {
    const broken: Rule = {
      ...ruleOf('broken', []),
      check() {
        throw new Error('no such node');
      },
    };
    const { findings } = lint(analysisOf(), [broken, ruleOf('sound', [report('second')])], DEFAULT_LINT_CONFIG);
    expect(findings.map(({ rule }) => rule)).toEqual(['analysis-rule-failed', 'sound']);
    expect(findings[0]?.message).toContain('broken failed (no such node)');
  });
});

describe('what is not from rules', () => {
  it('shows problems of the text with their own severity, which the configuration may change', () => {
    const problems: readonly Problem[] = [
      { code: 'asm-syntax', severity: 'warning', message: 'odd', origin: at('second') },
      { code: 'asm-unknown-macro', severity: 'info', message: 'who', origin: at('first') },
    ];
    const { findings } = lint(analysisOf({ problems }), [], configOf({ 'asm-unknown-macro': 'off' }));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['asm-syntax warning']);
  });

  it('shows limits, those without a place at the start of the file', () => {
    const limits = [{ id: 'analysis-steps', message: 'too long', origin: undefined }];
    const { findings } = lint(analysisOf({ limits }), [], DEFAULT_LINT_CONFIG);
    expect(findings).toMatchObject([
      { rule: 'analysis-steps', severity: 'warning', origin: { span: { file: 0, start: 0 } } },
    ]);
  });
});

describe('order', () => {
  it('is by file, position and rule, and each finding stands once', () => {
    const rules = [
      ruleOf('b', [report('third'), report('first'), report('first')]),
      ruleOf('a', [report('first'), report('second', 'in a header', 1)]),
    ];
    expect(summary(analysisOf(), rules)).toEqual(['a@first', 'b@first', 'b@third', 'a@second']);
  });
});

describe('suppression comments', () => {
  it('silence the next line, and count', () => {
    const directives = [suppress('disable-next-line', 'first', ['a'], 'known')];
    const result = lint(
      analysisOf({ directives }),
      [ruleOf('a', [report('second'), report('third')])],
      DEFAULT_LINT_CONFIG,
    );
    expect(result.findings.map(({ message }) => message)).toEqual(['about third']);
    expect(result.suppressed.map(({ finding, why }) => [finding.message, why])).toEqual([['about second', 'known']]);
  });

  it('can be stacked above one line', () => {
    const directives = [suppress('disable-next-line', 'first', ['a']), suppress('disable-next-line', 'second', ['b'])];
    const rules = [ruleOf('a', [report('third')]), ruleOf('b', [report('third')])];
    expect(summary(analysisOf({ directives }), rules)).toEqual([]);
  });

  it('silence everything up to the enabling comment, for the named rule alone', () => {
    const directives = [suppress('disable', 'first', ['a']), suppress('enable', 'third', ['a'])];
    const rules = [ruleOf('a', [report('second'), report('fourth')]), ruleOf('b', [report('second')])];
    expect(summary(analysisOf({ directives }), rules)).toEqual(['b@second', 'a@fourth']);
  });

  it('without a rule id silence every rule', () => {
    const directives = [suppress('disable-next-line', 'first', [])];
    expect(
      summary(analysisOf({ directives }), [ruleOf('a', [report('second')]), ruleOf('b', [report('second')])]),
    ).toEqual([]);
  });

  it('work at the macro call as well as in the macro', () => {
    const expansion = { kind: 'macro' as const, name: 'ENTER', call: at('fourth').span };
    const inMacro: Report = { ...report('second'), origin: { ...at('second'), expansion } };
    for (const word of ['first', 'third']) {
      const directives = [suppress('disable-next-line', word, ['a'])];
      expect(summary(analysisOf({ directives }), [ruleOf('a', [inMacro])])).toEqual([]);
    }
  });

  it('count only in their own file', () => {
    const directives = [suppress('disable', 'first', ['a'])];
    const found = summary(analysisOf({ directives }), [ruleOf('a', [report('second', 'in a header', 1)])]);
    expect(found).toEqual(['config-unused-suppression@first', 'a@second']);
  });

  it('that suppress nothing are reported', () => {
    const directives = [suppress('disable-next-line', 'second', ['a'])];
    expect(summary(analysisOf({ directives }), [ruleOf('a', [report('second')])])).toEqual([
      'a@second',
      'config-unused-suppression@second',
    ]);
  });

  it('that may be needed are not reported: the rule is off, failed, or not every path was seen', () => {
    const directives = [suppress('disable-next-line', 'second', ['a'])];
    expect(summary(analysisOf({ directives }), [ruleOf('a', [])], configOf({ a: 'off' }))).toEqual([]);
    const limits = [{ id: 'analysis-steps', message: 'too long', origin: undefined }];
    expect(summary(analysisOf({ directives, limits }), [ruleOf('a', [])])).toEqual(['analysis-steps@']);
  });

  it('name unknown rules, with the nearest one', () => {
    const directives = [suppress('disable', 'second', ['landing-pat'])];
    const { findings } = lint(analysisOf({ directives }), [ruleOf('landing-pad', [])], DEFAULT_LINT_CONFIG);
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['config-unknown-rule', "there is no rule 'landing-pat' (did you mean 'landing-pad'?)"],
    ]);
  });

  it('that enable what was never disabled are reported', () => {
    expect(summary(analysisOf({ directives: [suppress('enable', 'second', ['a'])] }), [ruleOf('a', [])])).toEqual([
      'config-unused-suppression@second',
    ]);
  });
});

describe('settings comments', () => {
  function settings(key: string, value: string): readonly string[] {
    const directives: readonly Directive[] = [
      { kind: 'settings', entries: [{ key, value, origin: at('first') }], origin: at('first') },
    ];
    return lint(analysisOf({ directives }), [], DEFAULT_LINT_CONFIG).findings.map(({ rule }) => rule);
  }

  it.each([
    ['contract', 'rfc-prefix'],
    ['side', 'enclave'],
    ['prefix', 'ds'],
    ['trust', 'rsp,rbp'],
    ['returns', '%rdi, rsi'],
    ['aep', 'begin..end'],
    ['aep-policy', 'stop'],
  ])('%s=%s is right', (key, value) => {
    expect(settings(key, value)).toEqual([]);
  });

  it.each([
    ['contrct', 'signal', 'config-unknown-key'],
    ['constructor', 'x', 'config-unknown-key'],
    ['contract', 'sgnal', 'config-value'],
    ['trust', 'xmm0', 'config-value'],
    ['entry', '', 'config-value'],
  ])('%s=%s is not', (key, value, rule) => {
    expect(settings(key, value)).toEqual([rule]);
  });
});
