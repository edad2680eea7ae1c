/** Draws the path of a finding as SVG: what happens, station by station, and where it ends. */
import type { ReportedFinding } from '../../server/src/cli/report.js';
import { escapeHtml } from './html.js';

/** Measures in SVG units, which are pixels at normal size. */
const WIDTH = 720;
const MARGIN = 16;
const RAIL = 32;
const BOX = 64;
const LINE_HEIGHT = 20;
const GAP = 18;

/** Letters of the message in one line of a box; the font is 14 units high. */
const MESSAGE_WIDTH = 84;

interface Station {
  readonly label: string;
  readonly code: string;
  readonly message: readonly string[];
  readonly kind: 'step' | 'finding';
}

/** The diagram, with a title and a description for those who cannot see it. */
export function pathDiagram(finding: ReportedFinding, code: string): string {
  const lines = code.split('\n');
  const stations: Station[] = [
    ...finding.path.map((step, index): Station => ({
      label: String(index + 1),
      code: codeAt(lines, step.location.line),
      message: wrap(step.message),
      kind: 'step',
    })),
    {
      label: '!',
      code: codeAt(lines, finding.location.line),
      message: wrap(finding.message),
      kind: 'finding',
    },
  ];
  let top = MARGIN;
  const placed = stations.map((station) => {
    const height = (station.message.length + 1) * LINE_HEIGHT + 12;
    const at = top;
    top += height + GAP;
    return { ...station, top: at, height };
  });
  const total = top - GAP + MARGIN;
  const first = placed[0];
  const last = placed.at(-1);
  const rail =
    first === undefined || last === undefined || first === last
      ? ''
      : `<path class="rail" d="M${RAIL} ${first.top + first.height / 2}V${last.top + last.height / 2}"/>`;
  const description = finding.path.map((step, index) => `${index + 1}. ${step.message}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" width="${WIDTH}" height="${total}" role="img" aria-labelledby="t d">`,
    `<title id="t">The path to ${escapeHtml(finding.rule)}</title>`,
    `<desc id="d">${escapeHtml(`${description} ${finding.message}`)}</desc>`,
    `<style>${STYLE}</style>`,
    rail,
    ...placed.map(draw),
    '</svg>',
    '',
  ].join('\n');
}

/** An image takes nothing from the page around it, so it brings its own colours, for light and dark. */
const STYLE = [
  'text{font:14px system-ui,sans-serif;fill:#1f2328}',
  '.code{font:14px ui-monospace,monospace;font-weight:600}',
  '.rail{stroke:#8c959f;stroke-width:2;fill:none}',
  'rect{fill:#f6f8fa;stroke:#8c959f}',
  'circle{fill:#0969da}',
  '.label{fill:#fff;font-weight:600}',
  '.finding rect{fill:#ffebe9;stroke:#cf222e;stroke-width:2}',
  '.finding circle{fill:#cf222e}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#161b22}.finding rect{fill:#3d1418}}',
].join('');

function draw(station: Station & { readonly top: number; readonly height: number }): string {
  const { top, height, label, code, message, kind } = station;
  const middle = top + height / 2;
  const texts = message.map(
    (line, index) => `<text x="${BOX + 12}" y="${top + LINE_HEIGHT * (index + 2)}">${escapeHtml(line)}</text>`,
  );
  return [
    `<g class="${kind}">`,
    `<rect x="${BOX}" y="${top}" width="${WIDTH - BOX - MARGIN}" height="${height}" rx="6"/>`,
    `<text class="code" x="${BOX + 12}" y="${top + LINE_HEIGHT}">${escapeHtml(code)}</text>`,
    ...texts,
    `<circle cx="${RAIL}" cy="${middle}" r="12"/>`,
    `<text class="label" x="${RAIL}" y="${middle + 5}" text-anchor="middle">${label}</text>`,
    '</g>',
  ].join('\n');
}

function codeAt(lines: readonly string[], line: number): string {
  return `${line}: ${(lines[line - 1] ?? '')
    .replace(/\s*#.*$/, '')
    .trim()
    .replace(/\s+/g, ' ')}`;
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + word.length >= MESSAGE_WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
