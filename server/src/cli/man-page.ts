/** The manual page, made from the definition of the command line (man(7) macros, as groff and mandoc read them). */
import type { Command } from 'commander';
import { describeProgram } from './completion/model.js';
import type { DescribedCommand, DescribedOption } from './completion/model.js';
import { EXIT_STATUSES } from './program.js';
import { VERSION } from './version.js';

/** The page of `program` in section 1. */
export function manPage(program: Command): string {
  const name = program.name();
  const commands = describeProgram(program);
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${VERSION}" "User Commands"`,
    '.SH NAME',
    `${name} \\- check SGX enclave trampoline assembly by simulating every path`,
    '.SH SYNOPSIS',
    ...commands.flatMap((command) => ['.br', synopsis(name, command)]),
    '.SH DESCRIPTION',
    escape(program.description()),
    ...commands.flatMap((command) => commandSection(name, command)),
    '.SH EXIT STATUS',
    ...EXIT_STATUSES.flatMap(([status, meaning]) => ['.TP', `.B ${status}`, escape(meaning)]),
    '.SH FILES',
    '.TP',
    '.I trampolint.json',
    'The configuration; the nearest one upward from a source file applies to it.',
    '.TP',
    '.I compile_commands.json',
    'How a build compiles each file; the nearest one upward, or below a folder',
    '.I build',
    'gives include paths and macros.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'When set to anything, results are not coloured unless an option says so.',
    '.SH SEE ALSO',
    '.BR as (1),',
    '.BR gcc (1)',
  ];
  return `${lines.join('\n')}\n`;
}

function synopsis(name: string, command: DescribedCommand): string {
  return `.B ${name} ${command.name}\n[\\fIoptions\\fR] ${escape(command.usage)}`.trimEnd();
}

function commandSection(name: string, command: DescribedCommand): readonly string[] {
  return [
    `.SH ${name.toUpperCase()} ${command.name.toUpperCase()}`,
    escape(`${capital(command.description)}.`),
    ...command.options.flatMap(optionLines),
  ];
}

function optionLines({ flags, description, choices }: DescribedOption): readonly string[] {
  const list = choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  return ['.TP', `.B ${escape(flags)}`, escape(`${capital(description)}${list}.`)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A hyphen stays a hyphen-minus that can be copied, and no line begins with a control character. */
function escape(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
