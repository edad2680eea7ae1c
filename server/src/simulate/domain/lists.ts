/** Lists that are kept in great numbers. */

/** The list with one more at its end. Lists that grow in place, or from a spread, keep room for some twenty more that never come. */
export function withOneMore<One>(list: readonly One[], one: One): readonly One[] {
  const [first, second] = list;
  if (first === undefined) return [one];
  if (list.length === 1) return [first, one];
  if (second !== undefined && list.length === 2) return [first, second, one];
  return list.concat([one]);
}
