/** The configuration as data: what each setting is, and how settings of several sources come together. */
import type { Mitigation } from '../analysis/analysis.js';
import type { ContractName } from '../contracts/contract.js';
import type { RuleSetting } from '../lint/config.js';
import type { Finding } from '../rules/finding.js';
import type { Preset } from '../rules/rule.js';
import type { SourceFile } from '../text/source.js';

export interface EntrySettings {
  readonly host?: readonly string[];
  readonly enclave?: readonly string[];
  readonly aep?: readonly string[];
  readonly exitTargets?: readonly string[];
}

export interface AbiSettings {
  readonly returns?: readonly string[];
  readonly trusted?: readonly string[];
  readonly noreturn?: readonly string[];
}

/** Columns of the formatter, counted from 0; `server/src/features/formatting/options.ts` says what they mean. */
export interface FormatSettings {
  readonly operandColumn?: number;
  readonly commentColumn?: number;
}

/** What can be set, wherever it is set. What is absent is decided by the next source, at last by detection. */
export interface Settings {
  readonly contract?: ContractName | 'auto';
  /** The opt-in prefix as its byte. */
  readonly prefix?: number;
  readonly side?: 'auto' | 'host' | 'enclave';
  readonly preset?: Preset;
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  /** Macros by name; false undefines. */
  readonly defines?: ReadonlyMap<string, string | false>;
  /** Absolute. */
  readonly includePaths?: readonly string[];
  /** Files read before the source, as `-include` of gcc does. */
  readonly preincludes?: readonly string[];
  /** Absolute path of a `compile_commands.json`. */
  readonly compileCommands?: string;
  readonly entries?: EntrySettings;
  readonly abi?: AbiSettings;
  readonly mitigations?: readonly Mitigation[];
  readonly format?: FormatSettings;
}

/** One `trampolint.json`, read and checked. */
export interface Configuration {
  /** Absolute path of the file. */
  readonly path: string;
  /** Its folder, to which its patterns and paths are relative. */
  readonly directory: string;
  readonly settings: Settings;
  /** Patterns as in `.gitignore` of files that a search of directories skips. */
  readonly ignore: readonly string[];
  readonly overrides: readonly { readonly files: readonly string[]; readonly settings: Settings }[];
  /** What is wrong with the file; `span.file` 0 is {@link source}. */
  readonly findings: readonly Finding[];
  readonly source: SourceFile;
  /** True when the file could not be read or is no JSON, so that defaults apply in its place. */
  readonly broken: boolean;
}

/** `second` over `first`: `rules` and `defines` by key, `entries`, `abi` and `format` by part, everything else as a whole. */
export function mergeSettings(first: Settings, second: Settings): Settings {
  return {
    ...first,
    ...second,
    ...mergedMap('rules', first.rules, second.rules),
    ...mergedMap('defines', first.defines, second.defines),
    ...(first.entries && second.entries && { entries: { ...first.entries, ...second.entries } }),
    ...(first.abi && second.abi && { abi: { ...first.abi, ...second.abi } }),
    ...(first.format && second.format && { format: { ...first.format, ...second.format } }),
  };
}

function mergedMap<K extends string, V>(
  key: K,
  first: ReadonlyMap<string, V> | undefined,
  second: ReadonlyMap<string, V> | undefined,
): Record<string, ReadonlyMap<string, V>> {
  return first && second ? { [key]: new Map([...first, ...second]) } : {};
}
