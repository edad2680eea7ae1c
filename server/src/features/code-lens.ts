/** Code lenses: above each function and macro, what was found out about it. */
import type { Analysis } from '../analysis/analysis.js';
import { verifyOne } from '../lint/verify.js';
import type { Finding } from '../rules/finding.js';
import { RULES } from '../rules/index.js';
import type { FileId, Span } from '../text/span.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import { callablesSteps, type Callable } from './support/callables.js';
import { spanInFile } from './support/place.js';
import type { NameKey } from './support/unit.js';

/** What a lens is about. The words of a lens cost more than its place, so that they are found when it is shown. */
export type LensKind = 'paths' | 'verdict' | 'references';

/** A lens without its words. */
export interface Lens extends NameKey {
  readonly kind: LensKind;
  readonly span: Span;
}

/** Callables between two pauses: some hundred microseconds. */
const BETWEEN_PAUSES = 512;

/** The lenses of a file, in the order of the text, in steps. */
export function* codeLensesSteps(analysis: Analysis, file: FileId): Steps<readonly Lens[]> {
  const simulated = new Set(analysis.explorations.map(({ root }) => root.name));
  const lenses: Lens[] = [];
  yield* eachInSteps(yield* callablesIn(analysis, file), BETWEEN_PAUSES, (callable) => {
    const { kind, space, name, home, selection } = callable;
    const key = { space, name, home, span: selection };
    if (kind !== 'macro' && simulated.has(name)) lenses.push({ kind: 'paths', ...key }, { kind: 'verdict', ...key });
    lenses.push({ kind: 'references', ...key });
  });
  return lenses;
}

/** The words of a lens about a simulated function, in steps; undefined when there is none of that name any more. */
export function* lensWordsSteps(
  analysis: Analysis,
  findings: readonly Finding[],
  { kind, name, file }: { readonly kind: 'paths' | 'verdict'; readonly name: string; readonly file: FileId },
): Steps<string | undefined> {
  const exploration = analysis.explorations.find(({ root }) => root.name === name);
  if (exploration === undefined) return undefined;
  if (kind === 'paths') {
    const count = exploration.leaves.filter(({ end }) => end !== undefined).length;
    return `${counted(count, 'path')}${exploration.complete ? '' : ', not all of them followed'}`;
  }
  const callable = (yield* callablesIn(analysis, file)).find((one) => one.name === name && one.kind !== 'macro');
  const mine = callable === undefined ? [] : findings.filter(({ origin }) => isIn(spanInFile(origin, file), callable));
  yield;
  const clauses = verifyOne(analysis, exploration, RULES);
  const proven = clauses.filter(({ verdict }) => verdict.kind === 'proven').length;
  const found = mine.length === 0 ? 'no findings' : counted(mine.length, 'finding');
  if (clauses.length === 0) return found;
  if (proven === clauses.length && mine.length === 0) return `proven: ${counted(proven, 'clause')}`;
  return `${found}, ${proven} of ${counted(clauses.length, 'clause')} proven`;
}

/** `1 path`, `2 paths`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function* callablesIn(analysis: Analysis, file: FileId): Steps<readonly Callable[]> {
  const { callables } = yield* callablesSteps(analysis);
  return callables
    .filter(({ kind, selection }) => kind !== 'label' && selection.file === file)
    .sort((left, right) => left.selection.start - right.selection.start);
}

function isIn(span: Span | undefined, { whole }: Callable): boolean {
  return span !== undefined && span.start >= whole.start && span.end <= whole.end;
}
