/** `trampolint format`: lays out sources as the language server does, for editors and hooks that run a command. */
import path from 'node:path';
import { formatted } from '../../features/formatting/format.js';
import { DEFAULT_FORMAT } from '../../features/formatting/options.js';
import { mergeSettings } from '../../host/configuration.js';
import { discoverFiles } from '../../host/discover.js';
import { readEditorConfig } from '../../host/editor-config.js';
import type { SourceText, Unreadable } from '../../host/files.js';
import { decodeSource, describeSystemError } from '../../host/files.js';
import type { Workspace } from '../../host/workspace.js';
import { createWorkspace } from '../../host/workspace.js';
import { writeWhole } from '../../host/write-file.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';
import { displayPath } from '../locate.js';
import type { FormatArguments } from '../program.js';

/** The name of text on standard input that has none: cpp runs on it. */
const STDIN_NAME = 'stdin.S';

/** Runs the command; gives the exit status: 1 where `--check` found a file that would change. */
export async function formatCommand(targets: readonly string[], given: FormatArguments, io: CliIo): Promise<number> {
  if (given.stdin === true && targets.length > 0) throw new UsageError('--stdin takes no files');
  if (given.stdin !== true && targets.length === 0) throw new UsageError('format needs files, directories or --stdin');
  if (given.stdin !== true && given.stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename needs --stdin');
  }
  const workspace = createWorkspace({ cwd: io.cwd });
  return given.stdin === true ? formatStdin(given, workspace, io) : formatFiles(targets, given, workspace, io);
}

async function formatStdin(given: FormatArguments, workspace: Workspace, io: CliIo): Promise<number> {
  const name = given.stdinFilename ?? STDIN_NAME;
  const source = writable(decodeSource(await io.readStdin()));
  if (source.kind === 'unreadable') throw new UsageError(`${name}: ${source.message}`);
  const text = layOut(path.resolve(io.cwd, name), source, workspace);
  if (given.check !== true) io.stdout.write(text);
  else if (text !== whole(source)) return reportChanged(name, io);
  return EXIT.ok;
}

function formatFiles(targets: readonly string[], given: FormatArguments, workspace: Workspace, io: CliIo): number {
  const { files, problems } = discoverFiles(targets, io.cwd, workspace.configurations);
  const troubles = problems.map(({ argument, message }) => `${argument}: ${message}`);
  let status: number = EXIT.ok;
  for (const file of files) {
    const name = displayPath(file, io.cwd);
    const source = writable(workspace.reader.read(file));
    if (source.kind === 'unreadable') {
      troubles.push(`${name}: ${source.message}`);
      continue;
    }
    const text = layOut(file, source, workspace);
    if (text === whole(source)) continue;
    if (given.check === true) {
      status = reportChanged(name, io);
      continue;
    }
    try {
      writeWhole(file, text);
      io.stdout.write(`${name}\n`);
    } catch (error) {
      troubles.push(`cannot write ${name}: ${describeSystemError(error).message}`);
    }
  }
  for (const trouble of troubles) io.stderr.write(`trampolint: ${trouble}\n`);
  return troubles.length > 0 ? EXIT.trouble : status;
}

/** What the file is laid out to, with the columns that `.editorconfig` and `trampolint.json` say. */
function layOut(file: string, source: SourceText, workspace: Workspace): string {
  const { editor, file: own, command } = workspace.settingsFor(file);
  const { format } = mergeSettings(mergeSettings(editor, own), command);
  const { cpp } = workspace.optionsFor(file).read;
  const options = { ...DEFAULT_FORMAT, ...readEditorConfig(file), ...format };
  return `${mark(source)}${formatted(file, source.text, cpp === true, options)}`;
}

/** Text with bytes that are not UTF-8 cannot be given back as it was. */
function writable(source: SourceText | Unreadable): SourceText | Unreadable {
  if (source.kind === 'unreadable' || !source.replaced) return source;
  return { kind: 'unreadable', reason: 'other', message: 'this is not UTF-8 and was left as it is' };
}

function mark({ byteOrderMark }: SourceText): string {
  return byteOrderMark ? '\uFEFF' : '';
}

function whole(source: SourceText): string {
  return `${mark(source)}${source.text}`;
}

function reportChanged(name: string, io: CliIo): number {
  io.stdout.write(`${name}: not laid out as \`trampolint format\` does\n`);
  return EXIT.findings;
}
