/**
 * Further ways to write a program differently, for the programs on the pages of the rules: those have no annotations, and
 * the question is only whether the rule still reports.
 */
import { VARIATIONS, type Variation } from './variations.js';

/** Changes of a program that keep its meaning; one to which a text gives no occasion leaves it as it is. */
export const PAGE_VARIATIONS: readonly Variation[] = [
  ...VARIATIONS.filter(({ name }) => !name.startsWith('RAX tested')).map(({ name, apply }) => ({
    name,
    // Intel syntax begins behind the line that opens the section.
    apply: (text: string) =>
      name === 'Intel syntax' && !/^\s*\.text\s*$/m.test(text) ? apply(opened(text)) : apply(text),
  })),
  { name: 'other registers', apply: exchangeRegisters },
  { name: 'moves through the stack', apply: moveThroughStack },
];

function opened(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return [...lines.slice(0, first), '    .text', ...lines.slice(first)].join('\n');
}

const EXCHANGED: Readonly<Record<string, string>> = {
  r8: 'r9',
  r9: 'r8',
  r10: 'r11',
  r11: 'r10',
  r12: 'r13',
  r13: 'r12',
  r14: 'r15',
  r15: 'r14',
};

/** Registers that no transition, instruction or convention singles out change places with their neighbours. */
function exchangeRegisters(text: string): string {
  return text.replace(/%(r(?:8|9|1[0-5]))(?=[dwb]?\b)/g, (_all, name: string) => `%${EXCHANGED[name] ?? name}`);
}

/** `mov %a, %b` becomes a push and a pop, as compilers spill. */
function moveThroughStack(text: string): string {
  return text.replace(/^(\s+)mov(\s+)(%r(?!sp|bp)\w+), (%r(?!sp|bp)\w+)\s*$/gm, '$1push$2$3\n$1pop $2$4');
}

/**
 * A program in which a branch leads to the wrong code or to the right one: the mistake is on one path only. Undefined when
 * a program does not begin with a function that others may call.
 */
export function onOnePathOnly(bad: string, good: string): string | undefined {
  const wrong = asBlock(bad, 'wrong');
  const right = asBlock(good, 'right');
  if (wrong === undefined || right === undefined) return undefined;
  const settings = bad
    .split('\n')
    .filter((line) => /^#\s*trampolint:/.test(line))
    .map((line) => line.replace(/\bentry=\S+/, 'entry=either_way'));
  return [
    ...settings,
    '    .text',
    '    .globl  either_way',
    '    .type   either_way, @function',
    'either_way:',
    '    test    %r10, %r10',
    `    jne     ${right.entry}`,
    `    jmp     ${wrong.entry}`,
    wrong.text,
    right.text,
  ].join('\n');
}

/** The program with its labels made its own, and without what makes its functions known to others. */
function asBlock(text: string, suffix: string): { readonly text: string; readonly entry: string } | undefined {
  const global = /^\s*\.globl\s+(\w+)/m.exec(text)?.[1];
  const labels = [...text.matchAll(/^([A-Za-z_.]\w*):/gm)].map(([, name = '']) => name);
  if (global === undefined || labels[0] !== global) return undefined;
  const own = labels.reduce(
    (changed, name) =>
      changed.replace(new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?![\\w])`, 'g'), `${name}_${suffix}`),
    text,
  );
  const kept = own.split('\n').filter((line) => !/^#\s*trampolint:|^\s*\.(?:globl|type|size)\b/.test(line));
  return { text: `    .text\n${kept.join('\n')}`, entry: `${global}_${suffix}` };
}
