/** A real VS Code workbench with the packed extension: squiggle, Problems, hover, quick fix, and the squiggle gone. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import type { Page } from './vscode/page.js';
import { openWorkbench, type Workbench } from './vscode/workbench.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Kept for whoever wants to look; git ignores it. */
const SCREENSHOTS = path.join(ROOT, '.cache/screenshots');
const EXAMPLE = 'missing-enclu-prefix-eenter.S';

const reason = missing();
if (reason !== undefined) noteSkipped('editors: VS Code', reason);

function missing(): string | undefined {
  if (!existsSync(path.join(ROOT, '.cache/vscode/ready'))) return 'the VS Code server is not installed';
  return requirement('chromium').reason;
}

/** Line number, text of the line and the text that the first squiggle covers, as they are on the screen. */
const SQUIGGLE = `(() => {
  const squiggle = document.querySelector('.monaco-editor .squiggly-error').getBoundingClientRect();
  const middle = squiggle.top + squiggle.height / 2;
  const at = (selector) => [...document.querySelectorAll('.monaco-editor ' + selector)].find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= middle && middle <= bottom;
  });
  const line = at('.view-line > span');
  const { left, width } = line.getBoundingClientRect();
  const text = line.textContent.replaceAll('\\u00a0', ' ');
  const column = (x) => Math.round((x - left) / (width / text.length));
  return { line: at('.line-numbers').textContent, text, covered: text.slice(column(squiggle.left), column(squiggle.right)) };
})()`;

async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `vscode-${name}.png`) });
}

describe.skipIf(reason !== undefined)('VS Code on a broken example', () => {
  let workbench: Workbench | undefined;
  const page = (): Page => {
    if (workbench === undefined) throw new Error('the workbench is not open');
    return workbench.page;
  };
  const squiggle = () => page().locator('.monaco-editor .squiggly-error');

  beforeAll(async () => {
    workbench = await openWorkbench(EXAMPLE, readFileSync(path.join(ROOT, 'examples', EXAMPLE), 'utf8'));
    await squiggle().first().waitFor({ timeout: 90_000 });
  });

  afterAll(async () => {
    await workbench?.close();
  });

  /** The middle of the squiggle, where a person points at it. */
  async function squiggleCentre(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await squiggle().first().boundingBox();
    if (box === null) throw new Error('the squiggle is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** What the hover at a place says, once it holds `text`. */
  async function hoverText(at: { readonly x: number; readonly y: number }, text: string): Promise<string> {
    await page().mouse.move(at.x, at.y);
    const hover = page().locator('.monaco-hover:visible').filter({ hasText: text }).first();
    await hover.waitFor();
    return plain(await hover.innerText());
  }

  it('underlines the ENCLU and nothing else', async () => {
    expect(await squiggle().count()).toBe(1);
    expect(await page().evaluate(SQUIGGLE)).toEqual({
      line: '30',
      text: expect.stringMatching(/^ {4}enclu/),
      covered: 'enclu',
    });
  });

  it('shows the leaf between the words', async () => {
    await page()
      .locator('.view-line')
      .filter({ hasText: /enclu\s*EENTER/ })
      .first()
      .waitFor();
    await screenshot(page(), 'hints');
  });

  it('takes the file as its own language and says contract and side', async () => {
    expect(await page().locator('#status\\.editor\\.mode').innerText()).toContain('GNU Assembly (x86-64)');
    const box = await page().locator('#status\\.languageStatus').boundingBox();
    if (box === null) throw new Error('the language status is not on the screen');
    await hoverText({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, 'rfc-prefix, host');
  });

  it('explains the ENCLU on hover', async () => {
    const text = await hoverText(await squiggleCentre(), 'EENTER (EAX = 2)');
    expect(text).toContain('missing-enclu-prefix-eenter');
    await screenshot(page(), 'hover');
    await page().keyboard.press('Escape');
  });

  it('lists the finding with its rule and its path under Problems', async () => {
    await page().keyboard.press('Control+Shift+M');
    const rows = page().locator('.markers-panel .monaco-list-row');
    // The first row is the file's.
    const finding = rows.nth(1);
    await finding.waitFor();
    expect(await finding.innerText()).toContain('missing-enclu-prefix-eenter');
    expect(await finding.innerText()).toContain('[Ln 30, Col 5]');
    await finding.click();
    await page().keyboard.press('ArrowRight');
    await rows.nth(2).waitFor();
    await screenshot(page(), 'problems');
    const related = (await rows.allInnerTexts()).slice(2);
    expect(related.some((row) => row.includes(EXAMPLE) && row.includes('enter_enclave'))).toBe(true);
    await page().keyboard.press('Control+J');
    await page().locator('.markers-panel').first().waitFor({ state: 'hidden' });
  });

  it('mends it by the quick fix, and the squiggle is gone', async () => {
    const { x, y } = await squiggleCentre();
    await page().mouse.click(x, y);
    await page().keyboard.press('Control+.');
    await page().locator('.action-widget .monaco-list-row.focused').filter({ hasText: 'ds' }).waitFor();
    await screenshot(page(), 'quick-fix');
    await page().keyboard.press('Enter');
    await squiggle().first().waitFor({ state: 'hidden' });
    const lines = (await page().locator('.monaco-editor .view-line').allInnerTexts()).map(plain);
    expect(lines.filter((line) => line.startsWith('    ds enclu'))).not.toEqual([]);
    await screenshot(page(), 'mended');
  });
});

/** The editor shows blanks as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
