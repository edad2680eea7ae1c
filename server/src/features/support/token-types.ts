/** The types and modifiers of semantic tokens, by the names that the protocol has for them. */

/** Types of LSP 3.17, and `label` of 3.18, in the order of the legend. */
export const TOKEN_TYPES = [
  'keyword',
  'modifier',
  'macro',
  'parameter',
  'variable',
  'function',
  'label',
  'number',
  'string',
  'comment',
  'namespace',
  'property',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * In the order of the legend. `sgx` marks ENCLU, ENCLS and ENCLV, and the name of a leaf beside it that this is the
 * only one on every path; `inactive` what the defines switch off.
 */
export const TOKEN_MODIFIERS = [
  'definition',
  'readonly',
  'register',
  'directive',
  'inactive',
  'sgx',
  'ereport',
  'egetkey',
  'eenter',
  'eresume',
  'eexit',
  'eaccept',
  'emodpe',
  'eacceptcopy',
  'everifyreport2',
  'edeccssa',
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
