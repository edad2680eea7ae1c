/**
 * Mistakes that published runtimes had in the entry and exit of their enclaves, and repaired. Each is our own smallest program
 * with the same mistake, and the program put right; nothing here is taken from the projects.
 */
import { enclave, type EnclaveParts } from '../../../server/src/rules/support/enclave-snippets.js';

export interface Reconstruction {
  /** Project and commit of the repair. */
  readonly fix: string;
  readonly what: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

const pair = (before: EnclaveParts, after: EnclaveParts = {}): Pick<Reconstruction, 'before' | 'after'> => ({
  before: enclave(before),
  after: enclave(after),
});

const handler = (body: string, tail = ''): EnclaveParts => ({ exception: body, tail });

const EXIT = '    mov     %gs:0x30, %rbx\n    mov     %gs:0x38, %rsp\n    mov     $4, %eax\n    enclu\n    ud2';
const FRAME = '    mov     %gs:0x18, %rsp\n    mov     %gs:0x20, %rbx';
const TARGET = 'signal_handler:\n    ud2';

/** In the order of the rules: entry, saved state, exit, data. */
export const RECONSTRUCTIONS: readonly Reconstruction[] = [
  {
    fix: 'linux-sgx b13ab0eae7',
    what: 'DF of the host reached trusted code',
    rule: 'entry-df-not-cleared',
    ...pair({ flags: '' }, { flags: '    cld\n    pushq   $0\n    popfq' }),
  },
  {
    fix: 'graphene 2de42097fe',
    what: 'DF of the host reached the handler of exceptions',
    rule: 'entry-df-not-cleared',
    ...pair(
      handler('    mov     %gs:0x18, %rsp\n    call    handle\n    ud2'),
      handler('    mov     %gs:0x18, %rsp\n    cld\n    call    handle\n    ud2'),
    ),
  },
  {
    fix: 'linux-sgx d166ff0c80',
    what: 'CLD was taken to clear AC, too',
    rule: 'entry-ac-not-cleared',
    ...pair({ flags: '    cld' }),
  },
  {
    fix: 'gramine 91618160bc',
    what: 'the mask for RFLAGS left AC',
    rule: 'entry-ac-not-cleared',
    ...pair(
      { flags: '    pushfq\n    andq    $~0x400, (%rsp)\n    popfq' },
      { flags: '    pushfq\n    andq    $~0x40400, (%rsp)\n    popfq' },
    ),
  },
  {
    fix: 'linux-sgx 75dd558bda',
    what: 'registers of the host reached trusted code',
    rule: 'entry-gpr-not-cleared',
    ...pair({ registers: '    xor     %ebp, %ebp' }),
  },
  {
    fix: 'linux-sgx 9ddec08fb9',
    what: 'x87 and MXCSR of the host reached trusted code',
    rule: 'entry-xstate-not-sanitised',
    ...pair({ extended: '' }),
  },
  {
    fix: 'gramine a8bf33c09b',
    what: 'extended state was restored on one of two ways in',
    rule: 'entry-xstate-not-sanitised',
    ...pair(
      { extended: '    cmpl    $0, initialised(%rip)\n    je      1f\n    fxrstor xsave_init(%rip)\n1:  lfence' },
      { extended: '    fxrstor xsave_init(%rip)\n    lfence' },
    ),
  },
  {
    fix: 'rust-lang/rust 73471',
    what: 'control words were loaded, the x87 register stack was not emptied',
    rule: 'entry-fpu-partial-reset',
    ...pair({ extended: '    ldmxcsr mxcsr_init(%rip)\n    fldcw   fcw_init(%rip)' }),
  },
  {
    fix: 'rust-lang/rust 69040',
    what: 'the way out for aborted enclaves called C on the stack of the host',
    rule: 'entry-c-call-on-host-stack',
    ...pair(
      {
        stack: '    testb   $1, aborted(%rip)\n    jne     panic\n    mov     %gs:0x8, %rsp',
        tail: 'panic:\n    call    abort_reentry\n    ud2',
      },
      {
        stack: '    mov     %gs:0x8, %rsp\n    testb   $1, aborted(%rip)\n    jne     panic',
        tail: 'panic:\n    call    abort_reentry\n    ud2',
      },
    ),
  },
  {
    fix: 'gramine 4e978d0ddf',
    what: 'RSP of the host was passed on as an argument',
    rule: 'entry-host-rsp-as-argument',
    ...pair({ stack: '    mov     %rsp, %rsi\n    mov     %gs:0x8, %rsp' }),
  },
  {
    fix: 'graphene 5b3b69332a',
    what: 'nested exceptions were taken for single ones',
    rule: 'entry-cssa-upper-unchecked',
    ...pair(
      {
        settings: 'side=enclave entry=enclave_entry',
        exception: '    mov     %gs:0x18, %rsp\n    call    handle\n    ud2',
      },
      {
        settings: 'side=enclave entry=enclave_entry',
        exception: '    cmp     $1, %rax\n    jne     1f\n    mov     %gs:0x18, %rsp\n    call    handle\n1:  ud2',
      },
    ),
  },
  {
    fix: 'gramine 18e1fe259c',
    what: 'the number of the call was not checked',
    rule: 'entry-untrusted-index-unchecked',
    ...pair(
      { call: '    lea     calls(%rip), %r11\n    mov     (%r11,%rdi,8), %r11\n    call    *%r11' },
      {
        call: '    cmp     $8, %rdi\n    jae     1f\n    lea     calls(%rip), %r11\n    mov     (%r11,%rdi,8), %r11\n    call    *%r11\n1:',
      },
    ),
  },
  {
    fix: 'graphene 55a6ecb69f',
    what: 'the host could have the entry return to an outside call that was never made',
    rule: 'entry-reentry-state-unchecked',
    ...pair(
      {
        stack: '    cmp     $-2, %rdi\n    je      back\n    mov     %gs:0x8, %rsp',
        tail: 'back:\n    mov     %gs:0x10, %rsp\n    ret',
      },
      {
        stack: '    cmpq    $0, %gs:0x10\n    jne     back\n    mov     %gs:0x8, %rsp',
        tail: 'back:\n    mov     %gs:0x10, %rsp\n    movq    $0, %gs:0x10\n    ret',
      },
    ),
  },
  {
    fix: 'linux-sgx effae62802',
    what: 'no fence behind the load of MXCSR',
    rule: 'entry-mcdt-lfence-missing',
    ...pair({ extended: '    mov     $-1, %eax\n    mov     $-1, %edx\n    xrstor  xsave_init(%rip)' }),
  },
  {
    fix: 'gramine 50c4142f8b',
    what: 'the handler trusted RSP of the SSA',
    rule: 'ssa-rsp-trusted',
    ...pair(
      handler('    mov     %gs:0x20, %rbx\n    mov     32(%rbx), %rsi\n    mov     %rdi, -320(%rsi)\n    ud2'),
      handler(
        '    mov     %gs:0x20, %rbx\n    mov     32(%rbx), %rsi\n    cmp     %gs:0x58, %rsi\n    jb      1f\n    cmp     %gs:0x60, %rsi\n' +
          '    ja      1f\n    mov     %rdi, -320(%rsi)\n1:  ud2',
      ),
    ),
  },
  {
    fix: 'graphene 5992881c46',
    what: 'the handler was started with the flags of the interrupted code',
    rule: 'ssa-rflags-not-sanitised',
    ...pair(
      handler(`${FRAME}\n    lea     signal_handler(%rip), %rax\n    mov     %rax, 136(%rbx)\n${EXIT}`, TARGET),
      handler(
        `${FRAME}\n    lea     signal_handler(%rip), %rax\n    mov     %rax, 136(%rbx)\n    andq    $~0x40400, 128(%rbx)\n${EXIT}`,
        TARGET,
      ),
    ),
  },
  {
    fix: 'gramine 696a556799',
    what: 'arguments for the handler were put into live registers',
    rule: 'ssa-vs-live-register',
    ...pair(
      handler(
        `${FRAME}\n    lea     signal_handler(%rip), %rax\n    mov     %rax, 136(%rbx)\n    mov     %rsi, %rdi\n${EXIT}`,
        TARGET,
      ),
      handler(
        `${FRAME}\n    lea     signal_handler(%rip), %rax\n    mov     %rax, 136(%rbx)\n    mov     %rsi, 56(%rbx)\n${EXIT}`,
        TARGET,
      ),
    ),
  },
  {
    fix: 'gramine d6941e8675',
    what: 'EXITINFO stayed valid behind the exception',
    rule: 'ssa-exitinfo-not-cleared',
    ...pair(
      handler(`${FRAME}\n    mov     160(%rbx), %edi\n    call    queue\n${EXIT}`),
      handler(`${FRAME}\n    mov     160(%rbx), %edi\n    movl    $0, 160(%rbx)\n    call    queue\n${EXIT}`),
    ),
  },
  {
    fix: 'gramine a390e33e16',
    what: 'the number of the exception was the host’s',
    rule: 'ssa-exitinfo-not-cross-checked',
    ...pair(
      handler('    mov     %gs:0x18, %rsp\n    cld\n    call    handle\n    ud2'),
      handler(`${FRAME}\n    cld\n    movzbl  160(%rbx), %edi\n    call    handle\n    ud2`),
    ),
  },
  {
    fix: 'linux-sgx edb18459b8',
    what: 'the frame of the handler lay in the red zone',
    rule: 'exception-redzone-clobber',
    ...pair(
      handler('    mov     %gs:0x20, %rbx\n    mov     32(%rbx), %rax\n    mov     %rdi, -8(%rax)\n    ud2'),
      handler(
        '    mov     %gs:0x20, %rbx\n    mov     32(%rbx), %rax\n    sub     $128, %rax\n    mov     %rdi, -320(%rax)\n    ud2',
      ),
    ),
  },
  {
    fix: 'gramine 469c5c0d38',
    what: 'C code of the handler changed the vector registers of the interrupted code',
    rule: 'exception-xsave-not-saved',
    ...pair(
      handler(`    mov     %gs:0x18, %rsp\n    call    handle\n${EXIT}`),
      handler(
        `    mov     %gs:0x18, %rsp\n    mov     %gs:0x48, %rdi\n    xsave   (%rdi)\n    call    handle\n${EXIT}`,
      ),
    ),
  },
  {
    fix: 'linux-sgx 85947caa12',
    what: 'several saved registers went to one',
    rule: 'context-restore-wrong-register',
    ...pair(
      {
        tail: 'resume:\n    mov     64(%rcx), %r8\n    mov     72(%rcx), %rsi\n    mov     80(%rcx), %rsi\n    mov     88(%rcx), %rsi\n    ret',
      },
      {
        tail: 'resume:\n    mov     64(%rcx), %r8\n    mov     72(%rcx), %r9\n    mov     80(%rcx), %r10\n    mov     88(%rcx), %r11\n    ret',
      },
    ),
  },
  {
    fix: 'linux-sgx 6662022bf8',
    what: 'the base of the saved registers was replaced before all were read',
    rule: 'context-restore-source-clobbered',
    ...pair(
      {
        tail: 'resume:\n    mov     24(%rdi), %rbx\n    mov     40(%rdi), %rbp\n    mov     56(%rdi), %rdi\n    mov     48(%rdi), %rsi\n    ret',
      },
      {
        tail: 'resume:\n    mov     24(%rdi), %rbx\n    mov     40(%rdi), %rbp\n    mov     48(%rdi), %rsi\n    mov     56(%rdi), %rdi\n    ret',
      },
    ),
  },
  {
    fix: 'linux-sgx 159f60223e',
    what: 'vector registers left with what trusted code had in them',
    rule: 'eexit-xstate-leak',
    ...pair({ scrubExtended: '    mov     %rax, %rsi' }),
  },
  {
    fix: 'graphene 19fb0d2d89',
    what: 'registers left with what trusted code had in them',
    rule: 'eexit-gpr-leak',
    ...pair({ scrub: '    xor     %edi, %edi\n    xor     %edx, %edx' }),
  },
  {
    fix: 'graphene 19fb0d2d89 (flags)',
    what: 'the status flags of the last comparison left',
    rule: 'eexit-flags-leak',
    ...pair({
      restore:
        '    cmp     $3, %rsi\n    mov     %gs:0x30, %rbx\n    mov     %gs:0x38, %rsp\n    mov     %gs:0x40, %rbp',
    }),
  },
  {
    fix: 'graphene 9df4d9671a',
    what: 'the exit went where an earlier call had come from',
    rule: 'eexit-target-stale',
    ...pair(
      {
        entry:
          '    test    %rax, %rax\n    jne     on_exception\n    mov     %rsp, %gs:0x38\n    mov     %rbp, %gs:0x40\n    cmpq    $0, %gs:0x10\n' +
          '    jne     1f\n    mov     %rcx, %gs:0x30\n1:',
      },
      {},
    ),
  },
  {
    fix: 'graphene 7789360b93',
    what: 'RCX was loaded for nobody',
    rule: 'eexit-dead-rcx',
    ...pair({
      restore:
        '    mov     %gs:0x30, %rbx\n    mov     %gs:0x50, %rcx\n    mov     %gs:0x38, %rsp\n    mov     %gs:0x40, %rbp',
    }),
  },
  {
    fix: 'graphene 6d91f7fb29',
    what: 'a call ran while the thread was already marked as outside',
    rule: 'entry-nonatomic-stack-switch',
    ...pair(
      {
        tail: `    .globl  outside_call\noutside_call:\n    push    %rbx\n    mov     %rsp, %gs:0x10\n    call    clear_state\n${EXIT}`,
      },
      {
        tail: `    .globl  outside_call\noutside_call:\n    push    %rbx\n    call    clear_state\n    mov     %rsp, %gs:0x10\n${EXIT}`,
      },
    ),
  },
  {
    fix: 'gramine 6194de94f9',
    what: 'the range that a handler compares RIP with had a call out of it',
    rule: 'atomic-range-calls-out',
    ...pair(
      {
        tail: `    .globl  outside_call\noutside_call:\nabout_to_exit_begin:\n    call    clear_state\n${EXIT}\nabout_to_exit_end:\n    ud2`,
      },
      {
        tail: `    .globl  outside_call\noutside_call:\n    call    clear_state\nabout_to_exit_begin:\n${EXIT}\nabout_to_exit_end:\n    ud2`,
      },
    ),
  },
  {
    fix: 'gramine 7ac37d17c8',
    what: 'MXCSR lay at offset 8 of the image',
    rule: 'mxcsr-image-offset',
    ...pair(
      {
        tail: '    .section .rodata\n    .balign 64\nreset_state:\n    .short  0x37f\n    .skip   6\n    .long   0x1f80\n    .skip   564\n    .text',
      },
      {
        tail: '    .section .rodata\n    .balign 64\nreset_state:\n    .short  0x37f\n    .skip   22\n    .long   0x1f80\n    .skip   548\n    .text',
      },
    ),
  },
  {
    fix: 'linux-sgx effae62802 (value)',
    what: 'MXCSR left timing dependent on data',
    rule: 'mxcsr-image-value',
    ...pair(
      {
        extended: '    fninit\n    vzeroall\n    ldmxcsr initial(%rip)\n    lfence',
        tail: '    .data\ninitial:\n    .long   0x1f80\n    .text',
      },
      {
        extended: '    fninit\n    vzeroall\n    ldmxcsr initial(%rip)\n    lfence',
        tail: '    .data\ninitial:\n    .long   0x1fbf\n    .text',
      },
    ),
  },
];
