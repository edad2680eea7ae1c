import { describe, expect, it } from 'vitest';
import { analysisOptionsFor, isPreprocessed, lintConfigFor } from './analysis-options.js';
import type { Settings } from './configuration.js';
import { createFileReader } from './files.js';

const HOST = { reader: createFileReader(), cwd: '/project' };

function optionsOf(
  file: Settings,
  command: Settings = {},
  editor: Settings = {},
): ReturnType<typeof analysisOptionsFor> {
  return analysisOptionsFor('/project/a.S', { editor, file, command }, HOST);
}

describe('options of an analysis', () => {
  it.each([
    ['/p/a.S', true],
    ['/p/a.s', false],
    ['/p/a.asm.s', false],
    ['/p/a.inc', true],
    ['/p/<stdin>', true],
  ])('%s is preprocessed: %s', (file, expected) => {
    expect(isPreprocessed(file)).toBe(expected);
  });

  it('say where contract and side were set', () => {
    expect(optionsOf({ contract: 'signal', side: 'host' })).toMatchObject({
      contract: { name: 'signal', source: 'config' },
      side: { side: 'host', source: 'config' },
    });
    expect(optionsOf({ contract: 'signal' }, { contract: 'rfc-prefix' }).contract).toEqual({
      name: 'rfc-prefix',
      source: 'option',
    });
  });

  it('leave detection to the analysis for auto, also over a configured choice', () => {
    expect(optionsOf({ contract: 'auto' })).not.toHaveProperty('contract');
    expect(optionsOf({ contract: 'signal' }, { contract: 'auto' })).not.toHaveProperty('contract');
  });

  it('take the command line over the file, and the file over the editor', () => {
    const defines = (value: string | false): Settings => ({ defines: new Map([['A', value]]) });
    const usual = { name: '__ASSEMBLY__', value: '1' };
    const defined = optionsOf(defines('file'), {}, defines('editor')).read.defines;
    expect(defined).toEqual([usual, { name: 'A', value: 'file' }]);
    const undefined_ = optionsOf(defines('file'), defines(false)).read;
    expect([undefined_.defines, undefined_.undefines]).toEqual([[usual], ['A']]);
  });

  it('fill in what nobody has set', () => {
    expect(optionsOf({ entries: { aep: ['x'] } })).toMatchObject({
      entries: { host: [], enclave: [], aep: ['x'], exitTargets: [] },
      abi: { returns: [], trusted: [], noreturn: [] },
    });
  });
});

describe('options of the lint step', () => {
  it('merge rules of all sources', () => {
    const sources = {
      editor: { preset: 'all' as const, rules: new Map([['a', 'off' as const]]) },
      file: { preset: 'strict' as const, rules: new Map([['b', 'off' as const]]) },
      command: { rules: new Map([['b', 'error' as const]]) },
    };
    expect(lintConfigFor(sources)).toEqual({
      preset: 'strict',
      rules: new Map([
        ['a', 'off'],
        ['b', 'error'],
      ]),
    });
  });
});
