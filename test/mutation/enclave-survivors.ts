/** Mutants of the enclave's entry and exit that no rule reports, with the reason: by file, then by operator and instruction. */

const ARGUMENT = 'which register carries which argument is between this file and the function it calls';
const HOST_STATE = 'the state of the host is not kept or given back, which hurts the host alone';
const THREAD_DATA = 'what thread data mean is between this file and others; no path here reads it back';
const NOT_CALLED = 'nothing is called, so that nothing can leak';
const ONCE = 'a missed rule: the thread is set up twice or never, and its stack pointer is moved by the base each time';
const DEBUG = 'the buffer for messages of a debug build is set up otherwise';
const BASE = 'a missed rule: RSP is stored back as the distance it was loaded as, and the base never added';

const RIGHT: Readonly<Record<string, string>> = {
  'drop: mov %rbp, %gs:0x40':
    'RBP goes back with the value of an earlier entry: it is the host’s, and hurts the host alone',
  'drop: mov %rbp, %gs:0x40 (2)': 'as above, behind an exception',
  'drop: push $2': 'POPF takes what lies above the stack: own memory of which nothing is known',
  'drop: push $2 (2)': 'as above',
  'drop: mov $-1, %edx': 'the upper half of the mask selects no component that exists',
  'drop: mov $-1, %edx (2)': 'as above',
  'drop: mov $-1, %edx (3)': 'as above',
  'drop: xor %eax, %eax': 'RAX holds the mask, a constant',
  'drop: xor %eax, %eax (2)': 'as above',
  'drop: xor %ebx, %ebx': 'RBX holds the TCS, which the host knows',
  'drop: xor %ebx, %ebx (2)': 'as above',
  'drop: xor %ecx, %ecx': 'RCX holds the exit target, which the host knows',
  'drop: xor %ecx, %ecx (3)': 'as above',
  'drop: xor %ecx, %ecx (2)': 'EEXIT overwrites RCX',
  'drop: xor %edx, %edx': 'RDX holds the mask, a constant',
  'drop: xor %edx, %edx (2)': 'as above',
  'drop: xor %edx, %edx (3)': 'as above',
  'drop: call enclave_main': 'nothing is called, so that nothing can leak',
  'drop: call handle_exception': 'as above',
  'drop: mov %rax, %rsi':
    'no result goes back: RSI still is the argument, or what the call left in the register for results',
  'drop: xor %edi, %edi': 'RDI may carry a result',
  'drop: mov $1, %edi': 'RDI may carry a result',
  'drop: xor %esi, %esi (2)': 'RSI may carry a result',
  'drop: xor %esi, %esi': 'RSI may carry an argument',
  'drop: mov %gs:0x20, %rdi': 'RDI may carry an argument',
  'later: mov %gs:0x38, %rsp': 'RBP is loaded before instead of behind it: the same',
  'drop: mov %gs:0x40, %rbp': 'RBP is 0, which tells nothing',
  'drop: enclu': 'UD2 behind it stops the thread',
  'drop: ud2': 'EEXIT does not come back',
  'drop: jmp leave_it': 'control runs past the last instruction of the section, where no path can be followed',
};

const RUST: Readonly<Record<string, string>> = {
  'drop: mov %rbx,%gs:tcsls_tcs_addr': THREAD_DATA,
  'drop: mov %rsp,%gs:tcsls_tos': THREAD_DATA,
  'drop: stmxcsr %gs:tcsls_user_mxcsr': HOST_STATE,
  'drop: fnstcw %gs:tcsls_user_fcw': HOST_STATE,
  'drop: fldcw %gs:tcsls_user_fcw': HOST_STATE,
  'drop: ldmxcsr %gs:tcsls_user_mxcsr': HOST_STATE,
  'drop: testb $0xff,DEBUG(%rip)': DEBUG,
  'drop: jz .Lskip_debug_init': DEBUG,
  'drop: mov %r10,%gs:tcsls_debug_panic_buf_ptr': DEBUG,
  'drop: bts $tcsls_flag_init_once,%gs:tcsls_flags': ONCE,
  'drop: jc .Lskip_init': ONCE,
  'drop: call tcs_init': ONCE,
  'drop: jmp .Lafter_init': 'registers and flags are sanitised a second time',
  'drop: lea IMAGE_BASE(%rip),%rax': BASE,
  'drop: add %rax,%rsp': BASE,
  'later: add %rax,%rsp': BASE,
  'later: mov %gs:tcsls_user_rsp,%rsp': 'RBP is loaded before instead of behind it: the same',
  'drop: load_tcsls_flag_secondary_bool di': ARGUMENT,
  'drop: load_tcsls_flag_secondary_bool cx': ARGUMENT,
  ...Object.fromEntries(
    [
      ...['%rdx, %r10', '%r10, %rdx', '%rdi,%rbx', '%rsi,%r12', '%rdx,%r13', '%r8,%r14', '%r9,%r15'],
      ...['%rbx,%rdi', '%r12,%rsi', '%r13,%rdx', '%r14,%r8', '%r15,%r9', '%rax, %rdx'],
    ].map((operands) => [`drop: mov ${operands}`, ARGUMENT]),
  ),
  'drop: call entry': NOT_CALLED,
  'drop: popfq': 'the flags that XOR left before tell nothing either, and RSP leaves the stack at once',
  'drop: enclu': 'a missed rule: control runs into the code of an abort, on the stack of the host',
};

const BOOTSTRAP: Readonly<Record<string, string>> = {
  'drop: jmp encl_entry_core':
    'the stack begins a page lower or higher, beside the TCS: which page is whose the file does not say',
  'drop: lea -1(%rbx), %rax':
    'RAX is 0, and XCHG makes a stack at 0 of it: only entries that nothing here names come this way',
  'drop: call encl_body': NOT_CALLED,
  'drop: xor %rcx, %rcx': 'EEXIT overwrites RCX',
  'drop: add %rdx, %rdx': 'XOR before left the flags of a zero, which tell nothing',
};

const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'enclave-right.S': RIGHT,
  'rust-entry.S': RUST,
  'selftest-bootstrap.S': BOOTSTRAP,
};

/** Why a mutant of a file may survive; undefined when nobody has said. */
export function reasonFor(file: string, mutant: string): string | undefined {
  return REASONS[file]?.[mutant];
}
