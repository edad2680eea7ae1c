/** `trampolint rules`: every rule in a table, as text, JSON or markdown. */
import { RULES } from '../../rules/index.js';
import type { RuleMeta } from '../../rules/rule.js';
import type { CliIo } from '../io.js';
import { EXIT } from '../io.js';
import type { Style } from '../style.js';

/** Prints all rules in the order of their ids. */
export function rulesCommand(format: 'text' | 'json' | 'markdown', style: Style, io: CliIo): number {
  const metas = RULES.map((rule) => rule.meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = { text: () => asText(metas, style), json: () => asJson(metas), markdown: () => asMarkdown(metas) };
  io.stdout.write(`${text[format]()}\n`);
  return EXIT.ok;
}

function asText(metas: readonly RuleMeta[], style: Style): string {
  return metas
    .map((meta) => {
      const facts = [
        meta.severity,
        meta.side,
        meta.contracts.join('|'),
        meta.preset,
        ...(meta.fixable ? ['fixable'] : []),
      ];
      return `${style.bold(meta.id)}  ${style.dim(facts.join(' · '))}\n    ${meta.summary}`;
    })
    .join('\n');
}

function asJson(metas: readonly RuleMeta[]): string {
  const rows = metas.map(({ id, severity, side, contracts, preset, fixable, summary }) => {
    return { id, severity, side, contracts, preset, fixable, summary };
  });
  return JSON.stringify(rows, null, 2);
}

function asMarkdown(metas: readonly RuleMeta[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = ['Rule', 'Severity', 'Side', 'Contracts', 'Preset', 'Summary'];
  const rows = metas.map((meta) => [
    `\`${meta.id}\``,
    meta.severity,
    meta.side,
    meta.contracts.join(', '),
    meta.preset,
    meta.summary,
  ]);
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
