/** The documentation of the rules as a static site: every file of it, made from the rules themselves. */
import { BUILTIN_IDS } from '../../server/src/lint/builtin.js';
import { PRESETS } from '../../server/src/lint/config.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { escapeHtml, pageOf } from './html.js';
import { ruleFiles } from './rule-page.js';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 11c3-9 9-9 12 0" fill="none" stroke="#0969da" stroke-width="2"/></svg>\n';

/** The content of each file by its path below the site's folder, but for the style and the script of the search. */
export function siteFiles(): ReadonlyMap<string, string> {
  const rules = [...RULES].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  return new Map([
    ['index.html', pageOf('Rules', '', indexBody(rules))],
    ['other-findings.html', pageOf('Other findings', '', otherBody())],
    ['search-index.js', searchIndex(rules)],
    ['icon.svg', ICON],
    ...rules.flatMap((rule) => [...ruleFiles(rule)]),
  ]);
}

function indexBody(rules: readonly Rule[]): string {
  const sections = PRESETS.flatMap((preset) => {
    const members = rules.filter(({ meta }) => meta.preset === preset);
    if (members.length === 0) return [];
    const rows = members.map(
      ({ meta }) =>
        `<tr><td><a href="rules/${meta.id}.html">${meta.id}</a></td><td>${meta.severity}</td><td>${meta.side}</td><td>${escapeHtml(meta.summary)}</td></tr>`,
    );
    const head = '<tr><th>Rule</th><th>Severity</th><th>Side</th><th>What is wrong</th></tr>';
    return [`<h2>Preset ${preset}</h2><table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`];
  });
  const intro =
    '<h1>Rules</h1><p>A finding is a path of the simulation. Each page has a program with the mistake, the same put right, what the linter says of both, and the path drawn.</p>';
  const more =
    '<p>Findings about the text, the analysis and the configuration: <a href="other-findings.html">other findings</a>.</p>';
  return [intro, ...sections, more].join('\n');
}

function otherBody(): string {
  const rows = [...BUILTIN_IDS.values()].map(
    ({ id, severity, summary }) =>
      `<tr id="${id}"><td><code>${id}</code></td><td>${severity}</td><td>${escapeHtml(summary)}</td></tr>`,
  );
  return `<h1>Other findings</h1><p>They exist in every preset.</p><table><thead><tr><th>Id</th><th>Severity</th><th>What it says</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** A script and not JSON, which pages opened from a disk may not fetch. */
function searchIndex(rules: readonly Rule[]): string {
  const entries = [
    ...rules.map(({ meta }) => ({
      id: meta.id,
      href: `rules/${meta.id}.html`,
      summary: meta.summary,
      text: meta.page.toLowerCase(),
    })),
    ...[...BUILTIN_IDS.values()].map(({ id, summary }) => ({
      id,
      href: `other-findings.html#${id}`,
      summary,
      text: summary.toLowerCase(),
    })),
  ];
  return `window.SEARCH_INDEX = ${JSON.stringify(entries).replaceAll('<', '\\u003c')};\n`;
}
