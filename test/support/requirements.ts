/** What suites need from the machine, and how they say that it is not there. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = path.join(ROOT, '.cache');

/** Whether a tool is there; `reason` says what is missing. */
export interface Requirement {
  readonly available: boolean;
  readonly reason?: string;
}

const COMMANDS: Readonly<Record<string, readonly [command: string, argument: string]>> = {
  as: ['as', '--version'],
  objdump: ['objdump', '--version'],
  gcc: ['gcc', '--version'],
  neovim: ['nvim', '--version'],
  chromium: ['chromium', '--version'],
};

/** Looks for a program by the name of {@link COMMANDS}, or for any command of that name. */
export function requirement(name: string): Requirement {
  const [command, argument] = COMMANDS[name] ?? [name, '--version'];
  const { error, status } = spawnSync(command, [argument], { stdio: 'ignore', timeout: 20_000 });
  if (error === undefined && status === 0) return { available: true };
  return { available: false, reason: `${command} is not installed` };
}

/** Notes that a suite cannot run, for the closing lines of `npm test`. */
export function noteSkipped(suite: string, reason: string): void {
  if (!existsSync(CACHE)) mkdirSync(CACHE, { recursive: true });
  appendFileSync(path.join(CACHE, 'test-skips.jsonl'), `${JSON.stringify({ suite, reason })}\n`);
}
