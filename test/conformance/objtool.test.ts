/**
 * The kernel's objtool as a second opinion: what it says about stack and DF on the right examples, on their mutants and on
 * small programs is reported by a rule too, or stands below with the reason. It stops at its first complaint about a
 * function and knows neither ENCLU nor our tables, so it is shown what it can follow; see `forObjtool`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';
import { analyzeFixture, parseFixture } from '../../server/src/rules/support/fixture.js';
import { mutantsOf } from '../mutation/operators.js';
import { corpusFile } from '../support/corpus.js';
import { noteSkipped, requirement } from '../support/requirements.js';

/** Debian's linux-kbuild-6.1 has it. */
const OBJTOOL = '/usr/lib/linux-kbuild-6.1/tools/objtool/objtool';
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

const STACK_RULES = [
  'callee-saved-not-restored',
  'callee-saved-not-preserved-on-entry',
  'push-pop-order-mismatch',
  'unbalanced-stack-at-ret',
  'rsp-adjust-not-undone',
  'stack-misaligned-at-call',
];
const DF_RULES = ['df-not-cleared-before-c', 'host-calls-c-with-df-set', 'aep-df-ac-unclean-before-c'];

/** What objtool says about stack and DF (tools/objtool/check.c), and the rules of which one has to report. */
const OPINIONS: readonly (readonly [message: RegExp, rules: readonly string[]])[] = [
  [/return with modified stack frame/, STACK_RULES],
  [/stack state mismatch/, STACK_RULES],
  [/BP used as a scratch register/, STACK_RULES],
  [/with DF set/, DF_RULES],
];

/** What else it says, and why no rule of ours has to. */
const NO_OPINION: readonly (readonly [message: RegExp, reason: string])[] = [
  [/redundant CLD/, 'it does not know that the enclave decides about DF'],
  [/call without frame pointer save/, 'frames by RBP are a convention of kernels built with CONFIG_FRAME_POINTER'],
  [/unreachable instruction/, 'it does not know that an asynchronous exit comes to the AEP and a fix-up to its target'],
  [/unexpected end of section/, 'it follows ENCLU to the next instruction only; nothing about stack or DF'],
];

/** Differences about stack and DF, by file, operator and message, with the reason. */
const VERDICTS: Readonly<Record<string, string>> = {
  'right.S: drop a return: stack state mismatch':
    'the path that lost its RET runs into the AEP with RSP where ERESUME does not care: the stack comes back by RBP',
  'vdso-right.S: drop a return: stack state mismatch':
    'the path that lost its RET runs into code that finds its frame by RBP again, which is the caller’s: no rule knows whose frame was meant',
};

const DF_PROGRAMS: readonly (readonly [string, string])[] = [
  ['a call with DF set', '\tstd\n\tcall g\n\tcld\n\tret\n'],
  ['a return with DF set', '\tstd\n\tret\n'],
  ['a tail call with DF set', '\tstd\n\tjmp g\n'],
];

/** How many opinions on mutants a rule shared when this was written; fewer means that the comparison has gone blind. */
const SHARED_AT_LEAST = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'objtool-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The text with what makes objtool stop early taken out: CLD, unless the text sets DF; the name of a table that it takes for the
 * kernel's; functions that are not declared as such.
 */
function forObjtool(text: string): string {
  const renamed = text.replaceAll('__ex_table', '.fixups');
  const kept = /^\s+std$/m.test(renamed) ? renamed : renamed.replace(/^\s+cld\b.*$/gm, '');
  const names = [...kept.matchAll(/^\s+\.globa?l\s+(\w+)/gm)].map(([, name]) => name ?? '');
  const undeclared = names.filter((name) => !new RegExp(`\\.type\\s+${name}\\b`).test(kept));
  return [kept, ...undeclared.map((name) => `\t.type ${name}, @function\n\t.size ${name}, . - ${name}\n`)].join('\n');
}

/** What objtool says of a program, without places and numbers; undefined when GCC does not assemble it. */
function opinionsOn(text: string): readonly string[] | undefined {
  const [source, object] = [path.join(folder, 'a.S'), path.join(folder, 'a.o')];
  writeFileSync(source, forObjtool(text));
  if (spawnSync('gcc', ['-c', source, '-o', object]).status !== 0) return undefined;
  const { stderr } = spawnSync(OBJTOOL, ['--stackval', '--uaccess', '--dry-run', object], { encoding: 'utf8' });
  const messages = [...stderr.matchAll(/objtool: (?:\S+: )?(.*)/g)].map(([, message]) => message ?? '');
  return [...new Set(messages.map((message) => message.replace(/: cfa.*$/, '')))];
}

function reportedOn(text: string): ReadonlySet<string> {
  const { findings } = lint(analyzeFixture(parseFixture(text)), RULES, { preset: 'strict', rules: new Map() });
  return new Set(findings.map(({ rule }) => rule));
}

/** Opinions that no rule shares and no verdict explains, and how many were shared. */
function compare(name: string, operator: string, text: string): { readonly shared: number; readonly open: string[] } {
  const open: string[] = [];
  let shared = 0;
  for (const opinion of opinionsOn(text) ?? []) {
    if (NO_OPINION.some(([message]) => message.test(opinion))) continue;
    const rules = OPINIONS.find(([message]) => message.test(opinion))?.[1] ?? [];
    const reported = reportedOn(text);
    if (rules.some((rule) => reported.has(rule))) shared++;
    else if (VERDICTS[`${name}: ${operator}: ${opinion}`] === undefined) open.push(`${name}: ${operator}: ${opinion}`);
  }
  return { shared, open };
}

const gcc = requirement('gcc');
const available = gcc.available && existsSync(OBJTOOL);
if (!available) noteSkipped('objtool', gcc.reason ?? 'linux-kbuild-6.1 is not installed');

describe.skipIf(!available)('what objtool says about stack and DF', () => {
  let sharedInAll = 0;
  const call = corpusFile('selftest-call.S').path;
  const subjects: (readonly [string, string])[] = [
    ...readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('right.S'))
      .map((name) => [name, EXAMPLES + name] as const),
    ...(call === undefined ? [] : [['selftest-call.S', call] as const]),
  ];

  it.each(subjects)('%s: is nothing', (name, file) => {
    expect(compare(name, 'as it is', readFileSync(file, 'utf8'))).toEqual({ shared: 0, open: [] });
  });

  it.each(subjects)('mutants of %s: is reported by a rule, or explained', { timeout: 120_000 }, (name, file) => {
    const mutants = mutantsOf(readFileSync(file, 'utf8')).filter(({ operator }) => !operator.includes('CFI'));
    const compared = mutants.map(({ operator, text }) => compare(name, operator, text));
    expect(compared.flatMap(({ open }) => open)).toEqual([]);
    sharedInAll += compared.reduce((sum, one) => sum + one.shared, 0);
  });

  it('on mutants is often something about stack or DF', () => {
    expect(sharedInAll).toBeGreaterThanOrEqual(SHARED_AT_LEAST);
  });

  it.each(DF_PROGRAMS)('%s: is reported by a rule', (name, body) => {
    const text = `# trampolint: side=host\n\t.globl f\n\t.type f, @function\nf:\n${body}\t.size f, . - f\n`;
    expect(compare(name, 'as it is', text)).toEqual({ shared: 1, open: [] });
  });
});
