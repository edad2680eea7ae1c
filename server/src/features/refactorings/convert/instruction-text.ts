/**
 * One instruction in the other syntax. The names that it may have there are tried until one assembles to the same form
 * with the same operands, so that nothing is offered that means something else.
 */
import { MNEMONIC_NAMES } from '../../../isa/mnemonic-names.js';
import { read } from '../../../preprocess/read.js';
import { buildProgram } from '../../../program/build.js';
import type { Instruction } from '../../../program/model.js';
import type { Expression, InstructionNode, Operand, Statement, SyntaxMode } from '../../../syntax/ast.js';
import { differenceIn } from './differences.js';
import { operandText, type OperandContext } from './operand-text.js';
import { SourceNames } from './source-names.js';

/** The text that takes the place of the instruction, or why there is none. */
export type Converted = { readonly text: string } | { readonly reason: string };

/** The modes that conversion leads to, with the directives that switch to them. */
export const TARGETS = {
  att: { directive: '.att_syntax prefix', label: 'AT&T' },
  intel: { directive: '.intel_syntax noprefix', label: 'Intel' },
} as const;

/** The instruction in the other syntax; `fileText` is the text of the file that it is written in. */
export function convertInstruction(statement: Statement, node: InstructionNode, fileText: string): Converted {
  const text = statement.source.text.slice(node.range.start, node.range.end);
  if (node.mnemonic === undefined) return { text };
  const reason = differenceIn(node, text);
  if (reason !== undefined) return { reason: `${reason}: \`${shortened(text)}\`.` };
  const before = assembled(text, node.mode);
  if (before?.form === undefined) return { reason: `\`${shortened(text)}\` is not understood.` };
  const dialect = node.mode.dialect === 'att' ? 'intel' : 'att';
  const mode: SyntaxMode = { dialect, registerPrefix: dialect === 'att' };
  const wanted = meaning(before);
  for (const mnemonic of mnemonics(node, before, dialect)) {
    for (const size of sizes(before, dialect)) {
      for (const reversed of [true, false]) {
        const shape = { mnemonic, size, reversed, dialect, op: before.op } as const;
        const plain = written(statement, node, shape, () => undefined);
        const after = assembled(plain, mode);
        if (after === undefined || meaning(after) !== wanted) continue;
        const names = new SourceNames(statement.source, fileText, node.range);
        const result = written(statement, node, shape, (value) => names.nameOf(value));
        if (names.areKept(node)) return { text: result };
        return { reason: `Parts of \`${shortened(text)}\` come out of a macro.` };
      }
    }
  }
  return { reason: `\`${shortened(text)}\` has no counterpart that is known to mean the same.` };
}

/** Longer statements are cut in messages, which are read in a menu. */
const SHOWN = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

interface Shape extends Pick<OperandContext, 'dialect' | 'op' | 'size'> {
  readonly mnemonic: string;
  readonly reversed: boolean;
}

function written(
  { source: { text } }: Statement,
  node: InstructionNode,
  { mnemonic, reversed, ...rest }: Shape,
  name: OperandContext['name'],
): string {
  const slice = ({ range }: { readonly range: { readonly start: number; readonly end: number } }): string =>
    text.slice(range.start, range.end);
  const word = node.mnemonic;
  const prefixes = word === undefined ? '' : text.slice(node.range.start, word.range.start);
  const [first, second] = node.operands;
  const gap = word === undefined || first === undefined ? '' : text.slice(word.range.end, first.range.start);
  const blank = /^\s+/.exec(gap)?.[0] ?? (first === undefined ? '' : ' ');
  const between = first && second ? text.slice(first.range.end, second.range.start) : '';
  const context: OperandContext = {
    ...rest,
    name,
    written: (operand: Operand) => slice(operand),
    number: (value: Expression) => numberText(value, slice(value)),
  };
  const operands = node.operands.map((operand) => operandText(operand, context));
  if (reversed) operands.reverse();
  return prefixes + mnemonic + blank + operands.join(/^\s*,\s*$/.test(between) ? between : ', ');
}

/** As it was written where both syntaxes read it so: octal and suffixed numbers are made decimal. */
function numberText(value: Expression, text: string): string {
  if (/^(?:0x[\da-f]+|0|[1-9]\d*)$/i.test(text)) return text;
  return value.kind === 'number' ? value.value.toString() : text;
}

/** The names to try, the most usual first. */
function mnemonics(
  { mnemonic, operands }: InstructionNode,
  { form, op }: Instruction,
  dialect: SyntaxMode['dialect'],
): readonly string[] {
  const name = mnemonic?.text ?? '';
  if (form === undefined) return [];
  const { suffix, intelName } = form;
  const same = intelName === form.name;
  if (dialect === 'intel') {
    const bare = suffix !== '' && name !== form.name && name.endsWith(suffix) ? [name.slice(0, -suffix.length)] : [];
    return [...new Set(same ? [...bare, name, intelName] : [intelName, ...bare, name])].filter(isIntelName);
  }
  const hasSize = operands.some(({ kind }) => kind === 'register');
  const isSized = hasSize || op === 'jmp' || op === 'call';
  const plain = same ? [name, form.name] : [form.name];
  const sized = plain.map((one) => one + suffix);
  // The register of CRC32 says nothing of the size of what is read; without a suffix GNU as guesses.
  if (op === 'crc32') return sized;
  return [...new Set(isSized ? [...plain, ...sized, name] : [...sized, ...plain, name])];
}

/** Whether GNU as knows the name in Intel syntax; our own table has names of other assemblers besides. */
function isIntelName(name: string): boolean {
  return MNEMONIC_NAMES.has(name) || (/[bwdq]$/.test(name) && MNEMONIC_NAMES.has(name.slice(0, -1)));
}

/** GNU as has no word for the size of what these access. */
const WITHOUT_SIZE = /^(?:enqcmds?|movdir64b|aes(?:enc|dec)256kl)$/;

/** The bytes that `ptr` may say. */
function sizes({ form }: Instruction, dialect: SyntaxMode['dialect']): readonly number[] {
  if (dialect === 'att' || form === undefined || WITHOUT_SIZE.test(form.name)) return [0];
  return [...new Set([form.memoryBytes, form.broadcastBytes, 0])];
}

/** The one instruction that the text is, by itself; undefined when there are errors in it. */
function assembled(text: string, { dialect, registerPrefix }: SyntaxMode): Instruction | undefined {
  const options = {
    cpp: false,
    defines: [],
    undefines: [],
    preincludes: [],
    syntax: { dialect, registerPrefix },
  };
  const reading = read({ path: 'statement.s', text: `${text}\n` }, options, { resolve: () => undefined });
  const program = buildProgram(reading);
  const problems = [...reading.problems, ...program.problems].filter(({ severity }) => severity === 'error');
  const { instructions } = program;
  return problems.every(({ message }) => isAboutLabels(message)) && instructions.length === 1
    ? instructions[0]
    : undefined;
}

/** A label of the rest of the file is not there when a statement is assembled alone. */
function isAboutLabels(message: string): boolean {
  return /label|defined/.test(message);
}

/**
 * What is assembled, without the places. The form says how much memory is accessed; DS is what an address without
 * registers goes through anyway, and GNU as leaves its prefix away.
 */
function meaning({ form, operands, prefixes, op, width, condition }: Instruction): string {
  const forms = form && [form.name, form.suffix, form.intelName, form.memoryBytes, form.operands];
  const bytes = prefixes.map(({ byte }) => byte);
  const plain = operands.map((operand) => {
    if (operand.kind !== 'memory') return operand;
    const isDefault = operand.segment === 'ds' && operand.base === undefined && operand.index === undefined;
    return { ...operand, size: 0, segment: isDefault ? undefined : operand.segment };
  });
  return JSON.stringify([forms, op, width, condition, bytes, plain], (key, value: unknown) => {
    if (key === 'origin') return undefined;
    return typeof value === 'bigint' ? value.toString() : value;
  });
}
