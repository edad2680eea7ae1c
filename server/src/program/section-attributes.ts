/** What sections are declared to be, and whether a second declaration agrees (`obj_elf_change_section`, binutils 2.40). */

/** Sections whose attributes the assembler knows (bfd/elf.c); a prefix with a dot behind it counts, too. */
const KNOWN =
  /^\.(?:text|data|data1|bss|rodata|rodata1|tdata|tbss|init|fini|init_array|fini_array|preinit_array|note|comment|debug\w*|line|dynamic|dynstr|dynsym|dynamic|got|hash|interp|plt|rel|rela|shstrtab|strtab|symtab|gnu|stab\w*|persistent|noinit|ctors|dtors|eh_frame|gcc_except_table|sbss|sdata|lbss|ldata|lrodata)(?:[.]|$)/;

/** Whether the assembler knows the attributes of a section by its name and keeps them, whatever is declared. */
export function isKnownSection(name: string): boolean {
  return KNOWN.test(name);
}

/** The flags whose change the assembler minds. */
const COMPARED = 'awxeMST';

interface Attributes {
  readonly flags: string;
  readonly type: string | undefined;
}

/** The declarations of one program. */
export class SectionAttributes {
  readonly #known = new Map<string, Attributes>();

  /**
   * Takes a declaration; `flags` are undefined when it has none, `type` is without its `@`. Gives what an earlier one
   * said otherwise.
   */
  declare(name: string, flags: string | undefined, type: string | undefined): 'flags' | 'type' | undefined {
    const compared = flags === undefined || !/^[a-zA-Z?]*$/.test(flags) ? undefined : comparedFlags(flags, type);
    const before = this.#known.get(name);
    // Of a section that the assembler knows only what is declared counts.
    if (flags === undefined && isKnownSection(name)) return undefined;
    if (before === undefined) {
      this.#known.set(name, { flags: compared ?? '', type });
      return undefined;
    }
    if (type !== undefined && before.type !== undefined && type !== before.type) return 'type';
    const changed = flags !== undefined && flags !== '' && compared !== undefined && compared !== before.flags;
    return changed ? 'flags' : undefined;
  }
}

/** Whether there are contents to load counts as a flag, too. */
function comparedFlags(flags: string, type: string | undefined): string {
  const loaded = flags.includes('a') && type !== 'nobits' ? 'L' : '';
  return loaded + [...COMPARED].filter((flag) => flags.includes(flag)).join('');
}
