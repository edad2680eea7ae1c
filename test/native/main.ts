/** Runs many vectors and prints what came of it, or records those for machines without a compiler. */
import { GROUPS } from './groups/index.js';
import { buildOracle, canRun, oracleRequirement } from './oracle.js';
import { record } from './recorded.js';
import { allCases, runVectors } from './run.js';

/** More mismatches than this tell nothing new. */
const SHOWN = 40;

/** Compares `total` vectors; gives the number of mismatches. */
export function compareMany(total: number, symbolicOnceIn: number): number {
  const cases = allCases();
  const oracle = buildOracle(cases);
  const began = performance.now();
  const { vectors, symbolicVectors, mismatches, groups, seconds } = runVectors(oracle, cases, {
    total,
    symbolicOnceIn,
  });
  const elapsed = (performance.now() - began) / 1000;
  for (const mismatch of mismatches.slice(0, SHOWN)) console.log(mismatch);
  const missing = new Set(cases.filter((one) => !canRun(one, oracle.features)).map(({ group }) => group));
  for (const group of missing) console.log(`not run, since the processor lacks it: ${group}`);
  const rate = (count: number, time: number): string => `${Math.round(count / time)} a second`;
  console.log(
    `${vectors} vectors of ${groups.size} of ${GROUPS.length} groups (${rate(vectors, seconds.constant)}), ` +
      `${symbolicVectors} of them with inputs, too (${rate(symbolicVectors, seconds.symbolic)}): ` +
      `${mismatches.length} mismatches in ${elapsed.toFixed(0)} s`,
  );
  return mismatches.length;
}

/** Writes the recording; gives its size in bytes. */
export function recordVectors(): number {
  const cases = allCases();
  return record(buildOracle(cases), cases);
}

/** Why vectors cannot be run here; undefined when they can. */
export function whyNot(): string | undefined {
  const { available, reason } = oracleRequirement();
  return available ? undefined : (reason ?? 'no reason is known');
}
