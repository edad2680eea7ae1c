import { getHeapSpaceStatistics } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { WORTHWHILE_BYTES, youngGarbageCollector } from './young-garbage.js';

function youngBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_used_size ?? NaN;
}

describe('the collector of young garbage', () => {
  it('collects what was made lately', () => {
    const collect = youngGarbageCollector();
    let garbage: object[] = [];
    while (youngBytes() < 2 * WORTHWHILE_BYTES) garbage = Array.from({ length: 1000 }, (_, index) => ({ index }));
    expect(garbage).toHaveLength(1000);
    collect();
    expect(youngBytes()).toBeLessThan(WORTHWHILE_BYTES);
  });

  it('shows nobody the function of the engine', () => {
    youngGarbageCollector()();
    expect('gc' in globalThis).toBe(false);
  });
});
