/** Names that `.reloc` takes (bfd/elf64-x86-64.c and bfd/reloc.c, binutils 2.40). */

const NAMES: ReadonlySet<string> = new Set(
  (
    'NONE 64 PC32 GOT32 PLT32 COPY GLOB_DAT JUMP_SLOT RELATIVE GOTPCREL 32 32S 16 PC16 8 PC8 DTPMOD64 DTPOFF64 TPOFF64 ' +
    'TLSGD TLSLD DTPOFF32 GOTTPOFF TPOFF32 PC64 GOTOFF64 GOTPC32 GOT64 GOTPCREL64 GOTPC64 GOTPLT64 PLTOFF64 SIZE32 ' +
    'SIZE64 GOTPC32_TLSDESC TLSDESC_CALL TLSDESC IRELATIVE RELATIVE64 PC32_BND PLT32_BND GOTPCRELX REX_GOTPCRELX ' +
    'GNU_VTINHERIT GNU_VTENTRY'
  )
    .split(' ')
    .map((name) => `R_X86_64_${name}`)
    .concat('BFD_RELOC_NONE', 'BFD_RELOC_8', 'BFD_RELOC_16', 'BFD_RELOC_32', 'BFD_RELOC_64'),
);

/** Whether there is a relocation of this name, in upper or lower case. */
export function isRelocationName(name: string): boolean {
  return NAMES.has(name.toUpperCase());
}
