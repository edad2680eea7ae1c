/** The page of one rule: its text with the examples run, the path drawn, and how it is configured. */
import { Marked } from 'marked';
import type { Rule } from '../../server/src/rules/rule.js';
import type { Example } from './examples.js';
import { runExample } from './examples.js';
import { escapeHtml, pageOf } from './html.js';
import { pathDiagram } from './path-diagram.js';

/** The files of a rule, by their path below the site's folder. */
export function ruleFiles(rule: Rule): ReadonlyMap<string, string> {
  const { meta } = rule;
  const bad = runExample(rule, 'Bad');
  const good = runExample(rule, 'Good');
  const [finding] = bad.findings;
  const files = new Map<string, string>();
  if (finding !== undefined) files.set(`rules/${meta.id}.svg`, pathDiagram(finding, bad.code));
  files.set(`rules/${meta.id}.html`, pageOf(meta.id, '../', bodyOf(rule, bad, good)));
  return files;
}

function bodyOf(rule: Rule, bad: Example, good: Example): string {
  const { id } = rule.meta;
  const marked = new Marked({ gfm: true });
  const html = marked.parse(rule.meta.page, { async: false }).replace(/href="([a-z0-9-]+)\.md"/g, 'href="$1.html"');
  const diagram =
    bad.findings.length === 0
      ? ''
      : `<figure id="path"><img src="${id}.svg" alt="The path to the finding"><figcaption>The path that the simulation finds in the bad example.</figcaption></figure>`;
  const said = `${verdict(bad)}${diagram}`;
  return html
    .replace('</h1>', () => `</h1>${facts(rule)}`)
    .replace('<h2>Good</h2>', () => `${said}<h2>Good</h2>`)
    .replace(
      '<h2>When it stays silent</h2>',
      () => `${verdict(good)}${configuration(rule)}<h2>When it stays silent</h2>`,
    );
}

function facts({ meta }: Rule): string {
  const rows = [
    ['Severity', meta.severity],
    ['Side', meta.side],
    ['Contracts', meta.contracts.join(', ')],
    ['Preset', meta.preset],
    ['Fix', meta.fixable ? 'offered in the editor and by --fix' : 'none'],
  ];
  const cells = rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<p class="summary">${escapeHtml(meta.summary)}</p><dl class="facts">${cells.join('')}</dl>`;
}

function verdict({ findings }: Example): string {
  if (findings.length === 0) return '<p class="verdict good">The rule is silent here.</p>';
  const items = findings.map(
    ({ location, severity, message }) =>
      `<li>line ${location.line}, column ${location.column}: ${severity}: ${escapeHtml(message)}</li>`,
  );
  return `<div class="verdict bad"><p>The linter says:</p><ul>${items.join('')}</ul></div>`;
}

function configuration({ meta }: Rule): string {
  const { id } = meta;
  const json = `{ "rules": { "${id}": "${meta.severity === 'error' ? 'warning' : 'error'}" } }`;
  const comment = `# trampolint-disable-next-line ${id} -- why`;
  return `<h2>Configuration</h2><p>In <code>trampolint.json</code>:</p><pre><code>${escapeHtml(json)}</code></pre>
<p>For one line, with the reason:</p><pre><code>${escapeHtml(comment)}</code></pre>`;
}
