/**
 * The command line as data: commands, arguments, options, help. Needs neither the analysis nor the rules, so that
 * `--version` and `--help` start fast; completion scripts and the manual page are made from it.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { PRESETS } from '../lint/config.js';
import type { Conduct } from '../simulate/concrete/defaults.js';
import type { AnalysisArguments } from './analysis-arguments.js';
import { addAnalysisOptions } from './analysis-arguments.js';
import { COMPLETION_SHELLS } from './completion/shells.js';
import type { CompletionShell } from './completion/shells.js';
import type { LintArguments } from './lint/arguments.js';
import type { PathFormat } from './reporters/names.js';
import { LINT_FORMATS, PATH_FORMATS } from './reporters/names.js';
import type { ColourChoice } from './style.js';
import { TOOL_NAME, VERSION } from './version.js';

export interface ColourOptions {
  readonly color: ColourChoice;
}

/** Handlers that do nothing: the command line is only looked at. */
export const NO_HANDLERS: Handlers = {
  lint: () => Promise.resolve(),
  explain: () => Promise.resolve(),
  rules: () => Promise.resolve(),
  paths: () => Promise.resolve(),
  state: () => Promise.resolve(),
  verify: () => Promise.resolve(),
  format: () => Promise.resolve(),
  init: () => Promise.resolve(),
  completion: () => Promise.resolve(),
  lsp: () => Promise.resolve(),
};

export type RulesFormat = 'text' | 'json' | 'markdown';
export type VerifyFormat = 'text' | 'json';

export interface ServerOptions {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly socket?: number;
}

/** The options of `format`. */
export interface FormatArguments {
  readonly check?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** Macros in the order in which `-D` and `-U` give them. */
type Defines = ReadonlyMap<string, string | false>;
type PathsOptions = AnalysisArguments &
  ColourOptions & {
    readonly function?: string;
    readonly format: PathFormat;
    readonly concrete?: boolean;
    readonly finding?: string;
    readonly enclave: Conduct;
  };
type StateOptions = AnalysisArguments & ColourOptions;

/** What each command does. */
export interface Handlers {
  lint(files: readonly string[], options: LintArguments, defines: Defines): Promise<void>;
  explain(id: string, options: ColourOptions): Promise<void>;
  rules(options: ColourOptions & { readonly format: RulesFormat }): Promise<void>;
  paths(file: string, options: PathsOptions, defines: Defines): Promise<void>;
  state(target: string, options: StateOptions, defines: Defines): Promise<void>;
  verify(file: string, options: StateOptions & { readonly format: VerifyFormat }, defines: Defines): Promise<void>;
  format(files: readonly string[], options: FormatArguments): Promise<void>;
  init(): Promise<void>;
  completion(shell: CompletionShell, program: Command): Promise<void>;
  lsp(options: ServerOptions): Promise<void>;
}

/** What the exit status says, for `--help` and the manual page. */
export const EXIT_STATUSES: readonly (readonly [status: number, meaning: string])[] = [
  [0, 'nothing to report'],
  [1, 'findings at or above --fail-on, or files that format --check would change'],
  [2, 'wrong usage or unusable input'],
  [130, 'interrupted'],
];

/** Builds the commands; their work is done by `handlers`. */
export function createProgram(handlers: Handlers): Command {
  const program = new Command(TOOL_NAME);
  program
    .description('Simulates every path through EENTER, EEXIT, AEX and ERESUME in enclave trampoline assembly.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', `\nExit status: ${EXIT_STATUSES.map((entry) => entry.join(' ')).join(', ')}.`);
  addLint(program, handlers);
  program
    .command('explain')
    .description("print a rule's page")
    .argument('<rule-id>')
    .addOption(colourOption())
    .action((id: string, options: ColourOptions) => handlers.explain(id, options));
  program
    .command('rules')
    .description('list every rule')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(colourOption())
    .action((options: ColourOptions & { readonly format: RulesFormat }) => handlers.rules(options));
  addPaths(program, handlers);
  addState(program, handlers);
  addVerify(program, handlers);
  addFormat(program, handlers);
  program
    .command('init')
    .description('write a commented trampolint.json')
    .action(() => handlers.init());
  program
    .command('completion')
    .description('print the completion script of a shell')
    .argument('<shell>', COMPLETION_SHELLS.join(', '), readShell)
    .action((shell: CompletionShell) => handlers.completion(shell, program));
  addServer(program, handlers);
  return program;
}

function addLint(program: Command, handlers: Handlers): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('lint', { isDefault: true })
    .description('check files, directories and patterns (the default command)')
    .argument('[files...]', 'files, directories to search for *.S *.s *.inc, or patterns')
    .addOption(new Option('--format <format>', 'output format').choices(LINT_FORMATS).default('stylish'))
    .option('--output-file <file>', 'write the results there, as a whole or not at all')
    .addOption(new Option('--preset <preset>', 'how much is reported').choices(PRESETS))
    .option('--rule <id=severity>', 'off, info, warning or error for one rule (repeatable)', collect)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <count>', 'exit with 1 above so many warnings', readCount)
    .option('--baseline <file>', 'do not report the findings that this file accepts')
    .option('--update-baseline', 'write the baseline so that it accepts every finding there is')
    .option('--stdin', 'check what comes in on standard input')
    .option('--stdin-filename <file>', 'the name it stands for')
    .option('--fix', 'apply fixes to the files')
    .option('--fix-dry-run', 'apply fixes without writing the files')
    .option(
      '--jobs <count>',
      'check so many files at the same time; as many as the machine can, unless given',
      readCount,
    )
    .option('--cache', 'do not check files again that have not changed, nor anything they depend on')
    .option('--cache-location <file>', 'where the cache is kept instead of .trampolintcache')
    .option('--watch', 'check again whenever a file changes, until interrupted')
    .option('--stats', 'tell on stderr where the time went and how much was simulated')
    .option('--quiet', 'report errors only')
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action((files: readonly string[], options: LintArguments) =>
    handlers.lint(files, options, defines),
  );
}

function addPaths(program: Command, handlers: Handlers): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('paths')
    .description('list the simulated paths')
    .argument('<file>')
    .option('--function <name>', 'only the paths that start there')
    .option('--concrete', 'each path as one execution, with the value of every register that changes')
    .option('--finding <rule-id>', 'only executions that show the findings of a rule; implies --concrete')
    .addOption(
      new Option('--enclave <conduct>', 'whether the enclave of an execution gives back RSP as the trampoline expects')
        .choices(['honest', 'hostile'])
        .default('honest'),
    )
    .addOption(new Option('--format <format>', 'output format').choices(PATH_FORMATS).default('text'))
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action((file: string, options: PathsOptions) =>
    handlers.paths(file, options, defines),
  );
}

function addState(program: Command, handlers: Handlers): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('state')
    .description('tell what is known at a line on each path: registers, flags, stack')
    .argument('<file:line[:column]>')
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action((target: string, options: StateOptions) =>
    handlers.state(target, options, defines),
  );
}

function addVerify(program: Command, handlers: Handlers): void {
  const defines = new Map<string, string | false>();
  const command = program
    .command('verify')
    .description('tell what is proven of each host function, clause by clause')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(colourOption());
  addAnalysisOptions(command, defines).action(
    (file: string, options: StateOptions & { readonly format: VerifyFormat }) =>
      handlers.verify(file, options, defines),
  );
}

function addFormat(program: Command, handlers: Handlers): void {
  program
    .command('format')
    .description('lay out files by .editorconfig and trampolint.json; never a change of what is assembled')
    .argument('[files...]', 'files, directories to search for *.S *.s *.inc, or patterns')
    .option('--check', 'write nothing; name the files that would change, and exit with 1 if there are any')
    .option('--stdin', 'lay out what comes in on standard input and print it')
    .option('--stdin-filename <file>', 'the name it stands for')
    .action((files: readonly string[], options: FormatArguments) => handlers.format(files, options));
}

function addServer(program: Command, handlers: Handlers): void {
  program
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the IPC channel of a Node parent process')
    .option('--socket <port>', 'talk over a TCP port of this machine', readCount)
    .option('--clientProcessId <pid>', 'end with this process', readCount)
    .action((options: ServerOptions) => handlers.lsp(options));
}

function colourOption(): Option {
  const option = new Option('--color <when>', 'auto: on a terminal without NO_COLOR');
  return option.choices(['auto', 'always', 'never']).default('auto');
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function readShell(text: string): CompletionShell {
  const shell = COMPLETION_SHELLS.find((name) => name === text);
  if (shell === undefined) throw new InvalidArgumentError(`Expected ${COMPLETION_SHELLS.join(', ')}.`);
  return shell;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
