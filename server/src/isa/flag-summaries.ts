/** One line about each flag of RFLAGS, for the hover: where it is, what it means and what it means to an enclave (SDM Vol. 1, 3.4.3). */

const SUMMARIES: Readonly<Record<string, string>> = {
  CF: 'carry, bit 0 of RFLAGS: an unsigned result did not fit; enclave leaves set it to report what they found',
  PF: 'parity, bit 2 of RFLAGS: the low byte of the result has an even number of ones',
  AF: 'auxiliary carry, bit 4 of RFLAGS: a carry out of bit 3',
  ZF: 'zero, bit 6 of RFLAGS: the result is zero; leaves that return an error code in RAX set it',
  SF: 'sign, bit 7 of RFLAGS: the highest bit of the result',
  TF: 'trap, bit 8 of RFLAGS: a debug exception after each instruction; EENTER saves and clears it unless the enclave is debugged',
  IF: 'interrupts enabled, bit 9 of RFLAGS: only the kernel changes it; an interrupt in an enclave is an AEX',
  DF: 'direction, bit 10 of RFLAGS: string instructions go downwards; the psABI wants it clear at calls, and EENTER takes over what the host left',
  OF: 'overflow, bit 11 of RFLAGS: a signed result did not fit',
  IOPL: 'I/O privilege level, bits 12 and 13 of RFLAGS: only the kernel changes it',
  NT: 'nested task, bit 14 of RFLAGS: no use in 64-bit mode, where IRET faults while it is set',
  AC: 'alignment check, bit 18 of RFLAGS: unaligned accesses fault in user mode; EENTER takes over what the host left, so that enclaves clear it',
  RFLAGS: 'the flags register; EENTER and EEXIT leave all of it as it is but for TF and RF, AEX replaces it',
};

/** What a flag is, by its name in capitals; undefined for other words. `FLAGS`, `EFLAGS` and `RFLAGS` are the register. */
export function flagSummary(word: string): string | undefined {
  return Object.hasOwn(SUMMARIES, word) ? SUMMARIES[word] : /^E?FLAGS$/.test(word) ? SUMMARIES['RFLAGS'] : undefined;
}
