/**
 * Exception tables: which instruction's fault continues where. The vDSO's entries are two offsets from the
 * table (arch/x86/entry/vdso/extable.h), the kernel's two offsets from themselves and a type or handler
 * (arch/x86/include/asm/asm.h); tables of addresses are read as well.
 */
import type { DataElement, ExceptionTableEntry } from './model.js';
import { hull } from './origins.js';

/** Data that one visit of a table's section put there; an entry never spans two visits. */
export interface TableChunk {
  readonly section: string;
  readonly elements: readonly DataElement[];
}

/** True for the names under which such tables are linked. */
export function isExceptionTable(section: string): boolean {
  return /(?:^|[._])ex_table$/.test(section);
}

/** The entries in the order of the text. Elements that are no symbol give entries without that symbol. */
export function exceptionTableEntries(chunks: readonly TableChunk[]): readonly ExceptionTableEntry[] {
  return chunks.flatMap((chunk) => entriesOf(chunk));
}

function entriesOf({ section, elements }: TableChunk): readonly ExceptionTableEntry[] {
  const step = entryLength(elements);
  const entries: ExceptionTableEntry[] = [];
  for (let at = 0; at < elements.length; at += step) {
    const [instruction, fixup] = elements.slice(at, at + 2);
    if (instruction === undefined) break;
    entries.push({
      section,
      instruction: symbolOf(instruction),
      fixup: fixup && symbolOf(fixup),
      origin: hull([instruction, ...(fixup ? [fixup] : [])].map((element) => element.origin)),
      assumed: false,
    });
  }
  return entries;
}

/** Three elements when every third one cannot start an entry, or when the count fits nothing else; otherwise two. */
function entryLength(elements: readonly DataElement[]): number {
  if (elements.length % 3 !== 0) return 2;
  const thirds = elements.filter((_, index) => index % 3 === 2);
  const plain = thirds.every((element) => element.symbol === undefined);
  return plain || elements.length % 2 !== 0 ? 3 : 2;
}

function symbolOf(element: DataElement): string | undefined {
  return element.size >= 4 ? element.symbol : undefined;
}
