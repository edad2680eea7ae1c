import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileReader, MAX_SOURCE_BYTES } from './files.js';
import { testFolder } from './test-folder.js';

const reader = createFileReader();

describe('reading a source file', () => {
  it('gives its text', () => {
    const folder = testFolder({ 'a.S': 'nop # ä\n' });
    expect(reader.read(path.join(folder, 'a.S'))).toEqual({
      kind: 'text',
      text: 'nop # ä\n',
      byteOrderMark: false,
      replaced: false,
    });
  });

  it('replaces invalid UTF-8 and says so', () => {
    const folder = testFolder({ 'a.S': Buffer.from([0x23, 0xe4, 0x0a]), 'b.S': '# \uFFFD\n' });
    expect(reader.read(path.join(folder, 'a.S'))).toMatchObject({ text: '#\uFFFD\n', replaced: true });
    expect(reader.read(path.join(folder, 'b.S'))).toMatchObject({ text: '# \uFFFD\n', replaced: false });
  });

  it('takes a byte order mark away and remembers it', () => {
    const folder = testFolder({ 'a.S': '\uFEFFnop\n' });
    expect(reader.read(path.join(folder, 'a.S'))).toMatchObject({
      text: 'nop\n',
      byteOrderMark: true,
      replaced: false,
    });
  });

  it.each([
    ['missing.S', 'missing', 'no such file'],
    ['folder', 'directory', 'this is a directory'],
    ['binary.S', 'binary', 'this is a binary file, not assembly source'],
    ['circle.S', 'other', 'the symbolic link leads in a circle'],
  ])('refuses %s', (name, reason, message) => {
    const folder = testFolder({ 'folder/x': '', 'binary.S': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00]) });
    symlinkSync('circle.S', path.join(folder, 'circle.S'));
    expect(reader.read(path.join(folder, name))).toEqual({ kind: 'unreadable', reason, message });
  });

  it('refuses what is too large, with the bound', () => {
    const folder = testFolder({
      'a.S': Buffer.alloc(MAX_SOURCE_BYTES + 1, 0x20),
      'b.S': Buffer.alloc(MAX_SOURCE_BYTES, 0x20),
    });
    expect(reader.read(path.join(folder, 'a.S'))).toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('at most 32.0 MiB') as string,
    });
    expect(reader.read(path.join(folder, 'b.S')).kind).toBe('text');
  });

  it('prefers unsaved text', () => {
    const folder = testFolder({ 'a.S': 'saved' });
    const file = path.join(folder, 'a.S');
    const overlaid = createFileReader((asked) => (asked === file ? 'unsaved' : undefined));
    expect(overlaid.read(file)).toMatchObject({ text: 'unsaved' });
  });

  it('gives bytes as they are for .incbin', () => {
    const folder = testFolder({ 'a.bin': Buffer.from([0, 255, 65]) });
    expect(reader.readBytes(path.join(folder, 'a.bin'))).toBe('\u0000\u00FFA');
  });
});
