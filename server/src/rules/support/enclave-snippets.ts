/** A complete small enclave for tests, with the part under test put in. */

/** The parts that a test may replace. What is not given is right. */
export interface EnclaveParts {
  readonly settings?: string;
  /** From the entry to the switch of the stack: CSSA is tested, what the exit needs is kept. */
  readonly entry?: string;
  /** Loads RSP from thread data. */
  readonly stack?: string;
  /** Sets DF, AC and the other flags to what the psABI asks for. */
  readonly flags?: string;
  /** Brings x87, SSE and MXCSR into a known state. */
  readonly extended?: string;
  /** Clears the registers that are no arguments. */
  readonly registers?: string;
  readonly call?: string;
  /** Clears what C code left in x87 and SSE. */
  readonly scrubExtended?: string;
  /** Clears what C code left in registers, and the status flags. */
  readonly scrub?: string;
  /** Loads the exit target and the host's RSP and RBP. */
  readonly restore?: string;
  readonly exit?: string;
  /** Where CSSA is not 0. */
  readonly exception?: string;
  /** Behind everything else. */
  readonly tail?: string;
}

const RIGHT = {
  settings: 'side=enclave entry=enclave_entry nssa=2',
  entry: `    test    %rax, %rax
    jne     on_exception
    mov     %rcx, %gs:0x30
    mov     %rsp, %gs:0x38
    mov     %rbp, %gs:0x40`,
  stack: '    mov     %gs:0x8, %rsp',
  flags: `    pushq   $0
    popfq`,
  extended: `    mov     $-1, %eax
    mov     $-1, %edx
    xrstor  xsave_init(%rip)
    lfence`,
  registers: ['eax', 'ebx', 'ecx', 'edx', 'ebp', 'r8d', 'r9d', 'r10d', 'r11d', 'r12d', 'r13d', 'r14d', 'r15d']
    .map((register) => `    xor     %${register}, %${register}`)
    .join('\n'),
  call: '    call    enclave_main',
  scrubExtended: `    mov     %rax, %rsi
    mov     $-1, %eax
    mov     $-1, %edx
    xrstor  xsave_init(%rip)`,
  scrub: ['edi', 'ecx', 'r8d', 'r9d', 'r10d', 'r11d', 'edx']
    .map((register) => `    xor     %${register}, %${register}`)
    .join('\n'),
  restore: `    mov     %gs:0x30, %rbx
    mov     %gs:0x38, %rsp
    mov     %gs:0x40, %rbp`,
  exit: `    mov     $4, %eax
    enclu`,
  exception: '    ud2',
  tail: '',
} as const satisfies Required<EnclaveParts>;

/** The enclave with some parts replaced. */
export function enclave(parts: EnclaveParts = {}): string {
  const part = (name: keyof EnclaveParts): string =>
    (parts[name] ?? RIGHT[name]).replace(/^\n/, '').replace(/\n\s*$/, '');
  const body = ['entry', 'stack', 'flags', 'extended', 'registers', 'call', 'scrubExtended', 'scrub', 'restore', 'exit']
    .map((name) => part(name as keyof EnclaveParts))
    .filter((text) => text !== '')
    .join('\n');
  return `# trampolint: ${part('settings')}
    .text
    .globl  enclave_entry
    .type   enclave_entry, @function
enclave_entry:
${body}
on_exception:
${part('exception')}
${part('tail')}
    .section .rodata
    .balign 64
xsave_init:
    .short  0x37f
    .skip   22
    .long   0x1fbf
    .skip   484
    .quad   0, 0
    .skip   48
`;
}
