/** The command line: which commands there are, and how their outcome becomes an exit status. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PRESETS } from '../lint/config.js';
import { addAnalysisOptions, normaliseArguments } from './analysis-arguments.js';
import type { AnalysisArguments } from './analysis-arguments.js';
import { analyzeArgument } from './analyze-argument.js';
import { explainCommand } from './commands/explain.js';
import { initCommand } from './commands/init.js';
import type { LintArguments } from './commands/lint.js';
import { lintCommand } from './commands/lint.js';
import { pathsCommand } from './commands/paths.js';
import { rulesCommand } from './commands/rules.js';
import { parseTarget, stateCommand } from './commands/state.js';
import { verifyCommand } from './commands/verify.js';
import type { CliIo } from './io.js';
import { EXIT, UsageError } from './io.js';
import type { ColourChoice, Style } from './style.js';
import { createStyle, wantsColour } from './style.js';
import { TOOL_NAME, VERSION } from './version.js';

/**
 * Runs the command line with the arguments behind the program's name and gives the exit status: 0 nothing to complain
 * about, 1 findings, 2 wrong usage or unusable input. Never rejects, and never shows a stack trace.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let status: number = EXIT.ok;
  const program = createProgram(io, (result) => (status = result));
  try {
    await program.parseAsync(normaliseArguments(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.trouble;
    const reason = error instanceof Error ? error.message : String(error);
    const prefix = error instanceof UsageError ? '' : 'internal error: ';
    io.stderr.write(`${TOOL_NAME}: ${prefix}${reason}\n`);
    return EXIT.trouble;
  }
}

function createProgram(io: CliIo, finish: (status: number) => void): Command {
  const program = new Command(TOOL_NAME);
  program
    .description('Simulates every path through EENTER, EEXIT, AEX and ERESUME in enclave trampoline assembly.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, `${TOOL_NAME}: `)),
      getOutHasColors: () => wantsColour('auto', io),
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      '\nExit status: 0 nothing to report, 1 findings at or above --fail-on, 2 wrong usage or unusable input.',
    );
  addLint(program, io, finish);
  addExplain(program, io, finish);
  addRules(program, io, finish);
  addPaths(program, io, finish);
  addState(program, io, finish);
  addVerify(program, io, finish);
  program
    .command('init')
    .description('write a commented trampolint.json')
    .action(() => finish(initCommand(io)));
  addServer(program, io);
  return program;
}

function addLint(program: Command, io: CliIo, finish: (status: number) => void): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('lint', { isDefault: true })
    .description('check files, directories and patterns (the default command)')
    .argument('[files...]', 'files, directories to search for *.S *.s *.inc, or patterns')
    .addOption(formatOption(['stylish', 'json'], 'stylish', LINT_FORMATS))
    .option('--output-file <file>', 'write the results there')
    .addOption(new Option('--preset <preset>', 'how much is reported').choices(PRESETS))
    .option('--rule <id=severity>', 'off, info, warning or error for one rule (repeatable)', collect)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <count>', 'exit with 1 above so many warnings', readCount)
    .option('--stdin', 'check what comes in on standard input')
    .option('--stdin-filename <file>', 'the name it stands for')
    .option('--fix', 'apply fixes to the files')
    .option('--fix-dry-run', 'apply fixes without writing the files')
    .option('--quiet', 'report errors only')
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action(async (files: readonly string[], options: LintArguments) => {
    finish(await lintCommand(files, options, defines, io));
  });
}

function addExplain(program: Command, io: CliIo, finish: (status: number) => void): void {
  program
    .command('explain')
    .description("print a rule's page")
    .argument('<rule-id>')
    .addOption(colourOption())
    .action((id: string, options: ColourOptions) => finish(explainCommand(id, styleFor(options, io), io)));
}

function addRules(program: Command, io: CliIo, finish: (status: number) => void): void {
  program
    .command('rules')
    .description('list every rule')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(colourOption())
    .action((options: ColourOptions & { readonly format: 'text' | 'json' | 'markdown' }) => {
      finish(rulesCommand(options.format, styleFor(options, io), io));
    });
}

function addPaths(program: Command, io: CliIo, finish: (status: number) => void): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('paths')
    .description('list the simulated paths')
    .argument('<file>')
    .option('--function <name>', 'only the paths that start there')
    .addOption(formatOption(['text'], 'text', PATH_FORMATS))
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action(
    (file: string, options: AnalysisArguments & ColourOptions & { readonly function?: string }) => {
      const analysis = analyzeArgument(file, options, defines, io);
      finish(pathsCommand(analysis, options.function, styleFor(options, io), io));
    },
  );
}

function addState(program: Command, io: CliIo, finish: (status: number) => void): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('state')
    .description('tell what is known at a line on each path: registers, flags, stack')
    .argument('<file:line[:column]>')
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action((text: string, options: AnalysisArguments & ColourOptions) => {
    const target = parseTarget(text);
    const analysis = analyzeArgument(target.file, options, defines, io);
    finish(stateCommand(analysis, target, styleFor(options, io), io));
  });
}

function addVerify(program: Command, io: CliIo, finish: (status: number) => void): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('verify')
    .description('tell what is proven of each host function, clause by clause')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action(
    (file: string, options: AnalysisArguments & ColourOptions & { readonly format: 'text' | 'json' }) => {
      const analysis = analyzeArgument(file, options, defines, io);
      finish(verifyCommand(analysis, options.format, styleFor(options, io), io));
    },
  );
}

function addServer(program: Command, io: CliIo): void {
  program
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the IPC channel of a Node parent process')
    .option('--socket <port>', 'talk over a TCP port of this machine', readCount)
    .option('--clientProcessId <pid>', 'end with this process', readCount)
    .action(async (options: { readonly stdio?: boolean; readonly nodeIpc?: boolean; readonly socket?: number }) => {
      const ways = [options.stdio, options.nodeIpc, options.socket].filter((way) => way !== undefined);
      if (ways.length !== 1) throw new UsageError('lsp needs one of --stdio, --node-ipc and --socket=<port>');
      if (options.stdio === true) await io.startServer(['--stdio']);
      else if (options.nodeIpc === true) await io.startServer(['--node-ipc']);
      else await io.startServer([`--socket=${String(options.socket)}`]);
    });
}

interface ColourOptions {
  readonly color: ColourChoice;
}

/** What users know from the documentation, whether or not it is there yet. */
const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github', 'junit', 'compact'];
const PATH_FORMATS = ['text', 'json', 'dot'];

/** A format that is planned is refused in other words than one that is misspelt. */
function formatOption(available: readonly string[], preset: string, planned: readonly string[]): Option {
  const option = new Option('--format <format>', `output format: ${available.join(', ')}`).default(preset);
  return option.argParser((value: string) => {
    if (available.includes(value)) return value;
    const list = available.join(', ');
    if (planned.includes(value)) {
      throw new InvalidArgumentError(`This version does not have this format; it has ${list}.`);
    }
    throw new InvalidArgumentError(`The formats are ${list}.`);
  });
}

function colourOption(): Option {
  const option = new Option('--color <when>', 'auto: on a terminal without NO_COLOR');
  return option.choices(['auto', 'always', 'never']).default('auto');
}

function styleFor(options: ColourOptions, io: CliIo): Style {
  return createStyle(wantsColour(options.color, io));
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
