/**
 * Prefix spellings against GNU as: what we say an ENCLU assembles to is what the assembler makes of it, and
 * what we refuse it refuses.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXED_ENCODINGS } from '../../server/src/isa/encodings.js';
import { buildProgram } from '../../server/src/program/build.js';
import type { Instruction } from '../../server/src/program/model.js';
import { read } from '../../server/src/preprocess/read.js';
import { noteSkipped, requirement } from '../support/requirements.js';

const WORDS = [
  'ds',
  'cs',
  'es',
  'ss',
  'fs',
  'gs',
  'data16',
  'addr32',
  'lock',
  'rep',
  'repne',
  'notrack',
  'xacquire',
  'rex',
  'rex64',
  'rexz',
  'rex.w',
  'rex.b',
  'rex.wrxb',
  '{rex}',
  '{disp8}',
  '{evex}',
  '{nooptimize}',
];

const OTHERS = [
  '.byte 0x3e; enclu',
  '.byte 0x26; enclu',
  '.byte 0x48,0x3e,0x0f,0x01,0xd7',
  '.word 0x010f; .byte 0xd7',
  '.long 0xd7010f3e',
  '.ascii "\\x0f\\x01\\xd7"',
  '.byte 0x0f; .byte 0x01; .byte 0xd7',
  'ds; .byte 0x0f,0x01,0xd7',
  'encls; enclv',
  'ds encls',
  'rex64 ds; enclu',
  'addr32 gs; rex64 enclu',
];

/** Every word and every ordered pair of words, on the statement of the ENCLU and on its own. */
const CASES: readonly string[] = [
  'enclu',
  ...OTHERS,
  ...WORDS.flatMap((word) => (word.startsWith('{') ? [`${word} enclu`] : [`${word} enclu`, `${word}; enclu`])),
  ...WORDS.flatMap((first) => WORDS.filter((second) => second !== first).map((second) => `${first} ${second} enclu`)),
];

interface Ours {
  readonly bytes: string;
  readonly refused: boolean;
}

function ours(text: string): Ours {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const reading = read({ path: 'case.s', text: `${text}\n` }, options, { resolve: () => undefined });
  const program = buildProgram(reading);
  const problems = [...reading.problems, ...program.problems];
  return {
    bytes: program.instructions.map(bytesOf).join(''),
    refused: problems.some(({ severity }) => severity === 'error'),
  };
}

function bytesOf({ op, prefixes }: Instruction): string {
  const opcode = FIXED_ENCODINGS.find((encoding) => encoding.op === op)?.bytes ?? [];
  return [...prefixes.map(({ byte }) => byte), ...opcode].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const missing = [requirement('as'), requirement('objdump')].find(({ available }) => !available);
if (missing !== undefined) noteSkipped('conformance: prefixes', missing.reason ?? 'binutils is not installed');

describe.skipIf(missing !== undefined)('GNU as', () => {
  let folder = '';
  const results = CASES.map((text) => ({ text, ...ours(text) }));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trampolint-prefixes-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Assembles one case a line, each in a section of its own; gives the output and the lines with errors. */
  function assemble(cases: readonly string[]): { object: string; failed: ReadonlySet<number> } {
    const source = join(folder, 'cases.s');
    const object = join(folder, 'cases.o');
    const lines = cases.map((text, index) => `.section .case${String(index)},"ax"; ${text}`);
    writeFileSync(source, `${lines.join('\n')}\n`);
    const { stderr } = spawnSync('as', ['--64', source, '-o', object], { encoding: 'utf8' });
    const errors = [...stderr.matchAll(/:(\d+): Error:/g)];
    return { object, failed: new Set(errors.map((match) => Number(match[1]) - 1)) };
  }

  it('emits the bytes we say', () => {
    const accepted = results.filter(({ refused }) => !refused);
    const { object, failed } = assemble(accepted.map(({ text }) => text));
    expect(accepted.filter((_, index) => failed.has(index)).map(({ text }) => text)).toEqual([]);
    const { stdout } = spawnSync('objdump', ['-s', object], { encoding: 'utf8' });
    const contents = new Map<number, string>();
    for (const match of stdout.matchAll(/section \.case(\d+):\n [0-9a-f]+ ((?:[0-9a-f]{2,8} )+)/g)) {
      contents.set(Number(match[1]), (match[2] ?? '').replaceAll(' ', ''));
    }
    const theirs = accepted.map(({ text }, index) => `${text} = ${contents.get(index) ?? ''}`);
    expect(accepted.map(({ text, bytes }) => `${text} = ${bytes}`)).toEqual(theirs);
  });

  it('refuses what we refuse', () => {
    const refused = results.filter((result) => result.refused);
    const { failed } = assemble(refused.map(({ text }) => text));
    expect(refused.filter((_, index) => !failed.has(index)).map(({ text }) => text)).toEqual([]);
  });
});
