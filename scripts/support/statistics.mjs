// The few statistics the benchmark prints.

/**
 * The value below which the share `p` of the values lies (nearest rank), so always one of them.
 *
 * @param {readonly number[]} values at least one
 * @param {number} p from 0 to 1
 */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return percentile(values, 0.5);
}
