/** Files that somebody writes while they are read. */
import type * as Fs from 'node:fs';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileReader } from './files.js';
import { testFolder } from './test-folder.js';

/** Writes to the file once while it is open, as many times as it says. */
const writer = vi.hoisted(() => ({ file: '', writes: 0, isDue: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const openSync = (...args: Parameters<typeof fs.openSync>): number => {
    writer.isDue = true;
    return fs.openSync(...args);
  };
  const readSync = (...args: Parameters<typeof fs.readSync>): number => {
    const count = fs.readSync(...args);
    // Behind the first piece, so that a part of the old version is in hand already.
    if (count > 0 && writer.isDue && writer.writes > 0) {
      writer.isDue = false;
      writer.writes -= 1;
      fs.appendFileSync(writer.file, 'more\n');
    }
    return count;
  };
  return { ...fs, default: fs, openSync, readSync };
});

describe('a file that changes while it is read', () => {
  beforeEach(() => {
    writer.file = path.join(testFolder(), 'a.S');
    writeFileSync(writer.file, 'nop\n');
  });

  it('is read again, and as a whole', () => {
    writer.writes = 1;
    expect(createFileReader().read(writer.file)).toMatchObject({ kind: 'text', text: 'nop\nmore\n' });
  });

  it('is given up with a message when it never holds still', () => {
    writer.writes = 1000;
    expect(createFileReader().read(writer.file)).toMatchObject({
      kind: 'unreadable',
      message: 'the file keeps changing while it is read',
    });
  });

  it('is read as it is when nobody writes', () => {
    writer.writes = 0;
    appendFileSync(writer.file, 'ret\n');
    expect(createFileReader().read(writer.file)).toMatchObject({ kind: 'text', text: 'nop\nret\n' });
  });
});
