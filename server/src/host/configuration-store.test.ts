import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createConfigurationStore, settingsForFile } from './configuration-store.js';
import { createFileReader } from './files.js';
import { testFolder } from './test-folder.js';

function storeFor(
  choice: Parameters<typeof createConfigurationStore>[1] = 'nearest',
): ReturnType<typeof createConfigurationStore> {
  return createConfigurationStore(createFileReader(), choice);
}

describe('the configuration of a file', () => {
  it('is the nearest one upward', () => {
    const folder = testFolder({ 'trampolint.json': '{}', 'a/trampolint.json': '{}', 'a/b/x.S': '', 'c/y.S': '' });
    const store = storeFor();
    expect(store.forFile(path.join(folder, 'a/b/x.S'))?.path).toBe(path.join(folder, 'a/trampolint.json'));
    expect(store.forFile(path.join(folder, 'c/y.S'))?.path).toBe(path.join(folder, 'trampolint.json'));
  });

  it('is none where none is wanted, or the one that is named', () => {
    const folder = testFolder({ 'trampolint.json': '{}', 'other.json': '{ "side": "host" }', 'x.S': '' });
    expect(storeFor('none').forFile(path.join(folder, 'x.S'))).toBeUndefined();
    const named = storeFor({ file: path.join(folder, 'other.json') });
    expect(named.forFile('/elsewhere/x.S')?.settings).toEqual({ side: 'host' });
  });

  it('is read once until it is forgotten', () => {
    const folder = testFolder({ 'trampolint.json': '{ "side": "host" }', 'x.S': '' });
    const file = path.join(folder, 'x.S');
    const store = storeFor();
    expect(store.forFile(file)?.settings.side).toBe('host');
    writeFileSync(path.join(folder, 'trampolint.json'), '{ "side": "enclave" }');
    expect(store.forFile(file)?.settings.side).toBe('host');
    store.invalidate();
    expect(store.forFile(file)?.settings.side).toBe('enclave');
  });

  it('that cannot be read is broken and has a finding', () => {
    const folder = testFolder({ 'trampolint.json': Buffer.from([0]), 'x.S': '' });
    const configuration = storeFor().forFile(path.join(folder, 'x.S'));
    expect(configuration?.broken).toBe(true);
    expect(configuration?.findings.map(({ rule }) => rule)).toEqual(['config-syntax']);
  });
});

describe('overrides', () => {
  const text = JSON.stringify({
    side: 'host',
    rules: { 'asm-syntax': 'off', 'asm-macro': 'off' },
    overrides: [
      { files: ['enclave/**', '*_entry.S'], side: 'enclave', rules: { 'asm-syntax': 'error' } },
      { files: ['/enclave/old.S'], preset: 'all' },
    ],
  });

  it.each([
    ['host/x.S', { side: 'host' }],
    ['enclave/x.S', { side: 'enclave' }],
    ['deep/down/my_entry.S', { side: 'enclave' }],
    ['enclave/old.S', { side: 'enclave', preset: 'all' }],
  ])('for %s', (name, expected) => {
    const folder = testFolder({ 'trampolint.json': text });
    const file = path.join(folder, name);
    const settings = settingsForFile(storeFor().forFile(file), file);
    expect(settings).toMatchObject(expected);
    expect(settings.rules?.get('asm-macro')).toBe('off');
    expect(settings.rules?.get('asm-syntax')).toBe(expected.side === 'enclave' ? 'error' : 'off');
  });
});
