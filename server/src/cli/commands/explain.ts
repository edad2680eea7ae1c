/** `trampolint explain`: the page of a rule in the terminal. */
import { BUILTIN_IDS } from '../../lint/builtin.js';
import { didYouMean } from '../../lint/suggest.js';
import { RULES } from '../../rules/index.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import type { Style } from '../style.js';

/** Prints the page of a rule, or the sentence that says what a built-in id means. */
export function explainCommand(id: string, style: Style, io: CliIo): number {
  const rule = RULES.find((candidate) => candidate.meta.id === id);
  const builtin = BUILTIN_IDS.get(id);
  if (rule !== undefined) {
    io.stdout.write(`${renderPage(rule.meta.page, style)}\n`);
  } else if (builtin !== undefined) {
    io.stdout.write(`${style.bold(id)} (${builtin.severity})\n\n${builtin.summary}\n`);
  } else {
    const known = [...RULES.map((candidate) => candidate.meta.id), ...BUILTIN_IDS.keys()];
    const hint = didYouMean(id, known) || '; trampolint rules lists all of them';
    throw new UsageError(`there is no rule '${id}'${hint}`);
  }
  return EXIT.ok;
}

/** Markdown stays as it is written, which reads well; headings and code only get a colour. */
function renderPage(page: string, style: Style): string {
  let inCode = false;
  const lines = page
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) {
        inCode = !inCode;
        return style.dim(line);
      }
      if (inCode) return style.cyan(line);
      return line.startsWith('#') ? style.bold(line) : line;
    });
  return lines.join('\n');
}
