/**
 * What a processor did, recorded for machines without compiler or x86-64: for each vector the difference between its
 * record before and after, compressed. The vectors themselves come from the seeded generator.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Case } from './case.js';
import { Vector } from './input.js';
import { canRun, type Features, type Oracle } from './oracle.js';
import { SEED, batches, type Numbered } from './run.js';
import { writeStubs } from './stubs.js';

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'recorded.gz');

/** Everything before the first differences, as one line of JSON. */
interface Header {
  /** Of the stubs and of every vector: another generator needs another recording. */
  readonly hash: string;
  readonly total: number;
  /** What the processor that was recorded knows, of what the cases ask for. */
  readonly features: readonly string[];
}

/** Vectors of a recording: one for each case. More would not stay small. */
export function recordedTotal(cases: readonly Case[]): number {
  return cases.length;
}

/** Runs the vectors of a recording on the processor and writes the file. Gives its size in bytes. */
export function record(oracle: Oracle, cases: readonly Case[]): number {
  const wanted = cases.flatMap(({ feature, needsBases }) => [feature ?? [], needsBases ? 'bases' : []].flat());
  const features = [...new Set(wanted)].filter((feature) => oracle.features.has(feature)).sort();
  const runnable = cases.filter((one) => canRun(one, new Set(features)));
  const total = recordedTotal(runnable);
  const differences: Buffer[] = [];
  const all = [...batches(cases, new Set(features), total, SEED)];
  for (const batch of all) {
    const results = oracle.run(batch.map(({ vector }) => vector));
    batch.forEach(({ vector }, index) => {
      const after = results[index]?.words ?? vector.words;
      differences.push(Buffer.from(vector.words.map((word, at) => word ^ (after[at] ?? 0n)).buffer));
    });
  }
  const header: Header = { hash: hashOf(cases, all), total, features };
  const content = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...differences]), { level: 9 });
  writeFileSync(FILE, content);
  return content.byteLength;
}

/** The recording as an oracle for exactly its own vectors; undefined when there is none, or it is of other cases. */
export function recordedOracle(cases: readonly Case[]): (Oracle & { readonly total: number }) | undefined {
  if (!existsSync(FILE)) return undefined;
  const content = gunzipSync(readFileSync(FILE));
  const end = content.indexOf('\n');
  const header = JSON.parse(content.toString('utf8', 0, end)) as Header;
  const features: Features = new Set(header.features);
  if (header.hash !== hashOf(cases, [...batches(cases, features, header.total, SEED)])) return undefined;
  let at = end + 1;
  const run = (vectors: readonly Vector[]): readonly Vector[] =>
    vectors.map(({ words }) => {
      const bytes = new Uint8Array(content.subarray(at, at + words.byteLength));
      at += words.byteLength;
      const difference = new BigUint64Array(bytes.buffer);
      return new Vector(words.map((word, index) => word ^ (difference[index] ?? 0n)));
    });
  return { features, run, total: header.total };
}

function hashOf(cases: readonly Case[], vectors: readonly (readonly Numbered[])[]): string {
  const hash = createHash('sha256').update(writeStubs(cases));
  for (const batch of vectors) for (const { vector } of batch) hash.update(vector.words);
  return hash.digest('hex').slice(0, 16);
}
