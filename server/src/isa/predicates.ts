/** Comparisons whose predicate is part of the mnemonic: `cmpeqps`, `vcmpneq_uqsd`, `vpcmpltub`, `pclmullqlqdq`. */

/** A mnemonic taken apart: the instruction, and the value of the immediate that the name stands for. */
export interface Predicate {
  readonly name: string;
  readonly value: number;
}

/** SDM Vol. 2, CMPPD: the eight predicates of SSE. */
const SSE = ['eq', 'lt', 'le', 'unord', 'neq', 'nlt', 'nle', 'ord'];

/** SDM Vol. 2, VCMPPD: the 32 predicates of AVX, then their second spellings. */
const AVX: readonly string[] = [
  'eq',
  'lt',
  'le',
  'unord',
  'neq',
  'nlt',
  'nle',
  'ord',
  'eq_uq',
  'nge',
  'ngt',
  'false',
  'neq_oq',
  'ge',
  'gt',
  'true',
  'eq_os',
  'lt_oq',
  'le_oq',
  'unord_s',
  'neq_us',
  'nlt_uq',
  'nle_uq',
  'ord_s',
  'eq_us',
  'nge_uq',
  'ngt_uq',
  'false_os',
  'neq_os',
  'ge_oq',
  'gt_oq',
  'true_us',
];

const AVX_LONG: Readonly<Record<string, number>> = {
  eq_oq: 0,
  lt_os: 1,
  le_os: 2,
  unord_q: 3,
  neq_uq: 4,
  nlt_us: 5,
  nle_us: 6,
  ord_q: 7,
  nge_us: 9,
  ngt_us: 10,
  false_oq: 11,
  ge_os: 13,
  gt_os: 14,
  true_uq: 15,
};

/** SDM Vol. 2, VPCMPB; 3 and 7 are `false` and `true`, which GNU as gives no mnemonic. */
const INTEGER = ['eq', 'lt', 'le', '', 'neq', 'nlt', 'nle', ''];

/** AMD64 manual Vol. 6, VPCOMB. */
const XOP = ['lt', 'le', 'gt', 'ge', 'eq', 'neq', 'false', 'true'];

/** SDM Vol. 2, PCLMULQDQ. */
const CARRYLESS: Readonly<Record<string, number>> = { lqlq: 0x00, hqlq: 0x01, lqhq: 0x10, hqhq: 0x11 };

/** Takes the predicate out of a mnemonic (lower case, without suffix); undefined when there is none in it. */
export function predicateOf(mnemonic: string): Predicate | undefined {
  const float = /^(v?)cmp(\w+?)(ps|pd|ss|sd|ph|sh)$/.exec(mnemonic);
  if (float !== null) {
    const [, vex = '', word = '', type = ''] = float;
    return found(`${vex}cmp${type}`, vex === '' ? SSE.indexOf(word) : avxPredicate(word));
  }
  const integer = /^vpcmp(eq|lt|le|neq|nlt|nle)(u?[bwdq])$/.exec(mnemonic);
  if (integer !== null) return found(`vpcmp${integer[2] ?? ''}`, INTEGER.indexOf(integer[1] ?? ''));
  const xop = /^vpcom(lt|le|gt|ge|eq|neq|false|true)(u?[bwdq])$/.exec(mnemonic);
  if (xop !== null) return found(`vpcom${xop[2] ?? ''}`, XOP.indexOf(xop[1] ?? ''));
  const carryless = /^(v?pclmul)([lh]q[lh]q)dq$/.exec(mnemonic);
  if (carryless !== null) return found(`${carryless[1] ?? ''}qdq`, CARRYLESS[carryless[2] ?? ''] ?? -1);
  return undefined;
}

function avxPredicate(word: string): number {
  return AVX_LONG[word] ?? AVX.indexOf(word);
}

function found(name: string, value: number): Predicate | undefined {
  return value < 0 ? undefined : { name, value };
}
