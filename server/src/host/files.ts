/** Reading source files: what is text, how it is decoded, and what is too large to be source. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Larger files are refused. The largest generated assembly we know of (unrolled cryptography) stays below 1 MiB; an
 * enclave trampoline has a few kilobytes. The bound keeps a data dump with an `.s` name from taking all memory.
 */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/** As in git and grep: a file with a NUL byte this early is not text. */
export const BINARY_PROBE_BYTES = 8 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

export type UnreadableReason = 'missing' | 'directory' | 'binary' | 'too-large' | 'denied' | 'other';

export interface SourceText {
  readonly kind: 'text';
  /** Without byte order mark; invalid UTF-8 became U+FFFD, one for each maximal invalid part. */
  readonly text: string;
  /** Whether the file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
  /** Whether bytes were replaced: such a text must not be written back. */
  readonly replaced: boolean;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** For people, without the path: `no such file`. */
  readonly message: string;
}

/** Reads files, by absolute path. Never throws. */
export interface FileReader {
  /** A source file as text. */
  read(file: string): SourceText | Unreadable;
  /** A file's bytes as characters U+0000 … U+00FF, for `.incbin`; undefined where it cannot be read or is too large. */
  readBytes(file: string): string | undefined;
}

/**
 * A reader of the file system. `overlay` gives the text of files that an editor holds unsaved; it is asked first.
 */
export function createFileReader(overlay: (file: string) => string | undefined = () => undefined): FileReader {
  return {
    read(file) {
      const unsaved = overlay(file);
      if (unsaved !== undefined) return { kind: 'text', text: unsaved, byteOrderMark: false, replaced: false };
      const bytes = readBounded(file);
      return Buffer.isBuffer(bytes) ? decodeSource(bytes) : bytes;
    },
    readBytes(file) {
      const bytes = readBounded(file);
      return Buffer.isBuffer(bytes) ? bytes.toString('latin1') : undefined;
    },
  };
}

/** Decodes the bytes of a source file, from wherever they came. */
export function decodeSource(bytes: Buffer): SourceText | Unreadable {
  if (bytes.length > MAX_SOURCE_BYTES) return tooLarge(bytes.length);
  if (bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)) {
    return { kind: 'unreadable', reason: 'binary', message: 'this is a binary file, not assembly source' };
  }
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const byteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
  // Comparing the way back tells U+FFFD in the file from U+FFFD put in by the decoder.
  const replaced = decoded.includes('\uFFFD') && !Buffer.from(decoded, 'utf8').equals(bytes);
  return { kind: 'text', text: byteOrderMark ? decoded.slice(1) : decoded, byteOrderMark, replaced };
}

/** What a failed file operation means, for people. */
export function describeSystemError(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM_ERRORS[code];
  if (known !== undefined) return { kind: 'unreadable', ...known };
  return { kind: 'unreadable', reason: 'other', message: `the file cannot be used${code === '' ? '' : ` (${code})`}` };
}

const SYSTEM_ERRORS: Readonly<Record<string, { readonly reason: UnreadableReason; readonly message: string }>> = {
  ENOENT: { reason: 'missing', message: 'no such file' },
  ENOTDIR: { reason: 'missing', message: 'no such file' },
  EISDIR: { reason: 'directory', message: 'this is a directory' },
  EACCES: { reason: 'denied', message: 'permission denied' },
  EPERM: { reason: 'denied', message: 'permission denied' },
  ELOOP: { reason: 'other', message: 'the symbolic link leads in a circle' },
  ENAMETOOLONG: { reason: 'other', message: 'the path is too long' },
  ENOSPC: { reason: 'other', message: 'no space left on the device' },
  EROFS: { reason: 'denied', message: 'the file system is read-only' },
};

/** A file that somebody writes while we read is read again this often: a compiler or an editor is done by then. */
const MAX_READS = 3;

function readBounded(file: string): Buffer | Unreadable {
  if (!path.isAbsolute(file)) return { kind: 'unreadable', reason: 'missing', message: 'no such file' };
  // Most folders of a search list do not have a file, and an error that is thrown costs more than a look.
  if (isMissing(file)) return describeSystemError(Object.assign(new Error(), { code: 'ENOENT' }));
  for (let round = 0; round < MAX_READS; round++) {
    const result = readOnce(file);
    if (result !== undefined) return result;
  }
  return { kind: 'unreadable', reason: 'other', message: 'the file keeps changing while it is read' };
}

/** Undefined when the file changed under our hands: half of two versions is no version. */
function readOnce(file: string): Buffer | Unreadable | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    return describeSystemError(error);
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { kind: 'unreadable', reason: 'directory', message: 'this is a directory' };
    if (status.size > MAX_SOURCE_BYTES) return tooLarge(status.size);
    const content = readToBound(descriptor);
    if (!status.isFile()) return content;
    const after = fstatSync(descriptor);
    return after.mtimeMs === status.mtimeMs && after.size === status.size ? content : undefined;
  } catch (error) {
    return describeSystemError(error);
  } finally {
    closeSync(descriptor);
  }
}

function isMissing(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** Reads in pieces: pipes and `/proc` files state no size, and a file may grow while it is read. */
function readToBound(descriptor: number): Buffer | Unreadable {
  const pieces: Buffer[] = [];
  let total = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(64 * 1024);
    const count = readSync(descriptor, piece, 0, piece.length, null);
    if (count === 0) return Buffer.concat(pieces, total);
    total += count;
    if (total > MAX_SOURCE_BYTES) return tooLarge(total);
    pieces.push(piece.subarray(0, count));
  }
}

function tooLarge(bytes: number): Unreadable {
  const mebibytes = (count: number): string => `${(count / 1024 / 1024).toFixed(1)} MiB`;
  const message = `with ${mebibytes(bytes)} this is too large for assembly source (at most ${mebibytes(MAX_SOURCE_BYTES)})`;
  return { kind: 'unreadable', reason: 'too-large', message };
}
