/** A real VS Code workbench with the packed extension shows every feature of the scenario, by keyboard and mouse. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteSkipped, requirement } from '../support/requirements.js';
import { EXPECTED, WORKSPACE } from './scenario.js';
import type { Page } from './vscode/page.js';
import { cursor, focusOnText, goTo, placeOf, runCommand } from './vscode/strokes.js';
import { openWorkbench, SHOW_LIMIT, type Workbench } from './vscode/workbench.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Kept for whoever wants to look; git ignores it. */
const SCREENSHOTS = path.join(ROOT, '.cache/screenshots');
/** The file that is opened, and its text before the tests edit it; no edit moves a line of it. */
const MAIN = 'main.S';
const TEXT = WORKSPACE[MAIN] ?? '';
const FINDING = placeOf(TEXT, 'enclu\n');

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

describe.skipIf(reason !== undefined)('VS Code', () => {
  let workbench: Workbench | undefined;
  const opened = (): Workbench => {
    if (workbench === undefined) throw new Error('the workbench is not open');
    return workbench;
  };
  const page = (): Page => opened().page;
  const squiggle = () => page().locator('.monaco-editor .squiggly-error');

  beforeAll(async () => {
    workbench = await openWorkbench(WORKSPACE, MAIN);
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

  /** Saves, and waits until the file on the disk has what is expected; `part` picks it out of the lines. */
  async function saves(part: (lines: readonly string[]) => unknown, expected: unknown): Promise<void> {
    await page().keyboard.press('Control+S');
    await expect.poll(() => part(opened().onDisk(MAIN).split('\n')), { timeout: SHOW_LIMIT }).toEqual(expected);
  }

  it('underlines the ENCLU and nothing else', async () => {
    expect(await squiggle().count()).toBe(1);
    expect(await page().evaluate(SQUIGGLE)).toEqual({
      line: String(FINDING.line),
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
    expect(text).toEqual(EXPECTED.hover);
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
    expect(await finding.innerText()).toContain(`[Ln ${String(FINDING.line)}, Col ${String(FINDING.column)}]`);
    await finding.click();
    await page().keyboard.press('ArrowRight');
    await rows.nth(2).waitFor();
    await screenshot(page(), 'problems');
    const related = (await rows.allInnerTexts()).slice(2);
    expect(related.some((row) => row.includes(MAIN) && row.includes('enter_enclave'))).toBe(true);
    await page().keyboard.press('Control+J');
    await page().locator('.markers-panel').first().waitFor({ state: 'hidden' });
  });

  it('follows a name to the header that defines it', async () => {
    await goTo(page(), placeOf(TEXT, 'RUN_VECTOR('));
    await page().keyboard.press('F12');
    await page().locator('.tab.active[data-resource-name="run.h"]').waitFor();
    await expect.poll(() => cursor(page()), { timeout: SHOW_LIMIT }).toEqual(EXPECTED.definition);
    await screenshot(page(), 'definition');
    await page().locator(`.tab[data-resource-name="${MAIN}"]`).click();
    await page().locator(`.tab.active[data-resource-name="${MAIN}"]`).waitFor();
    await focusOnText(page());
  });

  it('completes a name of the header', async () => {
    await page().keyboard.press('Control+End');
    await page().keyboard.type('push RUN_VEC');
    await page().keyboard.press('Control+Space');
    await page()
      .locator('.suggest-widget.visible .monaco-list-row.focused')
      .filter({ hasText: 'RUN_VECTOR' })
      .waitFor();
    await screenshot(page(), 'completion');
    await page().keyboard.press('Enter');
    await page().locator('.suggest-widget').waitFor({ state: 'hidden' });
    await page().keyboard.press('Enter');
    await saves((lines) => lines.at(-2), EXPECTED.completion);
  });

  it('renames a label and the jump to it', async () => {
    await goTo(page(), placeOf(TEXT, 'leave_enclave:'));
    await page().keyboard.press('F2');
    await page().locator('.rename-box input:focus').waitFor();
    await page().keyboard.press('Control+A');
    await page().keyboard.type('way_out');
    await screenshot(page(), 'rename');
    await page().keyboard.press('Enter');
    await page().locator('.view-line').filter({ hasText: 'way_out:' }).first().waitFor();
    await saves((lines) => lines.filter((line) => /way_out|leave_enclave/.test(line)), EXPECTED.rename);
  });

  it('mends it by the quick fix, and the squiggle is gone', async () => {
    await goTo(page(), FINDING);
    await squiggle().first().waitFor();
    await page().keyboard.press('Control+.');
    await page().locator('.action-widget .monaco-list-row.focused').filter({ hasText: 'ds' }).waitFor();
    await screenshot(page(), 'quick-fix');
    await page().keyboard.press('Enter');
    await squiggle().first().waitFor({ state: 'hidden' });
    await screenshot(page(), 'mended');
    await saves((lines) => lines[FINDING.line - 1], EXPECTED.codeAction);
  });

  it('lays the new line out and leaves all others as they are', async () => {
    await page().keyboard.press('Control+End');
    await runCommand(page(), 'Format Document');
    await page()
      .locator('.view-line')
      .filter({ hasText: /^\s+push\s+RUN_VECTOR$/ })
      .first()
      .waitFor();
    await screenshot(page(), 'formatted');
    await saves((lines) => lines.at(-2), EXPECTED.formatting);
    expect(opened().onDisk(MAIN)).toEqual(EXPECTED.text);
  });
});

/** The editor shows blanks as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
