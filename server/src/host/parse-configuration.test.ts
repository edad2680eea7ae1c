import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INITIAL_CONFIGURATION } from './initial-configuration.js';
import { parseConfiguration } from './parse-configuration.js';

const FILE = '/project/trampolint.json';

function parse(text: string): ReturnType<typeof parseConfiguration> {
  return parseConfiguration(FILE, text, ['aep-not-enclu']);
}

/** `rule@text` of each finding. */
function complaints(text: string): readonly string[] {
  return parse(text).findings.map(({ rule, origin }) => `${rule}@${text.slice(origin.span.start, origin.span.end)}`);
}

describe('a configuration', () => {
  it('gives every setting, with paths made absolute', () => {
    const { settings, ignore, overrides, findings, broken } = parse(`{
      // for the kernel
      "$schema": "./schema.json",
      "contract": "signal", "prefix": "ds", "side": "host", "preset": "strict",
      "rules": { "aep-not-enclu": "warning", "asm-syntax": "off" },
      "defines": { "A": "1", "B": true, "C": false, "D": 7 },
      "includePaths": ["include"], "compileCommands": "build/compile_commands.json",
      "entries": { "host": ["enter"], "exitTargets": ["back"] },
      "abi": { "trusted": ["rsp"] },
      "mitigations": ["lvi"],
      "ignore": ["gen/"],
      "overrides": [{ "files": ["enclave/**"], "side": "enclave" }],
    }`);
    expect(findings).toEqual([]);
    expect(broken).toBe(false);
    expect(settings).toEqual({
      contract: 'signal',
      prefix: 0x3e,
      side: 'host',
      preset: 'strict',
      rules: new Map([
        ['aep-not-enclu', 'warning'],
        ['asm-syntax', 'off'],
      ]),
      defines: new Map<string, string | false>([
        ['A', '1'],
        ['B', '1'],
        ['C', false],
        ['D', '7'],
      ]),
      includePaths: ['/project/include'],
      compileCommands: '/project/build/compile_commands.json',
      entries: { host: ['enter'], exitTargets: ['back'] },
      abi: { trusted: ['rsp'] },
      mitigations: ['lvi'],
    });
    expect(ignore).toEqual(['gen/']);
    expect(overrides).toEqual([{ files: ['enclave/**'], settings: { side: 'enclave' } }]);
  });

  it('takes defines as a list too', () => {
    expect(parse('{ "defines": ["A", "B=2", "C="] }').settings.defines).toEqual(
      new Map([
        ['A', '1'],
        ['B', '2'],
        ['C', ''],
      ]),
    );
  });

  it.each([
    ['{ "preset": "strct" }', ['config-value@"strct"']],
    ['{ "nope": 1 }', ['config-unknown-key@"nope"']],
    ['{ "rules": { "aep-not-enclv": "off" } }', ['config-unknown-rule@"aep-not-enclv"']],
    ['{ "rules": { "aep-not-enclu": 2 } }', ['config-value@2']],
    ['{ "prefix": "lock me" }', ['config-value@"lock me"']],
    ['{ "includePaths": "include" }', ['config-value@"include"']],
    ['{ "entries": { "hots": [] } }', ['config-unknown-key@"hots"']],
    ['{ "overrides": [{ "side": "host" }] }', ['config-value@{ "side": "host" }']],
    ['{ "overrides": [{ "files": ["a"], "ignore": [] }] }', ['config-unknown-key@"ignore"']],
    ['[]', ['config-value@[]']],
  ])('%s has a mistake that is reported where it stands', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  it('keeps what is right beside what is wrong', () => {
    expect(parse('{ "side": "host", "preset": 3 }').settings).toEqual({ side: 'host' });
  });

  it.each(['{ "side": "host"', '', '{ side: 1 }', 'garbage'])('that is no JSON (%j) gives defaults', (text) => {
    const { settings, findings, broken } = parse(text);
    expect(broken).toBe(true);
    expect(settings).toEqual({});
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['config-syntax error']);
  });

  it('written by init has no mistake and changes nothing but names defaults', () => {
    const { findings, settings } = parse(INITIAL_CONFIGURATION);
    expect(findings).toEqual([]);
    expect(settings).toMatchObject({ contract: 'auto', side: 'auto', preset: 'recommended' });
  });

  it('has exactly the keys of the schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schema/trampolint.schema.json', import.meta.url), 'utf8'),
    ) as {
      properties: Record<string, unknown> & { overrides: { items: { properties: Record<string, unknown> } } };
    };
    const unknown = (keys: readonly string[], wrap: (text: string) => string): readonly string[] =>
      keys.filter((key) =>
        complaints(wrap(`"${key}": null`)).some((complaint) => complaint.startsWith('config-unknown-key')),
      );
    const { properties } = schema;
    expect(unknown(Object.keys(properties), (text) => `{ ${text} }`)).toEqual([]);
    expect(
      unknown(Object.keys(properties.overrides.items.properties), (text) => `{ "overrides": [{ ${text} }] }`),
    ).toEqual([]);
    const named = Object.keys(JSON.parse(stripComments(INITIAL_CONFIGURATION)) as object);
    expect(named.filter((key) => !(key in properties))).toEqual([]);
  });
});

function stripComments(text: string): string {
  return text.replace(/^\s*\/\/.*$/gm, '');
}
