/** What a mutation suite killed, by rule, for whoever reads the log of the tests. */
export function printKills(
  name: string,
  killed: number,
  mutants: number,
  byRule: Iterable<readonly [string, number]>,
): void {
  const rules = [...byRule].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  console.log(`${name}: ${killed} of ${mutants} mutants killed; ${rules.join(', ')}`);
}
