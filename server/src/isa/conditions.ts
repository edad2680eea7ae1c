/** Condition codes of `jcc`, `setcc` and `cmovcc` and their many spellings (Intel SDM Vol. 1, appendix B). */

/** One spelling for each of the sixteen conditions. */
export const CONDITIONS = [
  'o',
  'no',
  'b',
  'ae',
  'e',
  'ne',
  'be',
  'a',
  's',
  'ns',
  'p',
  'np',
  'l',
  'ge',
  'le',
  'g',
] as const;

export type Condition = (typeof CONDITIONS)[number];

const ALIASES: Readonly<Record<string, Condition>> = {
  c: 'b',
  nae: 'b',
  nc: 'ae',
  nb: 'ae',
  z: 'e',
  nz: 'ne',
  na: 'be',
  nbe: 'a',
  pe: 'p',
  po: 'np',
  nge: 'l',
  nl: 'ge',
  ng: 'le',
  nle: 'g',
};

const SPELLINGS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ...CONDITIONS.map((condition): [string, Condition] => [condition, condition]),
  ...Object.entries(ALIASES),
]);

/** The canonical condition for a spelling such as `nz` (gives `ne`); undefined when it is none. */
export function canonicalCondition(spelling: string): Condition | undefined {
  return SPELLINGS.get(spelling);
}

/** The condition that holds exactly when the given one does not. */
export function negatedCondition(condition: Condition): Condition {
  // Encodings come in pairs that differ in the lowest bit, and CONDITIONS is in encoding order.
  return CONDITIONS[CONDITIONS.indexOf(condition) ^ 1] ?? condition;
}
