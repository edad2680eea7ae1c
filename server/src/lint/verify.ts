/**
 * What is proven of each function of the host and of the enclave, clause by clause. A clause is proven when every path was followed to its end,
 * every place at which it arises was decided, and no rule that watches it has anything to say.
 */
import type { Analysis } from '../analysis/analysis.js';
import { stepsOf } from '../simulate/path.js';
import type { Exploration } from '../simulate/exploration.js';
import type { PathStep } from '../rules/finding.js';
import type { Report, Rule } from '../rules/rule.js';
import type { Origin } from '../text/mapped.js';
import { mnemonicOrigin } from '../rules/support/report.js';
import { CLAUSES, type Clause, type Site } from './verify-clauses.js';
import { ENTRY_CLAUSES } from './verify-enclave-entry.js';
import { EXIT_CLAUSES } from './verify-enclave-exit.js';
import { applies } from './run-rules.js';

export type Verdict =
  | { readonly kind: 'proven'; readonly paths: number }
  | {
      readonly kind: 'violated';
      readonly rule: string;
      readonly message: string;
      readonly origin: Origin;
      /** The number under which `paths` lists the path; undefined when it is about the file and no path. */
      readonly path: number | undefined;
    }
  | { readonly kind: 'undecided'; readonly reason: string };

export interface VerifiedClause {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
}

/** One simulation root. Clauses that never arise there are left out. */
export interface VerifiedFunction {
  readonly exploration: Exploration;
  readonly clauses: readonly VerifiedClause[];
}

const ENCLAVE_CLAUSES: readonly Clause[] = [...ENTRY_CLAUSES, ...EXIT_CLAUSES];

/** Verifies every function of the host that leads to an ENCLU or was declared, and every entry and function of an enclave. */
export function verify(analysis: Analysis, rules: readonly Rule[]): readonly VerifiedFunction[] {
  return analysis.explorations
    .map((exploration) => ({ exploration, clauses: verifyOne(analysis, exploration, rules) }))
    .filter(({ clauses }) => clauses.length > 0);
}

/** The clauses of one simulation root of the analysis. */
export function verifyOne(
  analysis: Analysis,
  exploration: Exploration,
  rules: readonly Rule[],
): readonly VerifiedClause[] {
  const watching = rules.filter(({ meta }) => applies(meta, analysis));
  return (exploration.root.world === 'host' ? CLAUSES : ENCLAVE_CLAUSES).flatMap(
    (clause) => verifyClause(analysis, exploration, clause, watching) ?? [],
  );
}

function verifyClause(
  analysis: Analysis,
  exploration: Exploration,
  clause: Clause,
  rules: readonly Rule[],
): VerifiedClause | undefined {
  const { id, title } = clause;
  const sites = clause.sites(exploration);
  for (const rule of rules.filter(({ meta }) => clause.rules.includes(meta.id))) {
    const report = rule.check(viewOf(analysis, exploration)).find((one) => concerns(clause, sites, exploration, one));
    if (report === undefined) continue;
    const { message, origin } = report;
    const path = pathNumber(exploration, report);
    return { id, title, verdict: { kind: 'violated', rule: rule.meta.id, message, origin, path } };
  }
  if (sites.length === 0) return undefined;
  const reason = openReason(exploration) ?? sites.find(({ open }) => open !== undefined)?.open;
  const verdict: Verdict =
    reason === undefined ? { kind: 'proven', paths: exploration.leaves.length } : { kind: 'undecided', reason };
  return { id, title, verdict };
}

/**
 * What a rule looks at to judge one simulation. Rules of the enclave side also ask what other entries store to thread data,
 * so they see all, this one first.
 */
function viewOf(analysis: Analysis, exploration: Exploration): Analysis {
  if (exploration.root.world === 'host') return { ...analysis, explorations: [exploration] };
  const others = analysis.explorations.filter((one) => one !== exploration);
  return { ...analysis, explorations: [exploration, ...others] };
}

/** Whether a report is about this simulation and this clause. */
function concerns(
  clause: Clause,
  sites: readonly Site[],
  { root, start, program }: Exploration,
  report: Report,
): boolean {
  const [first] = report.path;
  if (root.world === 'enclave' && first !== undefined && first.message !== start.edge?.message) return false;
  if (clause.concerns === undefined) return true;
  const places = sites.filter(({ node }) => {
    const instruction = node.instruction === undefined ? undefined : program.instructions[node.instruction];
    return instruction !== undefined && mnemonicOrigin(instruction).span.start === report.origin.span.start;
  });
  return places.length === 0 || places.some(({ node }) => clause.concerns?.(node) === true);
}

/** Why nothing at all can be proven of a simulation; undefined when it saw everything. */
function openReason(exploration: Exploration): string | undefined {
  const [limit] = exploration.limits;
  if (limit !== undefined) return limit.message;
  if (!exploration.complete) return 'a macro that is not defined stands on a path';
  const lost = exploration.leaves.find(({ end }) => end?.kind === 'unknown-jump' || end?.kind === 'end-of-code');
  return lost?.end === undefined
    ? undefined
    : `a path ${lost.end.kind === 'end-of-code' ? 'runs out of the code' : lost.end.message}`;
}

/** The first path that goes the way of the report furthest, counted from 1 as `paths` does. */
function pathNumber(exploration: Exploration, report: Report): number | undefined {
  if (report.path.length === 0) return undefined;
  const way = report.path.map(wordsOf);
  // Causes stand between the steps of a report and match none of a path.
  const matched = exploration.leaves.map((leaf) => {
    const steps = stepsOf(exploration, leaf).map(wordsOf);
    return way.reduce((at, step) => (step === steps[at] ? at + 1 : at), 0);
  });
  return matched.indexOf(Math.max(...matched)) + 1;
}

function wordsOf({ message, origin }: PathStep): string {
  return `${origin.span.start} ${message}`;
}
