/** What a person does at the keyboard in the workbench; each ends when the page shows that it was done. */
import type { Page } from './page.js';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where `text` begins in a file that has the text `whole`. */
export function placeOf(whole: string, text: string): Place {
  const offset = whole.indexOf(text);
  if (offset < 0) throw new Error(`the file has no ${text}`);
  const before = whole.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The file that is shown and where its cursor stands, as the tab and the status bar say it. */
export async function cursor(page: Page): Promise<readonly [file: string | null, line: number, column: number]> {
  const file = await page.locator('.tab.active').first().getAttribute('data-resource-name');
  const status = await page.locator('#status\\.editor\\.selection').innerText();
  const [, line, column] = /^Ln (\d+), Col (\d+)/.exec(status) ?? [];
  return [file, Number(line), Number(column)];
}

/** Waits until typing goes to the text. */
export async function focusOnText(page: Page): Promise<void> {
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Go to Line/Column. */
export async function goTo(page: Page, { line, column }: Place): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type(`${String(line)}:${String(column)}`);
  await page
    .locator('.quick-input-widget .monaco-list-row')
    .filter({ hasText: `line ${String(line)} and character ${String(column)}` })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('#status\\.editor\\.selection')
    .filter({ hasText: new RegExp(`Ln ${String(line)}, Col ${String(column)}\\b`) })
    .waitFor();
  await focusOnText(page);
}

/** Runs the command with exactly this title from the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type(title);
  await page.locator(`.quick-input-widget .monaco-list-row.focused[aria-label^="${title},"]`).waitFor();
  await page.keyboard.press('Enter');
  await focusOnText(page);
}
