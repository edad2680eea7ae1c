/** What a compiler's arguments say about reading a source file (GCC manual, "Preprocessor Options", "Directory Options"). */
import path from 'node:path';

/** How a build preprocesses one file. Paths are absolute. */
export interface CompileCommand {
  /** Where the compiler runs. */
  readonly directory: string;
  /** `-D` and `-U` in their order; a value of false undefines. */
  readonly defines: readonly (readonly [name: string, value: string | false])[];
  /** `-iquote`. */
  readonly quotePaths: readonly string[];
  /** `-I`. */
  readonly includePaths: readonly string[];
  /** `-isystem`, then `-idirafter`, the compiler's own folders between them. */
  readonly systemPaths: readonly string[];
  /** `-include`, as written: searched for like `#include "…"`, first from the directory on. */
  readonly preincludes: readonly string[];
  /** `-imacros`, likewise. */
  readonly macroFiles: readonly string[];
  /** Whether cpp runs, where `-x` decides it. */
  readonly cpp: boolean | undefined;
  /** What `-m16`, `-m32` and `-m64` say of the code; 64 without them. */
  readonly bits: 16 | 32 | 64;
  /** `-Wa,-msyntax=intel` and `-Wa,-mnaked-reg`, where either is given. */
  readonly syntax?: { readonly dialect: 'att' | 'intel'; readonly registerPrefix: boolean };
}

/** Where the system's headers lie below its root: Debian's order, which has what others have. */
const SYSTEM_HEADERS = ['usr/local/include', 'usr/include/x86_64-linux-gnu', 'usr/include'];

/** Options that come with a word of their own, which is no option then. */
const WITH_VALUE = new Set([
  '-o',
  '-MF',
  '-MT',
  '-MQ',
  '-MJ',
  '-arch',
  '-target',
  '--param',
  '-T',
  '-L',
  '-l',
  '-Xlinker',
  '-z',
  '-aux-info',
]);

const LISTS = [
  '-iquote',
  '-isystem',
  '-idirafter',
  '-include',
  '-imacros',
  '-D',
  '-U',
  '-I',
  '-x',
  '--sysroot',
  '-isysroot',
] as const;
type ListOption = (typeof LISTS)[number];

/** Reads the words behind the compiler's name. */
export function parseCompileCommand(words: readonly string[], directory: string): CompileCommand {
  const lists = new Map<ListOption, string[]>();
  const defines: (readonly [string, string | false])[] = [];
  let hasSystem = true;
  const take = (option: ListOption, value: string): void => {
    if (option === '-D') defines.push(definition(value));
    else if (option === '-U') defines.push([value, false]);
    else lists.set(option, [...(lists.get(option) ?? []), value]);
  };
  const queue = [...words].reverse();
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    const option = LISTS.find((name) => word?.startsWith(name) === true && !isOtherOption(word, name));
    if (word.startsWith('-Wp,') || word.startsWith('-Wa,')) queue.push(...word.split(',').slice(1).reverse());
    else if (word === '-Xpreprocessor' || word === '-Xassembler') continue;
    else if (word === '-nostdinc') hasSystem = false;
    else if (option !== undefined) {
      const value =
        word.length > option.length
          ? word.slice(option.length).replace(/^=/, option.startsWith('--') ? '' : '=')
          : queue.pop();
      if (value !== undefined) take(option, value);
    } else if (WITH_VALUE.has(word)) queue.pop();
    else defines.push(...impliedBy(word));
  }
  const absolute = (option: ListOption): string[] =>
    (lists.get(option) ?? []).map((name) => path.resolve(directory, name));
  const root = absolute('-isysroot').at(-1) ?? absolute('--sysroot').at(-1) ?? path.parse(directory).root;
  const language = lists.get('-x')?.at(-1);
  const syntax = syntaxOf(words.flatMap((word) => word.split(',')));
  return {
    ...(syntax && { syntax }),
    directory,
    bits: bitsOf(words),
    defines,
    quotePaths: absolute('-iquote'),
    includePaths: absolute('-I'),
    systemPaths: [
      ...absolute('-isystem'),
      ...(hasSystem ? SYSTEM_HEADERS.map((folder) => path.join(root, folder)) : []),
      ...absolute('-idirafter'),
    ],
    preincludes: lists.get('-include') ?? [],
    macroFiles: lists.get('-imacros') ?? [],
    cpp: language === undefined || language === 'none' ? undefined : language !== 'assembler',
  };
}

/** The mode that the last such option chooses (GCC manual, "x86 Options"); x32 code runs in 64-bit mode. */
function bitsOf(words: readonly string[]): CompileCommand['bits'] {
  const last = words.filter((word) => /^-m(?:16|32|64|x32)$/.test(word)).at(-1);
  return last === '-m16' ? 16 : last === '-m32' ? 32 : 64;
}

/** The operand grammar that options of the assembler choose (GNU as manual, "i386-Options"). */
function syntaxOf(words: readonly string[]): CompileCommand['syntax'] {
  const dialect = words
    .filter((word) => word.startsWith('-msyntax='))
    .at(-1)
    ?.slice('-msyntax='.length);
  const naked = words.includes('-mnaked-reg');
  if (dialect === undefined && !naked) return undefined;
  return { dialect: dialect === 'intel' ? 'intel' : 'att', registerPrefix: !naked };
}

/** `-include-pch` begins like `-include`, `-isystem-after` like `-isystem`; a dash tells them apart. */
function isOtherOption(word: string, option: string): boolean {
  return option.length > 2 && word.length > option.length && word[option.length] === '-';
}

/** `NAME=value`; without a value it is 1. */
function definition(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, '1'] : [text.slice(0, equals), text.slice(equals + 1)];
}

const OF_64_BIT_MODE = ['__x86_64', '__x86_64__', '__amd64', '__amd64__', '_LP64', '__LP64__'];
const OF_32_BIT_MODE = ['i386', '__i386', '__i386__', '_ILP32', '__ILP32__'];
const PIC = ['__pic__', '__PIC__'];
const PIE = ['__pie__', '__PIE__'];

/** Macros that the compiler derives from an option, as far as assembly asks for them. */
function impliedBy(word: string): readonly (readonly [string, string | false])[] {
  const all = (names: readonly string[], value: string | false) => names.map((name) => [name, value] as const);
  switch (word) {
    case '-m16':
    case '-m32':
      return [...all(OF_64_BIT_MODE, false), ...all(OF_32_BIT_MODE, '1')];
    case '-m64':
      return [...all(OF_64_BIT_MODE, '1'), ...all(OF_32_BIT_MODE, false)];
    case '-fno-pic':
    case '-fno-PIC':
    case '-fno-pie':
    case '-fno-PIE':
      return all([...PIC, ...PIE], false);
    case '-fpic':
      return [...all(PIC, '1'), ...all(PIE, false)];
    case '-fPIC':
      return [...all(PIC, '2'), ...all(PIE, false)];
    case '-fpie':
      return all([...PIC, ...PIE], '1');
    case '-fPIE':
      return all([...PIC, ...PIE], '2');
    case '-msgx':
      return [['__SGX__', '1']];
    case '-mshstk':
      return [['__SHSTK__', '1']];
    case '-fcf-protection':
    case '-fcf-protection=full':
      return [['__CET__', '3']];
    case '-fcf-protection=branch':
      return [['__CET__', '1']];
    case '-O0':
      return [['__OPTIMIZE__', false]];
    default:
      return /^-O(?:[1-3sg]|fast)?$/.test(word) ? [['__OPTIMIZE__', '1']] : [];
  }
}
