import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from './test-folder.js';
import { writeWhole } from './write-file.js';

describe('writing a file as a whole', () => {
  it('makes it, or puts it in the place of another with its permissions', () => {
    const cwd = testFolder({ old: 'old' });
    const old = path.join(cwd, 'old');
    chmodSync(old, 0o640);
    writeWhole(old, 'new');
    writeWhole(path.join(cwd, 'fresh'), 'fresh');
    expect(readFileSync(old, 'utf8')).toBe('new');
    expect(statSync(old).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(['fresh', 'old']);
  });

  it('writes through a link', () => {
    const cwd = testFolder({ 'real/file': 'old' });
    symlinkSync('real/file', path.join(cwd, 'link'));
    writeWhole(path.join(cwd, 'link'), 'new');
    expect(lstatSync(path.join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(cwd, 'real/file'), 'utf8')).toBe('new');
  });

  it('leaves nothing behind when it fails', () => {
    const cwd = testFolder({ 'folder/x': '' });
    expect(() => writeWhole(path.join(cwd, 'gone/file'), 'new')).toThrow('ENOENT');
    expect(() => writeWhole(path.join(cwd, 'folder'), 'new')).toThrow('EISDIR');
    expect(readdirSync(cwd)).toEqual(['folder']);
  });
});
