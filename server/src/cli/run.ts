/** Runs the command line: each command is loaded when it is called, and its outcome becomes an exit status. */
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { normaliseArguments } from './analysis-arguments.js';
import type { CliIo } from './io.js';
import { EXIT, isUsageError, UsageError } from './io.js';
import type { ColourOptions, Handlers, ServerOptions } from './program.js';
import { createProgram } from './program.js';
import type { Style } from './style.js';
import { createStyle, wantsColour } from './style.js';
import { TOOL_NAME } from './version.js';

/**
 * Runs the command line with the arguments behind the program's name and gives the exit status: 0 nothing to complain
 * about, 1 findings, 2 wrong usage or unusable input. Never rejects, and never shows a stack trace.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let status: number = EXIT.ok;
  const program = createProgram(handlersFor(io, (result) => (status = result)));
  try {
    configureOutput(program, io);
    await program.parseAsync(normaliseArguments(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.trouble;
    const reason = error instanceof Error ? error.message : String(error);
    const prefix = isUsageError(error) ? '' : 'internal error: ';
    io.stderr.write(`${TOOL_NAME}: ${prefix}${reason}\n`);
    return EXIT.trouble;
  }
}

function configureOutput(program: Command, io: CliIo): void {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, `${TOOL_NAME}: `)),
      getOutHasColors: () => wantsColour('auto', io),
      getErrHasColors: () => false,
    });
  }
}

function handlersFor(io: CliIo, finish: (status: number) => void): Handlers {
  const load = () => import('./commands/index.js');
  return {
    async lint(files, options, defines) {
      const { lintCommand } = await load();
      finish(await lintCommand(files, options, defines, io));
    },
    async explain(id, options) {
      const { explainCommand } = await load();
      finish(explainCommand(id, styleFor(options, io), io));
    },
    async rules(options) {
      const { rulesCommand } = await load();
      finish(rulesCommand(options.format, styleFor(options, io), io));
    },
    async paths(file, options, defines) {
      const { analyzeArgument, pathsCommand } = await load();
      const analysis = analyzeArgument(file, options, defines, io);
      finish(pathsCommand(analysis, options, styleFor(options, io), io));
    },
    async state(text, options, defines) {
      const { analyzeArgument, parseTarget, stateCommand } = await load();
      const target = parseTarget(text);
      const analysis = analyzeArgument(target.file, options, defines, io);
      finish(stateCommand(analysis, target, styleFor(options, io), io));
    },
    async verify(file, options, defines) {
      const { analyzeArgument, verifyCommand } = await load();
      const analysis = analyzeArgument(file, options, defines, io);
      finish(verifyCommand(analysis, options.format, styleFor(options, io), io));
    },
    async format(files, options) {
      const { formatCommand } = await load();
      finish(await formatCommand(files, options, io));
    },
    async init() {
      const { initCommand } = await load();
      finish(initCommand(io));
    },
    async completion(shell, program) {
      const { completionCommand } = await load();
      finish(completionCommand(shell, program, io));
    },
    lsp: (options) => startServer(options, io),
  };
}

async function startServer(options: ServerOptions, io: CliIo): Promise<void> {
  const ways = [options.stdio, options.nodeIpc, options.socket].filter((way) => way !== undefined);
  if (ways.length !== 1) throw new UsageError('lsp needs one of --stdio, --node-ipc and --socket=<port>');
  if (options.stdio === true) await io.startServer(['--stdio']);
  else if (options.nodeIpc === true) await io.startServer(['--node-ipc']);
  else await io.startServer([`--socket=${String(options.socket)}`]);
}

function styleFor(options: ColourOptions, io: CliIo): Style {
  return createStyle(wantsColour(options.color, io));
}
