/** Figures that a suite measures, kept in the repository: what is good about them may only rise. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../conformance/figures/', import.meta.url));

/** Figures by name; more is better for each of them. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Compares with the figures that are checked in and gives what has become worse, as text. Better ones are written
 * there when `UPDATE_FIGURES` is set, as are those of a suite that has none yet.
 */
export function worsened(suite: string, figures: Figures): readonly string[] {
  const file = path.join(FOLDER, `${suite}.json`);
  const known: Figures = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : {};
  if (!existsSync(file) || process.env['UPDATE_FIGURES'] !== undefined) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return Object.entries(known).flatMap(([name, value]) => {
    const now = figures[name] ?? 0;
    return now < value ? [`${name}: ${now}, and it was ${value}`] : [];
  });
}
