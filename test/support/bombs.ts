/**
 * Small input that asks for much work, and large input of one thing, as files for the command line. Each ends with a
 * statement that nobody defines; that it is told about shows that what stands behind the bomb was read.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Bomb {
  readonly name: string;
  /** `.S` goes through cpp. */
  readonly file: `bomb.${'s' | 'S'}`;
  readonly text: string;
  /** The message that names the limit; undefined where everything is read and the file is only long. */
  readonly limit: RegExp | undefined;
  /** The file is too large to be read at all. */
  readonly unread?: true;
}

/** What a file may take, of the processor and of memory. */
export const TARGET = { seconds: 2, megabytes: 500 } as const;

const WITNESS = '\nbehind_the_bomb %eax\n';

const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

const TOO_MUCH = /Macros and repetitions (?:expand to|make) more than \d+ (?:characters|statements)/;
const STATEMENT = /A statement has more than \d+ characters/;

function bomb(name: string, text: string, limit?: RegExp, file: Bomb['file'] = 'bomb.s'): Bomb {
  return { name, file, text: text + WITNESS, limit };
}

/** All of them, made anew: some are large. */
export function bombs(): readonly Bomb[] {
  return [
    bomb('a repetition of a thousand million', '.rept 1000000000\n nop\n.endr', TOO_MUCH),
    bomb(
      'a function of stores alone',
      '.globl f\nf:\n.rept 20000\n push %rax\n.endr\n mov $2, %eax\n enclu\n ret',
      /memory holds more than 4000 values/,
    ),
    bomb(
      'fifty thousand ENCLUs without a label',
      '.globl f\nf:\n mov $2, %eax\n.rept 50000\n push %rbx\n enclu\n.endr\n ret',
    ),
    bomb('a macro that calls itself twice', '.macro m\n m\n m\n.endm\n m', /more than 100 deep/),
    bomb(
      'macros that each call the next one twice',
      `${times(40, (i) => `.macro m${i}\n m${i + 1}\n m${i + 1}\n.endm\n`)}.macro m40\n nop\n.endm\n m0`,
      TOO_MUCH,
    ),
    bomb('a macro that doubles its arguments', '.macro m a:vararg\n m \\a,\\a\n.endm\n m x', /arguments of a macro/),
    bomb('the same in .altmacro', '.altmacro\n.macro m a\n m <a a>\n.endm\n m x', /arguments of a macro/),
    bomb('values of .irp', `.irp x,${times(1.6e5, (i) => `${i % 1000},`)}\n nop\n.endr`, TOO_MUCH),
    bomb('a long .irpc', `.irpc x,${'a'.repeat(900_000)}\n nop\n.endr`, TOO_MUCH),
    bomb('a million values in a line', `.irp x,${'1,'.repeat(1e6)}\n nop\n.endr`, STATEMENT),
    bomb(
      'defines that each name the next one twice',
      `${times(40, (i) => `#define X${i} X${i + 1} X${i + 1}\n`)}#define X40 nop;\nX0`,
      TOO_MUCH,
      'bomb.S',
    ),
    bomb(
      'calls of a doubling define in each other',
      `#define F(x) x x\n${'F('.repeat(300)}nop;${')'.repeat(300)}`,
      TOO_MUCH,
      'bomb.S',
    ),
    bomb('a file that includes itself twice', '#include "bomb.S"\n#include "bomb.S"', /more than 64 deep/, 'bomb.S'),
    bomb('a .include of the file itself', '.include "bomb.s"\n.include "bomb.s"', /more than 64 deep/),
    bomb(
      'a hundred thousand nested parentheses',
      `\tmov $${'('.repeat(1e5)}1${')'.repeat(1e5)}, %eax`,
      /400 levels deep/,
    ),
    bomb('a million nested parentheses', `\tmov $${'('.repeat(1e6)}1${')'.repeat(1e6)}, %eax`, STATEMENT),
    bomb('a long chain of operators', `\t.long 1${'+1'.repeat(4e5)}`, /1000 operators at most/),
    bomb('symbols that are twice the one before', `${doubled(200)}.quad a199`),
    bomb('the same as a condition', `.set a0, b0\n${doubled(60)}.if a59\n.endif`),
    bomb(
      'symbols of .eqv that are twice the one before',
      `.eqv a0, foo\n${doubled(60).replaceAll('.set', '.eqv')}.if a59\n.endif\n.quad a59`,
    ),
    bomb('a chain of assignments', `.set a0, foo\n${times(1e5, (i) => `.set a${i + 1},a${i}\n`)}.quad a100000`),
    bomb(
      'a chain of assignments from the end',
      `${times(1e5, (i) => `.set a${i},a${i + 1}\n`)}.quad a0`,
      /symbols are assigned one from the other/,
    ),
    bomb('conditionals in each other', `${'.if 1\n'.repeat(1e5)}nop\n${'.endif\n'.repeat(1e5)}`),
    bomb(
      'conditionals of cpp in each other',
      `${'#if 1\n'.repeat(1e5)}nop\n${'#endif\n'.repeat(1e5)}`,
      undefined,
      'bomb.S',
    ),
    bomb('conditionals in text that is skipped', `${'.if 0\n'.repeat(1e5)}nop\n${'.endif\n'.repeat(1e5)}`),
    bomb(
      'sections',
      times(1e5, (i) => `.section s${i},"ax"\n`),
      /more than \d+ sections/,
    ),
    bomb('a string of five million characters', `.ascii "${'a'.repeat(5e6)}"`, STATEMENT),
    bomb(
      'strings of five million characters',
      `.ascii "${'a'.repeat(100)}"\n`.repeat(5e4),
      /numbers and characters of data/,
    ),
    bomb('a long list of numbers', `.long ${'1,'.repeat(4e5)}1`, /numbers and characters of data/),
    bomb('prefixes without end', `${'rep '.repeat(2e5)}movsb`, /32 prefixes at most/),
    bomb('prefixes as statements', `${'rep\n'.repeat(1e5)}movsb`),
    bomb('comments in a statement', `mov ${'/* c */ '.repeat(1e5)}%eax,%ebx`),
    bomb('labels on a line', `${times(1e5, (i) => `a${i}:`)} nop`),
    bomb('braces', `${'{'.repeat(9e5)} nop`),
    bomb('decorations', `\tnop %eax${'{z}'.repeat(1e5)}`),
    bomb(
      'garbage',
      times(1e5, (i) => `foo${i}x bar, baz(${i})\n`),
      /more than \d+ problems/,
    ),
    bomb('parameters of a macro', `.macro m ${times(1e5, (i) => `a${i},`)}b\n\\a5\n.endm\n m nop`),
    { ...bomb('a file of 100 MB', ' movl %eax, %ebx\n'.repeat(6e6), /too large/), unread: true },
  ];
}

function doubled(count: number): string {
  return times(count, (i) => `.set a${i + 1},a${i}+a${i}\n`);
}

export interface BombOutcome {
  readonly output: string;
  /** Undefined when the process was killed. */
  readonly status: number | null;
  /** Of the processor, in seconds. */
  readonly seconds: number;
  /** The most memory that was resident. */
  readonly megabytes: number;
}

/** Tells in a file what the process used, when it ends. */
const METER = `process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.TRAMPOLINT_METER, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
});`;

/** Runs the command line `launcher` over the bomb, in a folder of its own, and kills it after `limitSeconds`. */
export function explode({ file, text }: Bomb, launcher: string, limitSeconds = 60): BombOutcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-bomb-'));
  try {
    const meter = path.join(folder, 'meter.cjs');
    const used = path.join(folder, 'used.json');
    writeFileSync(meter, METER);
    writeFileSync(path.join(folder, file), text);
    const args = [
      '--require',
      meter,
      launcher,
      'lint',
      '--format',
      'compact',
      '--color',
      'never',
      '--rule',
      'asm-unknown-macro=info',
      file,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TRAMPOLINT_METER: used },
      maxBuffer: 1 << 28,
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    });
    const [microseconds, kilobytes] = status === null ? [Infinity, Infinity] : numbersIn(used);
    return { output: stdout + stderr, status, seconds: microseconds / 1e6, megabytes: kilobytes / 1e3 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function numbersIn(file: string): readonly [number, number] {
  const [first, second] = JSON.parse(readFileSync(file, 'utf8')) as readonly number[];
  return [first ?? Infinity, second ?? Infinity];
}

/** What is wrong with how a bomb ended, time aside; undefined when nothing is. */
export function complaintAbout(
  { limit, unread }: Bomb,
  { output, status, megabytes }: BombOutcome,
): string | undefined {
  if (status === null) return 'it was killed';
  if (megabytes > TARGET.megabytes) return `it took ${megabytes.toFixed(0)} MB`;
  if (limit !== undefined && !limit.test(output)) return `no message names the limit: ${output.slice(0, 300)}`;
  if (limit === undefined && output.includes('asm-limit')) return `it hit a limit: ${output.slice(0, 300)}`;
  if (unread !== true && !output.includes('behind_the_bomb') && !output.includes('problems; the rest is not told'))
    return `what stands behind it was not read: ${output.slice(0, 300)}`;
  return undefined;
}
