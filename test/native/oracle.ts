/** The processor as an oracle: builds the runner with gcc, and sends it vectors. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requirement, type Requirement } from '../support/requirements.js';
import type { Case } from './case.js';
import { Vector } from './input.js';
import { writeStubs } from './stubs.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const BUILD = path.join(HERE, '../../.cache/native');

/** What the processor and its kernel know: flags of /proc/cpuinfo, and `bases` where programs may set segment bases. */
export type Features = ReadonlySet<string>;

/** A native program that runs vectors. */
export interface Oracle {
  readonly features: Features;
  /** The records as the processor leaves them, in order. All are of one size. */
  readonly run: (vectors: readonly Vector[]) => readonly Vector[];
}

/** Whether vectors can be run here. */
export function oracleRequirement(): Requirement {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { available: false, reason: 'the processor is no x86-64, or the system no Linux' };
  }
  return requirement('gcc');
}

/** Builds the runner for the cases, unless it is there already. Throws when gcc refuses it. */
export function buildOracle(cases: readonly Case[]): Oracle {
  const sources = ['runner.c', 'enter.S'].map((name) => path.join(HERE, name));
  const stubs = writeStubs(cases);
  const hash = createHash('sha256').update(stubs);
  for (const source of sources) hash.update(readFileSync(source));
  const name = hash.digest('hex').slice(0, 16);
  const program = path.join(BUILD, `runner-${name}`);
  if (!existsSync(program)) {
    mkdirSync(BUILD, { recursive: true });
    const file = path.join(BUILD, `stubs-${name}-${process.pid}.s`);
    writeFileSync(file, stubs);
    const flags = ['-O1', '-no-pie', '-fno-pie', '-fno-stack-protector', '-fcf-protection=none', '-std=gnu11'];
    const unfinished = `${program}-${process.pid}`;
    const { status, stderr } = spawnSync('gcc', [...flags, '-o', unfinished, ...sources, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`gcc cannot build the runner: ${stderr}`);
    // Another process may have built it meanwhile.
    renameSync(unfinished, program);
  }
  return { features: featuresHere(), run: (vectors) => runNatively(program, vectors) };
}

function runNatively(program: string, vectors: readonly Vector[]): readonly Vector[] {
  const words = vectors[0]?.words.length ?? 0;
  const input = new BigUint64Array(words * vectors.length);
  vectors.forEach((vector, index) => input.set(vector.words, index * words));
  const { status, signal, stdout } = spawnSync(program, [String(words)], {
    input: Buffer.from(input.buffer),
    maxBuffer: input.byteLength + 1024,
  });
  if (status !== 0 || stdout.byteLength !== input.byteLength) {
    throw new Error(`the runner ended with ${signal ?? status} after ${stdout.byteLength / (words * 8)} vectors`);
  }
  // The buffer of a child process need not be aligned.
  const output = new BigUint64Array(new Uint8Array(stdout).buffer);
  return vectors.map((_vector, index) => new Vector(output.subarray(index * words, (index + 1) * words)));
}

function featuresHere(): Features {
  const info = readFileSync('/proc/cpuinfo', 'utf8');
  const flags = new Set(/^flags\s*:(.*)$/m.exec(info)?.[1]?.trim().split(/\s+/) ?? []);
  // HWCAP2_FSGSBASE is set since Linux 5.9 wherever the processor has it.
  if (flags.has('fsgsbase')) flags.add('bases');
  return flags;
}

/** Whether the processor can run the case. */
export function canRun({ feature, needsBases }: Case, features: Features): boolean {
  return (feature === undefined || features.has(feature)) && (needsBases !== true || features.has('bases'));
}
