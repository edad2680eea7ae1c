/** The bytes that GNU as makes of each line of a text, with the relocations in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Hexadecimal digits by line, and relocations behind them; undefined for lines that are refused. */
export function listedBytes(lines: readonly string[]): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) found.push(...listed(lines.slice(at, at + LINES_AT_ONCE)));
  return found;
}

/** Lines of one object: ELF numbers its sections with 16 bits before it needs extensions. */
const LINES_AT_ONCE = 4000;

function listed(lines: readonly string[]): readonly (string | undefined)[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-listing-'));
  try {
    const refused = new Set<number>();
    let kept = lines;
    // Some errors are only found once there are no others.
    for (let found = errorLines(folder, kept); found.size > 0; found = errorLines(folder, kept)) {
      for (const at of found) refused.add(at);
      kept = kept.map((line, at) => (found.has(at) ? '' : line));
    }
    const bytes = sectionsOf(folder, kept);
    return lines.map((_, at) => (refused.has(at) ? undefined : (bytes.get(at) ?? '')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each line in a section of its own, so that nothing depends on what stands before it. */
function sourceOf(lines: readonly string[]): string {
  return `${lines.map((line, at) => `.section .s${at},"ax"; ${line}`).join('\n')}\n`;
}

function errorLines(folder: string, lines: readonly string[]): ReadonlySet<number> {
  const file = path.join(folder, 'lines.s');
  writeFileSync(file, sourceOf(lines));
  const { stderr } = spawnSync('as', ['--64', '-o', '/dev/null', file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return new Set([...stderr.matchAll(/^.*?:(\d+): Error: /gm)].map(([, line]) => Number(line) - 1));
}

function sectionsOf(folder: string, lines: readonly string[]): ReadonlyMap<number, string> {
  const file = path.join(folder, 'lines.s');
  const object = path.join(folder, 'lines.o');
  writeFileSync(file, sourceOf(lines));
  spawnSync('as', ['--64', '-o', object, file]);
  const dump = spawnSync('objdump', ['-r', '-s', object], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  const found = new Map<number, string>();
  let section: number | undefined;
  for (const line of dump.split('\n')) {
    const head = /^(?:Contents of section \.s(\d+):|RELOCATION RECORDS FOR \[\.s(\d+)\]:)/.exec(line);
    if (head !== null) section = Number(head[1] ?? head[2]);
    else if (/^\S.*:$/.test(line)) section = undefined;
    else if (section !== undefined && line !== '' && !line.startsWith('OFFSET')) {
      const text = /^ [\da-f]+ ((?:[\da-f]+ ){1,4})/.exec(line)?.[1] ?? line;
      found.set(section, `${found.get(section) ?? ''}${text.trim()} `);
    }
  }
  return found;
}

/** Hexadecimal digits of `.text` as GCC makes it of a whole file; undefined when it refuses the text. */
export function textSection(text: string, cpp: boolean): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-text-'));
  try {
    const source = path.join(folder, cpp ? 'text.S' : 'text.s');
    const object = path.join(folder, 'text.o');
    const bytes = path.join(folder, 'text.bin');
    writeFileSync(source, text);
    const { status } = spawnSync('gcc', ['-c', source, '-o', object]);
    if (status !== 0) return undefined;
    spawnSync('objcopy', ['-O', 'binary', '--only-section=.text', object, bytes]);
    return readFileSync(bytes, 'hex');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
