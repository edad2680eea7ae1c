/** `--cache`: keeps the outcome of each file for as long as neither the files it read nor its settings change. */
import { readFileSync, statSync } from 'node:fs';
import { describeSystemError } from '../../host/files.js';
import type { FileReader } from '../../host/files.js';
import { digestOf, MISSING_DIGEST } from '../../host/recording-reader.js';
import { writeWhole } from '../../host/write-file.js';
import type { Workspace } from '../../host/workspace.js';
import type { FileOutcome } from './outcome.js';

/** Where the cache is unless `--cache-location` says otherwise. */
export const CACHE_NAME = '.trampolintcache';

interface Entry {
  readonly settings: string;
  readonly outcome: FileOutcome;
}

export interface LintCache {
  /** The outcome of an earlier run, if it still holds. */
  find(file: string): FileOutcome | undefined;
  keep(outcome: FileOutcome): void;
  /** Writes the cache; gives what went wrong. */
  save(): string | undefined;
}

/** The first line of a cache: what its entries depend on besides themselves. */
function headerOf(build: string, cwd: string): string {
  return JSON.stringify({ trampolintCache: 1, build, cwd });
}

/**
 * Opens the cache at `location` (absolute). One of another build or another folder counts as empty. `damaged` is true
 * for a file that is no cache or not whole; it counts as empty too.
 */
export function openCache(
  location: string,
  build: string,
  cwd: string,
  workspace: Workspace,
): { readonly cache: LintCache; readonly damaged: boolean } {
  const header = headerOf(build, cwd);
  const { entries, damaged } = readEntries(location, header);
  const settingsOf = (file: string): string => settingsDigest(workspace, file);
  const digests = new Map<string, string>();
  let changed = damaged;

  function digestNow(file: string): string {
    let digest = digests.get(file);
    if (digest === undefined) {
      digest = contentDigest(workspace.reader, file);
      digests.set(file, digest);
    }
    return digest;
  }

  return {
    damaged,
    cache: {
      find(file) {
        const entry = entries.get(file);
        if (entry === undefined || entry.settings !== settingsOf(file)) return undefined;
        const holds = entry.outcome.dependencies.every(([name, digest]) => digestNow(name) === digest);
        return holds ? entry.outcome : undefined;
      },
      keep(outcome) {
        if (outcome.checked === undefined || outcome.problems.length > 0) return;
        const { stats: _stats, ...kept } = outcome;
        entries.set(outcome.file, { settings: settingsOf(outcome.file), outcome: kept });
        changed = true;
      },
      save() {
        if (!changed) return undefined;
        const lines = [...entries].map(([file, entry]) => JSON.stringify([file, entry]));
        const body = lines.join('\n');
        try {
          writeWhole(location, `${header}\n${digestOf(body)}\n${body}\n`);
          return undefined;
        } catch (error) {
          return describeSystemError(error).message;
        }
      },
    },
  };
}

function readEntries(location: string, header: string): { entries: Map<string, Entry>; damaged: boolean } {
  let text: string;
  try {
    // A device may give text without end.
    if (statSync(location).isFile()) text = readFileSync(location, 'utf8');
    else return { entries: new Map(), damaged: true };
  } catch (error) {
    return { entries: new Map(), damaged: describeSystemError(error).reason !== 'missing' };
  }
  const [found = '', digest, ...lines] = text.split('\n');
  if (found !== header) return { entries: new Map(), damaged: !found.startsWith('{"trampolintCache":') };
  const body = lines.slice(0, -1).join('\n');
  if (lines.at(-1) !== '' || digest !== digestOf(body)) return { entries: new Map(), damaged: true };
  // The digest says that we wrote this ourselves, so its form is known.
  const entries = lines.slice(0, -1).filter((line) => line !== '');
  return { entries: new Map(entries.map((line) => JSON.parse(line) as [string, Entry])), damaged: false };
}

function contentDigest(reader: FileReader, file: string): string {
  const result = reader.read(file);
  if (result.kind === 'text') return digestOf(result.text);
  // What `.incbin` reads need not be text.
  const bytes = result.reason === 'binary' ? reader.readBytes(file) : undefined;
  return bytes === undefined ? MISSING_DIGEST : digestOf(bytes);
}

function settingsDigest(workspace: Workspace, file: string): string {
  const settings = workspace.settingsFor(file);
  return digestOf(JSON.stringify(settings, (_key, value: unknown) => (value instanceof Map ? [...value] : value)));
}
