/** Mistakes that were made and repaired in published enclaves: reported before the repair, not reported after it. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../server/src/rules/index.js';
import { parseFixture, reportsOf } from '../../../server/src/rules/support/fixture.js';
import { RECONSTRUCTIONS, type Reconstruction } from './enclave-fixes.js';

function reported({ rule }: Reconstruction, text: string) {
  const found = RULES.find(({ meta }) => meta.id === rule);
  if (found === undefined) throw new Error(`there is no rule ${rule}`);
  return reportsOf(found, [...parseFixture(text).files.values()].join('\n'));
}

describe('repairs in published enclaves', () => {
  it('are more than twenty, of different rules', () => {
    expect(new Set(RECONSTRUCTIONS.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(RECONSTRUCTIONS)('$fix: $what', (one) => {
    expect(reported(one, one.before)).not.toEqual([]);
    expect(reported(one, one.after)).toEqual([]);
  });

  it.each(RECONSTRUCTIONS.filter(({ rule }) => /^(entry|eexit|ssa)-/.test(rule)))(
    '$fix: the finding shows the way from the entry',
    (one) => {
      for (const report of reported(one, one.before)) expect(report.path.length).toBeGreaterThan(0);
    },
  );
});
