/** Our SARIF in a viewer that people use, in a real browser: each finding is there, under its rule, with its file and its message. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/process.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { launchChromium, type Browser, type Page } from './vscode/page.js';

const VIEWER = path.join(ROOT, '.cache/sarif-viewer/node_modules');
const EXAMPLES = ['landing-pad-ignores-rax', 'missing-enclu-prefix-aep'];

function whatIsMissing(): string | undefined {
  const chromium = requirement('chromium');
  if (!chromium.available) return chromium.reason;
  const parts: readonly (readonly [string, string])[] = [
    ['.cache/vscode/node_modules/playwright-core', 'setup-vscode.mjs'],
    ['.cache/sarif-viewer/ready', 'setup-sarif-viewer.mjs'],
  ];
  const [, script] = parts.find(([file]) => !existsSync(path.join(ROOT, file))) ?? [];
  return script === undefined ? undefined : `not set up (node scripts/editors/${script})`;
}

const missing = whatIsMissing();
if (missing !== undefined) noteSkipped('SARIF in a viewer', missing);

/** A page that shows a log in the viewer, with everything it needs from the disk. */
function pageOf(log: string): string {
  const scripts = [
    'react/umd/react.production.min.js',
    'react-dom/umd/react-dom.production.min.js',
    '@microsoft/sarif-web-component/dist/index.js',
  ].map((file) => `<script src="${pathToFileURL(path.join(VIEWER, file)).href}"></script>`);
  return `<!doctype html><meta charset="utf-8"><div id="root"></div>${scripts.join('')}<script>
    const logs = [${log.replaceAll('<', '\\u003c')}];
    ReactDOM.render(React.createElement(Viewer, { logs, hideBaseline: true }), document.getElementById('root'));
  </script>`;
}

describe.skipIf(missing !== undefined)('SARIF in a viewer', () => {
  let folder = '';
  let browser: Browser | undefined;
  let opened: Page | undefined;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'trampolint-sarif-'));
    const files = EXAMPLES.map((name) => `examples/${name}.S`);
    const program = path.join(ROOT, 'server/bin/trampolint.cjs');
    const { stdout } = spawnSync(process.execPath, [program, 'lint', '--format', 'sarif', ...files], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    writeFileSync(path.join(folder, 'index.html'), pageOf(stdout));
    browser = await launchChromium();
    opened = await browser.newPage({ viewport: { width: 1100, height: 700 } });
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await opened.goto(pathToFileURL(path.join(folder, 'index.html')).href);
    await opened.locator('text=Compare EAX with 4').first().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows every rule with its count, and findings with file and message', async () => {
    const text = await opened?.locator('body').innerText();
    for (const name of EXAMPLES) expect(text).toContain(`\n${name}\n1\n`);
    // The groups behind the first are closed at the beginning.
    expect(text).toContain(`/${EXAMPLES[0]}.S`);
    expect(text).toContain('This store is reached both when the enclave exits (EAX = 4) and when ENCLU faults');
    if (process.env['TRAMPOLINT_SCREENSHOTS'] !== undefined) {
      mkdirSync(process.env['TRAMPOLINT_SCREENSHOTS'], { recursive: true });
      await opened?.screenshot({ path: path.join(process.env['TRAMPOLINT_SCREENSHOTS'], 'sarif.png') });
    }
  });

  it('asks nothing of the network, and makes the browser complain of nothing', () => {
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
