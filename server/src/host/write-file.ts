/** Writes a file as a whole or not at all. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';

/**
 * Writes `text` to a file beside the target and then puts it in the target's place, so that nobody ever sees half of
 * it, and a full disk leaves what was there. Keeps permissions, follows links; devices and pipes are written directly.
 * Throws what the file system reports, and leaves no temporary file behind.
 */
export function writeWhole(file: string, text: string): void {
  const present = statusOf(file);
  if (present !== undefined && !present.isFile()) {
    writeFileSync(file, text);
    return;
  }
  const target = present === undefined ? file : realpathSync(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const mode = present === undefined ? 0o666 : present.mode & 0o777;
    const descriptor = openSync(temporary, 'w', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function statusOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}
