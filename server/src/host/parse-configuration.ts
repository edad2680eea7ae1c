/** Reads and checks the text of a `trampolint.json`. */
import path from 'node:path';
import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import { CONTRACTS, parsePrefix } from '../contracts/index.js';
import { BUILTIN_IDS } from '../lint/builtin.js';
import { PRESETS, RULE_SETTINGS } from '../lint/config.js';
import { addDefine } from './defines.js';
import { didYouMean } from '../lint/suggest.js';
import type { Finding } from '../rules/finding.js';
import { createSourceFile } from '../text/source.js';
import type { Configuration, Settings } from './configuration.js';
import { MITIGATIONS } from '../analysis/analysis.js';
import type { Complain } from './json-reader.js';
import { properties, readColumn, readObject, readString, readStrings, readWord } from './json-reader.js';

/** Settings while they are being read. */
type Draft = { -readonly [K in keyof Settings]: Settings[K] };

/**
 * The configuration in `text`, the content of `file` (absolute). Comments and trailing commas are allowed. What cannot
 * be used is reported with its position and left out; text that is no JSON at all gives defaults and `broken`.
 */
export function parseConfiguration(file: string, text: string, ruleIds: Iterable<string>): Configuration {
  const findings: Finding[] = [];
  const complain: Complain = (id, message, node) => {
    findings.push(configurationFinding(id, message, node.offset, node.offset + node.length));
  };
  const directory = path.dirname(file);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const parsed: ParsedTop = { settings: {}, ignore: [], overrides: [] };
  const known = new Set([...ruleIds, ...BUILTIN_IDS.keys()]);
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    const offset = error?.offset ?? 0;
    const message = `this is no valid JSON: ${describeParseError(error)}; the defaults apply`;
    findings.push(configurationFinding('config-syntax', message, offset, offset + (error?.length ?? 0)));
  } else {
    readTop(root, parsed, new SettingsReader(directory, known, complain), complain);
  }
  const source = createSourceFile(0, file, text);
  return { path: file, directory, ...parsed, findings, source, broken: error !== undefined || root?.type !== 'object' };
}

/** A finding in a configuration file: `span.file` 0 is that file. */
export function configurationFinding(rule: string, message: string, start: number, end: number): Finding {
  const severity = BUILTIN_IDS.get(rule)?.severity ?? 'error';
  return {
    rule,
    severity,
    message,
    origin: { span: { file: 0, start, end } },
    function: undefined,
    path: [],
    fix: undefined,
  };
}

interface ParsedTop {
  settings: Settings;
  ignore: readonly string[];
  overrides: Configuration['overrides'];
}

function readTop(root: Node, parsed: ParsedTop, reader: SettingsReader, complain: Complain): void {
  const draft: Draft = {};
  const readers: Record<string, (value: Node) => void> = {
    ...reader.readers(draft),
    $schema: (value) => void readString(value, complain),
    ignore: (value) => (parsed.ignore = readStrings(value, complain) ?? []),
    overrides: (value) => (parsed.overrides = readOverrides(value, reader, complain)),
  };
  readObject(root, readers, complain, 'the configuration');
  parsed.settings = draft;
}

function readOverrides(node: Node, reader: SettingsReader, complain: Complain): Configuration['overrides'] {
  if (node.type !== 'array') {
    complain('config-value', 'expected a list of objects with "files"', node);
    return [];
  }
  return (node.children ?? []).flatMap((child) => {
    const draft: Draft = {};
    let files: readonly string[] = [];
    const readers = { ...reader.readers(draft), files: (value: Node) => (files = readStrings(value, complain) ?? []) };
    if (!readObject(child, readers, complain, 'an override')) return [];
    if (files.length === 0) complain('config-value', 'an override needs "files": the patterns that it is for', child);
    return [{ files, settings: draft }];
  });
}

/** The keys that may stand at the top and in overrides. */
class SettingsReader {
  constructor(
    private readonly directory: string,
    private readonly knownRules: ReadonlySet<string>,
    private readonly complain: Complain,
  ) {}

  readers(draft: Draft): Record<string, (value: Node) => void> {
    const { complain } = this;
    const strings = (value: Node): readonly string[] | undefined => readStrings(value, complain);
    return {
      contract: (value) => assign(draft, 'contract', readWord(value, ['auto', ...CONTRACTS.keys()], complain)),
      prefix: (value) => assign(draft, 'prefix', this.prefix(value)),
      side: (value) => assign(draft, 'side', readWord(value, ['auto', 'host', 'enclave'], complain)),
      preset: (value) => assign(draft, 'preset', readWord(value, PRESETS, complain)),
      rules: (value) => assign(draft, 'rules', this.rules(value)),
      defines: (value) => assign(draft, 'defines', this.defines(value)),
      includePaths: (value) =>
        assign(
          draft,
          'includePaths',
          strings(value)?.map((name) => this.absolute(name)),
        ),
      compileCommands: (value) => {
        const name = readString(value, complain);
        if (name !== undefined) draft.compileCommands = this.absolute(name);
      },
      entries: (value) =>
        assign(draft, 'entries', this.lists(value, ['host', 'enclave', 'aep', 'exitTargets'], 'entries')),
      abi: (value) => assign(draft, 'abi', this.lists(value, ['returns', 'trusted', 'noreturn'], 'abi')),
      format: (value) => assign(draft, 'format', this.format(value)),
      mitigations: (value) => {
        if (strings(value) === undefined) return;
        draft.mitigations = (value.children ?? []).flatMap((child) => readWord(child, MITIGATIONS, complain) ?? []);
      },
    };
  }

  private format(node: Node): Settings['format'] {
    const format: { operandColumn?: number; commentColumn?: number } = {};
    const column = (key: keyof typeof format) => (value: Node) => {
      const number = readColumn(value, this.complain);
      if (number !== undefined) format[key] = number;
    };
    const readers = { operandColumn: column('operandColumn'), commentColumn: column('commentColumn') };
    readObject(node, readers, this.complain, "'format'");
    return format;
  }

  private absolute(name: string): string {
    return path.resolve(this.directory, name);
  }

  private prefix(node: Node): number | undefined {
    const prefix = node.type === 'string' ? parsePrefix(String(node.value)) : undefined;
    if (prefix === undefined)
      this.complain('config-value', 'expected a prefix such as "ds", "addr32", "rex64" or "0x3e"', node);
    return prefix;
  }

  private rules(node: Node): Settings['rules'] {
    if (node.type !== 'object') {
      this.complain('config-value', 'expected an object with rule ids and their severity', node);
      return undefined;
    }
    const rules = new Map<string, (typeof RULE_SETTINGS)[number]>();
    for (const { key, name, value } of properties(node)) {
      if (!this.knownRules.has(name)) {
        this.complain('config-unknown-rule', `there is no rule '${name}'${didYouMean(name, this.knownRules)}`, key);
        continue;
      }
      const setting = readWord(value, RULE_SETTINGS, this.complain);
      if (setting !== undefined) rules.set(name, setting);
    }
    return rules;
  }

  /** `{ "NAME": "value", "FLAG": true, "GONE": false }`, or a list of `NAME=value` as on a command line. */
  private defines(node: Node): Settings['defines'] {
    const defines = new Map<string, string | false>();
    if (node.type === 'array') {
      for (const text of readStrings(node, this.complain) ?? []) addDefine(defines, text);
      return defines;
    }
    if (node.type !== 'object') {
      this.complain('config-value', 'expected an object with macro names and their values', node);
      return undefined;
    }
    for (const { name, value } of properties(node)) {
      if (value.type === 'boolean') defines.set(name, value.value === true ? '1' : false);
      else if (value.type === 'string' || value.type === 'number') defines.set(name, String(value.value));
      else this.complain('config-value', 'expected a text, a number, true, or false to undefine', value);
    }
    return defines;
  }

  private lists<K extends string>(node: Node, keys: readonly K[], what: string): Partial<Record<K, readonly string[]>> {
    const lists: Partial<Record<K, readonly string[]>> = {};
    const readers: Record<string, (value: Node) => void> = {};
    for (const key of keys) {
      readers[key] = (value) => {
        const strings = readStrings(value, this.complain);
        if (strings !== undefined) lists[key] = strings;
      };
    }
    readObject(node, readers, this.complain, `'${what}'`);
    return lists;
  }
}

function assign<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) draft[key] = value;
}

/** `PropertyNameExpected` reads as `property name expected`. */
function describeParseError(error: ParseError | undefined): string {
  if (error === undefined) return 'it is empty';
  return printParseErrorCode(error.error)
    .replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}
