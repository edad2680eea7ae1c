/** The documentation site in a real browser: the search, a rule's page, its diagram; and nothing is asked of the network. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.js';
import { ROOT } from '../cli/process.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { launchChromium, type Browser, type Page } from './vscode/page.js';

const RULE = 'landing-pad-ignores-rax';

let folder = '';
const address = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trampolint-docs-'));
  const script = path.join(ROOT, 'scripts/docs/build.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the site is not built: ${stderr.slice(0, 2000)}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the site', () => {
  it('has a page and a diagram for each rule, with what the linter says of both examples', () => {
    for (const { meta } of RULES) {
      const page = text(`rules/${meta.id}.html`);
      expect(page, meta.id).toContain('The linter says:');
      expect(page, meta.id).toContain('The rule is silent here.');
      expect(text(`rules/${meta.id}.svg`), meta.id).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    }
  });

  it('has no link that leads nowhere', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    const broken = pages.flatMap((page) =>
      [...text(page).matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^https:/.test(target) && !existsSync(path.join(folder, path.dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

const chromium = requirement('chromium');
const driver = path.join(ROOT, '.cache/vscode/node_modules/playwright-core');
const missing = chromium.available
  ? existsSync(driver)
    ? undefined
    : 'the browser driver is not set up (node scripts/editors/setup-vscode.mjs)'
  : chromium.reason;
if (missing !== undefined) noteSkipped('the documentation site in a browser', missing);

describe.skipIf(missing !== undefined)('the site in a browser', () => {
  let browser: Browser | undefined;
  let opened: Page | undefined;
  const requests: string[] = [];
  const complaints: string[] = [];

  const page = (): Page => {
    if (opened === undefined) throw new Error('the browser is not open');
    return opened;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    opened = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('finds a rule by words of its page, and leads to it', async () => {
    await page().goto(address('index.html'));
    await page().locator('#search').fill('lands nowhere at all');
    expect(await page().locator('#results').innerText()).toBe('nothing found');
    await page().locator('#search').fill('landing pad ignores rax');
    const [first = ''] = await page().locator('#results li').allInnerTexts();
    expect(first).toContain(RULE);
    await page().locator('#results a').first().click();
    expect(page().url()).toBe(address(`rules/${RULE}.html`));
    expect(await page().locator('h1').innerText()).toBe(RULE);
  });

  it('shows the path as a picture with a name', async () => {
    const picture = page().locator('#path img');
    await picture.waitFor();
    const size = await page().evaluate<number>("document.querySelector('#path img').naturalWidth");
    expect(size).toBeGreaterThan(400);
    await page().goto(address(`rules/${RULE}.svg`));
    expect(await page().evaluate<string>("document.querySelector('title').textContent")).toBe(`The path to ${RULE}`);
    const stations = await page().evaluate<string>("document.querySelector('svg').textContent");
    expect(stations).toContain('EENTER faults');
    const fits = await page().evaluate<boolean>(
      "[...document.querySelectorAll('text')].every((text) => text.getBBox().x + text.getBBox().width < 712)",
    );
    expect(fits).toBe(true);
    if (process.env['TRAMPOLINT_SCREENSHOTS'] !== undefined) {
      mkdirSync(process.env['TRAMPOLINT_SCREENSHOTS'], { recursive: true });
      await page().goto(address(`rules/${RULE}.html`));
      await page().screenshot({ path: path.join(process.env['TRAMPOLINT_SCREENSHOTS'], 'rule.png') });
    }
  });

  it('leads from a page to the list and to another page', async () => {
    await page().goto(address(`rules/${RULE}.html`));
    await page().locator('a.home').click();
    expect(page().url()).toBe(address('index.html'));
    await page().locator('a[href="rules/aep-not-enclu.html"]').click();
    expect(await page().locator('h1').innerText()).toBe('aep-not-enclu');
  });

  it('has asked nothing of the network, and the browser has not complained', () => {
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
