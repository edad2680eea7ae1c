/**
 * Mutations of real host trampolines, from Debian's source of the kernel: what a wrong edit changes must show. `host-kills.json`
 * holds how many are killed, in all and by each rule, and may only improve; what survives is named in `host-survivors.ts`
 * with the reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorkspace, lintFile } from '../../server/src/host/workspace.js';
import { KERNEL_INCLUDE_PATHS, corpusFile, type CorpusName } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';
import { HOST_SURVIVORS } from './host-survivors.js';
import { mutantsOf } from './operators.js';

const FIGURES = fileURLToPath(new URL('./host-kills.json', import.meta.url));
const SUBJECTS: readonly CorpusName[] = ['vsgx.S', 'selftest-call.S'];

interface Kills {
  readonly mutants: number;
  readonly killed: number;
  readonly byRule: Readonly<Record<string, number>>;
}

const known = JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Kills>;

/** How often each rule reports at `strict` on a text that stands in the place of the file. */
function reportsBy(file: string, text: string): ReadonlyMap<string, number> {
  const commandSettings = { includePaths: [...KERNEL_INCLUDE_PATHS], preset: 'strict' as const };
  const result = createWorkspace({ cwd: '/', commandSettings }).analyzeFile(file, text);
  if (result.kind !== 'analyzed') throw new Error(`${file} cannot be read`);
  const found = new Map<string, number>();
  for (const { rule, severity } of lintFile(result).findings) {
    if (/^analysis-/.test(rule) || (/^asm-/.test(rule) && severity !== 'error')) continue;
    found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}

describe.each(SUBJECTS)('mutants of %s', (name) => {
  const file = corpusFile(name);
  if (file.path === undefined) noteSkipped(`mutants of ${name}`, file.reason);

  it.skipIf(file.path === undefined)(
    'are killed as often as before, and survive for a reason that is known',
    { timeout: 240_000 },
    () => {
      const path = file.path ?? '';
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n');
      const before = reportsBy(path, text);
      const byRule: Record<string, number> = {};
      const survivors: string[] = [];
      const mutants = mutantsOf(text);
      for (const mutant of mutants) {
        const more = [...reportsBy(path, mutant.text)].filter(([rule, count]) => count > (before.get(rule) ?? 0));
        const statement = (lines[mutant.line - 1] ?? '').trim().replace(/\s+/g, ' ');
        if (more.length === 0) survivors.push(`${mutant.operator}: ${statement}`);
        for (const [rule] of more) byRule[rule] = (byRule[rule] ?? 0) + 1;
      }
      const reached: Kills = {
        mutants: mutants.length,
        killed: mutants.length - survivors.length,
        byRule: Object.fromEntries(Object.entries(byRule).sort(([a], [b]) => a.localeCompare(b))),
      };
      if (process.env['UPDATE_FIGURES'] !== undefined) {
        known[name] = reached;
        writeFileSync(FIGURES, `${JSON.stringify(known, null, 2)}\n`);
      }
      const floor = known[name];
      const reasons = HOST_SURVIVORS[name] ?? {};
      expect(survivors.filter((one) => reasons[one] === undefined).join('\n')).toBe('');
      expect(reached.mutants).toBe(floor?.mutants);
      expect(reached.killed).toBeGreaterThanOrEqual(floor?.killed ?? 0);
      const worse = Object.entries(floor?.byRule ?? {}).filter(([rule, count]) => (byRule[rule] ?? 0) < count);
      expect(worse).toEqual([]);
    },
  );
});
