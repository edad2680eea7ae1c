/** Words that stand before a mnemonic and are instructions of their own when nothing follows. */

const WORDS =
  'addr16 addr32 data16 data32 word dword aword adword lock wait cs ds es fs gs ss rep repe repz repne repnz ht hnt bnd ' +
  'notrack xacquire xrelease rex rex64 rexz rexy rexyz rexx rexxz rexxy rexxyz rex64z rex64y rex64yz rex64x rex64xz rex64xy ' +
  'rex64xyz rex.b rex.x rex.xb rex.r rex.rb rex.rx rex.rxb rex.w rex.wb rex.wx rex.wxb rex.wr rex.wrb rex.wrx rex.wrxb';

const PREFIXES = new Set(WORDS.split(' '));

const PSEUDO = new Set(
  '{disp8} {disp16} {disp32} {load} {store} {vex} {vex2} {vex3} {evex} {rex} {nooptimize}'.split(' '),
);

/** Whether the word (lower case) is a prefix that may be followed by a mnemonic. */
export function isPrefixWord(word: string): boolean {
  return PREFIXES.has(word);
}

/** Whether the word (lower case, braces included) is a pseudo-prefix that only chooses an encoding. */
export function isPseudoPrefix(word: string): boolean {
  return PSEUDO.has(word);
}
