/** What GNU as takes otherwise in the other syntax although our own table does not tell: it is not converted. */
import type { InstructionNode, MemoryOperand } from '../../../syntax/ast.js';
import { expressionsOf, leavesOf } from './source-names.js';

/** Why the instruction, whose text is given, has no counterpart; undefined when nothing speaks against one. */
export function differenceIn(node: InstructionNode, text: string): string | undefined {
  const name = (node.mnemonic?.text ?? '').toLowerCase();
  const found = DIFFERENCES.find(([, isThere]) => isThere({ node, name, text, memory: memoryOf(node) }));
  return found?.[0];
}

interface Written {
  readonly node: InstructionNode;
  /** The mnemonic in lower case. */
  readonly name: string;
  readonly text: string;
  readonly memory: readonly MemoryOperand[];
}

const DIFFERENCES: readonly (readonly [reason: string, isThere: (written: Written) => boolean])[] = [
  ['This means another operation in each syntax', ({ node, name }) => node.operands.length === 0 && REVERSED.has(name)],
  [
    'This means another operation in each syntax where its encoding is asked for',
    ({ name, text }) => REVERSED.has(name) && /^\s*\{(?:load|store)\}/i.test(text),
  ],
  ['The encoding that the mnemonic asks for has no name in both syntaxes', ({ name }) => name.includes('.')],
  [
    'AT&T syntax alone has a size where none is said',
    ({ node, name }) => node.operands.length === 0 && /^(?:(?:cmp|in|lod|mov|out|sca|sto)s|sysret|sysexit)$/.test(name),
  ],
  ['Prefixes with a slash are not known in both syntaxes', ({ text }) => /^\w+\//.test(text)],
  // In AT&T syntax it is an operand of its own, in front of the others.
  [
    'Rounding stands elsewhere in AT&T syntax',
    ({ node: { mode, operands } }) =>
      mode.dialect === 'intel' && operands.some(({ decorations }) => decorations?.other?.some(isRounding)),
  ],
  ['Far branches are not converted', ({ name, text }) => /^l(?:call|jmp)/.test(name) || /\bfar\b/i.test(text)],
  [
    'A branch through memory has a star in AT&T syntax',
    ({ node: { mode }, name, text }) =>
      mode.dialect === 'att' && /^(?:call|jmp)[wlq]?$/.test(name) && text.includes('(') && !text.includes('*'),
  ],
  ['Input and output without a register have no counterpart', ({ node, name }) => isPortAlone(node, name)],
  [
    '64-bit code has no addresses of 16 bits',
    ({ memory }) => memory.some(({ base }) => /^[bsd][pix]$/.test(base ?? '')),
  ],
  [
    'The place of the instruction itself is part of the address',
    ({ node: { operands } }) =>
      operands.flatMap(expressionsOf).some((value) => leavesOf(value).some(({ kind }) => kind === 'here')),
  ],
];

/** `a - b` in one syntax is `b - a` in the other (GNU as manual, "i386-Bugs"). */
const REVERSED: ReadonlySet<string> = new Set(['fsub', 'fsubr', 'fdiv', 'fdivr']);

function memoryOf({ operands }: InstructionNode): readonly MemoryOperand[] {
  return operands.filter((operand) => operand.kind === 'memory');
}

function isRounding(decoration: string): boolean {
  return decoration.endsWith('sae');
}

function isPortAlone({ operands }: InstructionNode, name: string): boolean {
  return operands.length === 1 && /^(?:in|out)[bwl]?$/.test(name);
}
