/**
 * Prefix words of GNU as: the byte each one stands for, the group in which only one may be used, what
 * it does to an ENCLU, and the order in which one statement's prefixes are emitted.
 */

/** GNU as allows one prefix of each group in a statement; `pseudo` ones emit nothing. */
export type PrefixGroup = 'wait' | 'segment' | 'address-size' | 'operand-size' | 'repeat' | 'lock' | 'rex' | 'pseudo';

/** A prefix word and what it assembles to. */
export interface PrefixWord {
  readonly word: string;
  /** Undefined for pseudo prefixes, which only choose among encodings. */
  readonly byte: number | undefined;
  readonly group: PrefixGroup;
  /** False for words that GNU as refuses in 64-bit mode. */
  readonly in64: boolean;
}

const EMISSION_ORDER: readonly PrefixGroup[] = [
  'wait',
  'segment',
  'address-size',
  'operand-size',
  'repeat',
  'lock',
  'rex',
  'pseudo',
];

const WORDS: ReadonlyMap<string, PrefixWord> = new Map(
  [...wordEntries()].map((entry): [string, PrefixWord] => [entry.word, entry]),
);

/** The prefix a word (any case) stands for; undefined when it is no prefix. */
export function prefixWord(word: string): PrefixWord | undefined {
  return WORDS.get(word.toLowerCase());
}

/** The group of a prefix byte; undefined when the byte is none of the legacy or REX prefixes. */
export function prefixGroup(byte: number): Exclude<PrefixGroup, 'wait' | 'pseudo'> | undefined {
  if (byte >= 0x40 && byte <= 0x4f) return 'rex';
  switch (byte) {
    case 0x26:
    case 0x2e:
    case 0x36:
    case 0x3e:
    case 0x64:
    case 0x65:
      return 'segment';
    case 0x66:
      return 'operand-size';
    case 0x67:
      return 'address-size';
    case 0xf0:
      return 'lock';
    case 0xf2:
    case 0xf3:
      return 'repeat';
    default:
      return undefined;
  }
}

/**
 * What a prefix byte does to ENCLU, ENCLS and ENCLV: segment, address-size and REX prefixes are
 * ignored, LOCK, operand-size and REP/REPNE raise #UD (SDM Vol. 3D, "Opcode prefixes" of the SGX
 * instructions). Undefined when the byte is no prefix.
 */
export function prefixOnEnclu(byte: number): 'ignored' | 'undefined-instruction' | undefined {
  const group = prefixGroup(byte);
  if (group === undefined) return undefined;
  return group === 'segment' || group === 'address-size' || group === 'rex' ? 'ignored' : 'undefined-instruction';
}

/** One emitted byte: `index` points into the words given. */
export interface EmittedPrefix {
  readonly index: number;
  readonly byte: number;
}

/**
 * The bytes that the prefix words before a mnemonic assemble to, in address order. GNU as sorts them by
 * group whatever order they were written in, so that REX always comes last, and several REX words make one byte
 * (gas/config/tc-i386.c, `add_prefix`). `{rex}` gives an empty REX prefix unless another one is there; unknown words
 * and `wait` (an instruction of its own) give nothing.
 */
export function emissionOrder(words: readonly string[]): readonly EmittedPrefix[] {
  const found = words.map((word, index) => ({ index, prefix: prefixWord(word) }));
  const bytes: { index: number; byte: number; rank: number }[] = [];
  for (const { index, prefix } of found) {
    if (prefix?.byte === undefined || prefix.group === 'wait') continue;
    const rex = prefix.group === 'rex' ? bytes.find(({ byte }) => prefixGroup(byte) === 'rex') : undefined;
    if (rex !== undefined) rex.byte |= prefix.byte;
    else bytes.push({ index, byte: prefix.byte, rank: EMISSION_ORDER.indexOf(prefix.group) });
  }
  const hasRex = bytes.some(({ byte }) => prefixGroup(byte) === 'rex');
  const forced = found.find(({ prefix }) => prefix?.word === '{rex}');
  if (forced && !hasRex) bytes.push({ index: forced.index, byte: 0x40, rank: EMISSION_ORDER.indexOf('rex') });
  return bytes.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index, byte }) => ({ index, byte }));
}

/**
 * The same for prefix words that are a statement of their own: GNU as takes the last one for the instruction,
 * so that only those before it are sorted.
 */
export function emissionOrderAlone(words: readonly string[]): readonly EmittedPrefix[] {
  const last = words.length - 1;
  const [word] = words.slice(last);
  if (word === undefined) return [];
  const own = emissionOrder([word]).map(({ byte }) => ({ index: last, byte }));
  return [...emissionOrder(words.slice(0, last)), ...own];
}

/** Words that repeat the group of an earlier one (for REX: one of its bits), which GNU as refuses in one statement. */
export function repeatedGroups(words: readonly string[]): readonly number[] {
  const seen = new Set<PrefixGroup>();
  let rexBits = 0;
  const repeated: number[] = [];
  words.forEach((word, index) => {
    const prefix = prefixWord(word);
    if (prefix === undefined || prefix.group === 'pseudo') return;
    if (prefix.group === 'rex') {
      const bits = (prefix.byte ?? 0) & 0xf;
      if ((rexBits & bits) !== 0) repeated.push(index);
      rexBits |= bits;
      return;
    }
    if (seen.has(prefix.group)) repeated.push(index);
    seen.add(prefix.group);
  });
  return repeated;
}

function* wordEntries(): Generator<PrefixWord> {
  const legacy: readonly [string, number, PrefixGroup, boolean?][] = [
    ['wait', 0x9b, 'wait'],
    ['es', 0x26, 'segment', false],
    ['cs', 0x2e, 'segment'],
    ['hnt', 0x2e, 'segment'],
    // The hints behind `jne,pn` and `jne,pt`.
    ['pn', 0x2e, 'segment'],
    ['pt', 0x3e, 'segment'],
    ['ss', 0x36, 'segment', false],
    ['ds', 0x3e, 'segment'],
    ['ht', 0x3e, 'segment'],
    ['notrack', 0x3e, 'segment'],
    ['fs', 0x64, 'segment'],
    ['gs', 0x65, 'segment'],
    ['data16', 0x66, 'operand-size'],
    ['word', 0x66, 'operand-size'],
    ['data32', 0x66, 'operand-size', false],
    ['dword', 0x66, 'operand-size', false],
    ['addr32', 0x67, 'address-size'],
    ['adword', 0x67, 'address-size'],
    ['addr16', 0x67, 'address-size', false],
    ['aword', 0x67, 'address-size', false],
    ['lock', 0xf0, 'lock'],
    ['repne', 0xf2, 'repeat'],
    ['repnz', 0xf2, 'repeat'],
    ['bnd', 0xf2, 'repeat'],
    ['xacquire', 0xf2, 'repeat'],
    ['rep', 0xf3, 'repeat'],
    ['repe', 0xf3, 'repeat'],
    ['repz', 0xf3, 'repeat'],
    ['xrelease', 0xf3, 'repeat'],
  ];
  for (const [word, byte, group, in64 = true] of legacy) yield { word, byte, group, in64 };
  // REX is 0100WRXB; the old spellings call R, X and B x, y and z.
  for (let bits = 0; bits < 16; bits += 1) {
    const [w, r, x, b] = [bits & 8, bits & 4, bits & 2, bits & 1];
    const old = `rex${w ? '64' : ''}${r ? 'x' : ''}${x ? 'y' : ''}${b ? 'z' : ''}`;
    yield { word: old, byte: 0x40 | bits, group: 'rex', in64: true };
    const dotted = `rex.${w ? 'w' : ''}${r ? 'r' : ''}${x ? 'x' : ''}${b ? 'b' : ''}`;
    if (bits !== 0) yield { word: dotted, byte: 0x40 | bits, group: 'rex', in64: true };
  }
  const pseudo = ['disp8', 'disp16', 'disp32', 'load', 'store', 'vex', 'vex2', 'vex3', 'evex', 'rex', 'nooptimize'];
  for (const name of pseudo) {
    yield { word: `{${name}}`, byte: undefined, group: 'pseudo', in64: name !== 'disp16' };
  }
}
