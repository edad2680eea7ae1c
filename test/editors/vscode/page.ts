/** The part of playwright-core that the suite uses; the package itself lives in the cache, not among the product's. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  filter(options: { readonly hasText: string | RegExp }): Locator;
  waitFor(options?: { readonly state?: 'visible' | 'hidden'; readonly timeout?: number }): Promise<void>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  count(): Promise<number>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  url(): string;
  /** Each request that the page makes, and what it writes to the console. */
  on(event: 'request', handler: (request: { url(): string }) => void): void;
  on(event: 'console', handler: (message: { type(): string; text(): string }) => void): void;
  locator(selector: string): Locator;
  evaluate<Result>(script: string): Promise<Result>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  /** How long anything is waited for, in milliseconds. */
  setDefaultTimeout(limit: number): void;
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
}

export interface Browser {
  newPage(options: { readonly viewport: { readonly width: number; readonly height: number } }): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: {
      readonly executablePath: string;
      readonly headless: boolean;
      readonly args: readonly string[];
    }): Promise<Browser>;
  };
}

const CACHE = fileURLToPath(new URL('../../../.cache/vscode/', import.meta.url));

/** Starts Debian's Chromium, without anything that would look for a network. */
export function launchChromium(): Promise<Browser> {
  const { chromium } = createRequire(path.join(CACHE, 'package.json'))('playwright-core') as Playwright;
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
