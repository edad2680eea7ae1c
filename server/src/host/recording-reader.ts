/** A reader that remembers what was read, so that a result can be kept for as long as all of it stays the same. */
import { createHash } from 'node:crypto';
import type { FileReader } from './files.js';

/** Stands in place of a digest for files that were looked for and not found, or could not be used. */
export const MISSING_DIGEST = 'missing';

export interface RecordingReader extends FileReader {
  /** What was read since the last call, by absolute path. */
  takeRead(): ReadonlyMap<string, string>;
}

/** Wraps `reader`. Each file is digested once for as long as the reader lives. */
export function createRecordingReader(reader: FileReader): RecordingReader {
  const digests = new Map<string, string>();
  let current = new Map<string, string>();

  function note(file: string, content: string | undefined): void {
    let digest = digests.get(file);
    if (digest === undefined) {
      digest = content === undefined ? MISSING_DIGEST : digestOf(content);
      digests.set(file, digest);
    }
    current.set(file, digest);
  }

  return {
    read(file) {
      const result = reader.read(file);
      note(file, result.kind === 'text' ? result.text : undefined);
      return result;
    },
    readBytes(file) {
      const bytes = reader.readBytes(file);
      note(file, bytes);
      return bytes;
    },
    takeRead() {
      const taken = current;
      current = new Map();
      return taken;
    },
  };
}

/** The digest of a text: equal texts have equal digests. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 32);
}
