/**
 * Ways to write the same program differently. Each takes an annotated text in AT&T syntax, of the plain kind that the
 * examples are written in, and gives one with the same meaning; the annotations stay with their lines. A text
 * to which a variation does not apply comes back unchanged.
 */

export interface Variation {
  readonly name: string;
  readonly apply: (text: string) => string;
}

/** A statement with the annotation lines that belong to it. */
interface Block {
  readonly code: string;
  readonly notes: readonly string[];
}

const ANNOTATION = /^\s*#[<\s]*\^* (?:error|warning|info)\([a-z0-9-]+\)\s*$/;
const ENCLU = /^(\s+)((?:ds )?)enclu\b.*$/;
const RAX_TEST = /^(\s+)(cmp|test)(\s+)(\S+), %([er])ax\s*$/;

/** All variations. */
export const VARIATIONS: readonly Variation[] = [
  { name: 'other names for the labels', apply: renameLabels },
  { name: 'independent instructions in another order', apply: reorder },
  { name: 'RAX tested in RDX', apply: (text) => moveRax(text, throughRdx) },
  { name: 'RAX tested behind a spill to the frame', apply: (text) => moveRax(text, throughFrame) },
  { name: 'RAX tested behind a push and a pop', apply: (text) => moveRax(text, throughPush) },
  { name: 'the branch inverted', apply: invertBranches },
  { name: 'ENCLU in a macro of the assembler', apply: wrapInMacro },
  { name: 'ENCLU in a macro of the preprocessor', apply: wrapInDefine },
  { name: 'ENCLU as bytes', apply: (text) => replaceEnclu(text, bytesOf) },
  { name: 'the prefix on its own line', apply: separatePrefix },
  { name: 'two statements to a line', apply: joinLines },
  { name: 'Intel syntax', apply: toIntel },
];

function blocksOf(text: string): Block[] {
  const blocks: { code: string; notes: string[] }[] = [];
  for (const line of text.split('\n')) {
    const last = blocks[blocks.length - 1];
    if (ANNOTATION.test(line) && last !== undefined) last.notes.push(line);
    else blocks.push({ code: line, notes: [] });
  }
  return blocks;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(({ code, notes }) => [code, ...notes]).join('\n');
}

/** Replaces each statement by several; the annotations stay with the one that `kept` names, counted from 0. */
function expand(
  text: string,
  change: (code: string) => { readonly lines: readonly string[]; readonly kept: number } | undefined,
): string {
  return textOf(
    blocksOf(text).flatMap((block) => {
      const changed = change(block.code);
      if (changed === undefined) return [block];
      return changed.lines.map((code, index) => ({ code, notes: index === changed.kept ? block.notes : [] }));
    }),
  );
}

function renameLabels(text: string): string {
  const names = [...text.matchAll(/^([A-Za-z_.][\w.]*):/gm)].map((match) => match[1] ?? '');
  const renamed = new Map(
    names.map((name) => [name, name.startsWith('.L') ? `.Lother_${name.slice(2)}` : `other_${name}`]),
  );
  return text
    .split('\n')
    .map((line) =>
      ANNOTATION.test(line) ? line : line.replace(/[A-Za-z_.][\w.]*/g, (word) => renamed.get(word) ?? word),
    )
    .join('\n');
}

/** Swaps neighbours of which neither touches what the other writes: moves and address loads only. */
function reorder(text: string): string {
  const blocks = blocksOf(text);
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [first, second] = [blocks[at], blocks[at + 1]];
    if (first === undefined || second === undefined || !independent(first.code, second.code)) continue;
    blocks[at] = second;
    blocks[at + 1] = first;
    at++;
  }
  return textOf(blocks);
}

interface Access {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

function independent(first: string, second: string): boolean {
  const a = accessOf(first);
  const b = accessOf(second);
  if (a === undefined || b === undefined) return false;
  const meets = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
    [...left].some((one) => right.has(one));
  return !meets(a.writes, b.reads) && !meets(b.writes, a.reads) && !meets(a.writes, b.writes);
}

/** What a move or an address load reads and writes; memory is one thing. Undefined for every other statement. */
function accessOf(code: string): Access | undefined {
  const found = /^\s+(mov|lea)\s+([^,]*(?:\([^)]*\))?), (\S+?)\s*(?:#.*)?$/.exec(code);
  if (found === null) return undefined;
  const [, operation, source = '', destination = ''] = found;
  const reads = new Set(registersIn(source));
  const writes = new Set<string>();
  if (operation === 'mov' && isMemory(source)) reads.add('memory');
  if (isMemory(destination)) {
    writes.add('memory');
    for (const register of registersIn(destination)) reads.add(register);
  } else for (const register of registersIn(destination)) writes.add(register);
  return { reads, writes };
}

function isMemory(operand: string): boolean {
  return operand.includes('(');
}

/** Full registers by what their names have in common: `eax` and `rax` are `ax`, `r8d` is `r8`. */
function registersIn(operand: string): string[] {
  return [...operand.matchAll(/%(\w+)/g)].map(([, name = '']) =>
    name.replace(/^[er](?=[a-z])/, '').replace(/[dwb]$/, ''),
  );
}

type Detour = (indent: string, test: (register: string) => string) => { lines: string[]; kept: number };

/** Lets the tests of RAX behind an ENCLU look at a copy. */
function moveRax(text: string, detour: Detour): string {
  let behindEnclu = false;
  return expand(text, (code) => {
    if (ENCLU.test(code)) behindEnclu = true;
    const found = RAX_TEST.exec(code);
    if (found === null || !behindEnclu) return undefined;
    const [, indent = '', operation = '', gap = '', operand = '', width = ''] = found;
    return detour(indent, (register) => {
      const name = partOf(register, width);
      const other = /^%[er]ax$/.test(operand) ? name : operand;
      return `${indent}${operation}${gap}${other}, ${name}`;
    });
  });
}

function partOf(register: string, width: string): string {
  if (register.startsWith('r8')) return width === 'e' ? '%r8d' : '%r8';
  return `%${width}${register.slice(1)}`;
}

/** RDX may hold the address of a fault and gets it back; MOV leaves the flags alone. */
function throughRdx(indent: string, test: (register: string) => string): { lines: string[]; kept: number } {
  const lines = [
    `${indent}mov     %rdx, %r9`,
    `${indent}mov     %rax, %rdx`,
    test('rdx'),
    `${indent}mov     %r9, %rdx`,
  ];
  return { lines, kept: 2 };
}

function throughFrame(indent: string, test: (register: string) => string): { lines: string[]; kept: number } {
  const lines = [`${indent}mov     %rax, -64(%rbp)`, `${indent}mov     -64(%rbp), %r8`, test('r8')];
  return { lines, kept: 2 };
}

function throughPush(indent: string, test: (register: string) => string): { lines: string[]; kept: number } {
  return { lines: [`${indent}push    %rax`, `${indent}pop     %r8`, test('r8')], kept: 2 };
}

/** `jne a` becomes `je` over a `jmp a`. */
function invertBranches(text: string): string {
  let count = 0;
  return expand(text, (code) => {
    const found = /^(\s+)j(n?)(e|z|s)(\s+)(\S+)\s*$/.exec(code);
    if (found === null) return undefined;
    const [, indent = '', not = '', condition = '', gap = '', target = ''] = found;
    const over = `.Lover_${count++}`;
    const lines = [
      `${indent}j${not === '' ? 'n' : ''}${condition}${gap}${over}`,
      `${indent}jmp     ${target}`,
      `${over}:`,
    ];
    return { lines, kept: 0 };
  });
}

function replaceEnclu(text: string, replacement: (indent: string, prefix: string) => string): string {
  return expand(text, (code) => {
    const found = ENCLU.exec(code);
    if (found === null) return undefined;
    const [, indent = '', prefix = ''] = found;
    return { lines: [replacement(indent, prefix)], kept: 0 };
  });
}

function bytesOf(indent: string, prefix: string): string {
  return `${indent}.byte   ${prefix === '' ? '' : '0x3e, '}0x0f, 0x01, 0xd7`;
}

function wrapInMacro(text: string): string {
  const wrapped = replaceEnclu(
    text,
    (indent, prefix) => `${indent}${prefix === '' ? 'PLAIN_ENCLU' : 'PREFIXED_ENCLU'}`,
  );
  if (wrapped === text) return text;
  return [
    '.macro PLAIN_ENCLU',
    '    .byte 0x0f, 0x01, 0xd7',
    '.endm',
    '.macro PREFIXED_ENCLU',
    '    ds enclu',
    '.endm',
    wrapped,
  ].join('\n');
}

function wrapInDefine(text: string): string {
  const wrapped = replaceEnclu(
    text,
    (indent, prefix) => `${indent}${prefix === '' ? 'PLAIN_ENCLU' : 'PREFIXED_ENCLU'}`,
  );
  if (wrapped === text) return text;
  return ['#define PLAIN_ENCLU enclu', '#define PREFIXED_ENCLU ds enclu', wrapped].join('\n');
}

function separatePrefix(text: string): string {
  return expand(text, (code) => {
    const found = /^(\s+)ds enclu\b.*$/.exec(code);
    return found === null ? undefined : { lines: [`${found[1] ?? ''}ds`, `${found[1] ?? ''}enclu`], kept: 1 };
  });
}

/** Joins neighbours without comments and annotations by `;`. */
function joinLines(text: string): string {
  const blocks = blocksOf(text);
  const isPlain = ({ code, notes }: Block): boolean => notes.length === 0 && /^\s+[a-z][^#.]*$/.test(code);
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [first, second] = [blocks[at], blocks[at + 1]];
    if (first === undefined || second === undefined || !isPlain(first) || !isPlain(second)) continue;
    blocks.splice(at, 2, { code: `${first.code.trimEnd()}; ${second.code.trim()}`, notes: [] });
  }
  return textOf(blocks);
}

/** Rewrites instructions; directives, labels and comments are the same in both syntaxes. */
function toIntel(text: string): string {
  const translated = expand(text, (code) => {
    const found = /^(\s+)((?:lock |ds |data16 )*)([a-z]+\d*)(\s+)?([^#]*?)(\s*#.*)?$/.exec(code);
    if (found === null) return undefined;
    const [, indent = '', prefixes = '', mnemonic = '', gap = '', operands = '', comment = ''] = found;
    const parts = splitOperands(operands);
    const suffix = /^(inc|dec|mov|cmp|test|add|sub|and|or|xor)([bwlq])$/.exec(mnemonic);
    const size = SIZES[suffix?.[2] ?? ''] ?? '';
    const intel = parts.map((part) => (isMemory(part) ? size : '') + intelOperand(part)).reverse();
    const line = `${indent}${prefixes}${suffix?.[1] ?? mnemonic}${gap}${intel.join(', ')}${comment}`;
    return { lines: [line.trimEnd()], kept: 0 };
  });
  return translated.replace(/^(\s*\.text\s*)$/m, '$1\n    .intel_syntax noprefix');
}

/** At the commas outside parentheses. */
function splitOperands(operands: string): string[] {
  return operands.trim() === '' ? [] : operands.split(/,(?![^(]*\))/).map((operand) => operand.trim());
}

const SIZES: Readonly<Record<string, string>> = { b: 'byte ptr ', w: 'word ptr ', l: 'dword ptr ', q: 'qword ptr ' };

function intelOperand(operand: string): string {
  if (operand.startsWith('*')) return `${operand.includes('(') ? 'qword ptr ' : ''}${intelOperand(operand.slice(1))}`;
  if (operand.startsWith('%')) return operand.slice(1);
  if (operand.startsWith('$')) return operand.slice(1);
  const memory = /^([^(]*)\(%(\w+)(?:,\s*%(\w+)(?:,\s*(\d))?)?\)$/.exec(operand);
  if (memory === null) return operand;
  const [, displacement = '', base = '', index, scale = '1'] = memory;
  const scaled = index === undefined ? [] : [`${index} * ${scale}`];
  return `[${[base, ...scaled, ...(displacement === '' ? [] : [displacement])].join(' + ')}]`;
}
