/**
 * Mutants of the kernel's trampolines that others can tell from the original and that no rule reports, by file, operator and
 * changed line, with the reason.
 */

const RUN_POINTER = 'RBX holds the run pointer there, and no rule knows which object a store is meant for';
const OWN_CHECK = 'it is part of a check of the caller’s structure that the processor does not ask for';
const OWN_STORE = 'what the structure of the caller has to hold is the convention of this function alone';
const STORED_WIDE = 'stores that follow write the other fields again: memory is the same in the end';
const OWN_PROTOCOL = 'when to call the handler, and what its result means, is the convention of this function alone';

/** By file, then by operator and line. */
export const HOST_SURVIVORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vsgx.S': {
    'one push more: push %rbx': 'the frame hangs on RBP, and the second copy of RBX is the value that is popped',
    'drop a move between registers: mov %ecx, %eax':
      'EAX and ECX are both the caller’s, who may choose the leaf in either',
    'drop the load of the leaf: mov %ecx, %eax': 'EAX and ECX are both the caller’s, who may choose the leaf in either',
    'drop a branch: jb .Linvalid_input': 'the leaf is the caller’s; a wrong one raises #GP, which is fixed up',
    'drop a comparison: cmp $ERESUME, %eax':
      'a second branch on the flags of the first comparison is what compilers write',
    'drop a branch: ja .Linvalid_input': 'the leaf is the caller’s; a wrong one raises #GP, which is fixed up',
    'drop the load of RBX: mov $SGX_ENCLAVE_RUN_RESERVED_START, %rb': OWN_CHECK,
    'drop a comparison: cmpq $0, (%rcx, %rbx)': OWN_CHECK,
    'drop a branch: jne .Linvalid_input': OWN_CHECK,
    'the branch the other way round: jne .Linvalid_input': OWN_CHECK,
    'drop a comparison: cmpq $SGX_ENCLAVE_RUN_RESERVED_END, %rbx': OWN_CHECK,
    'drop a branch: jne 1b': OWN_CHECK,
    'the branch the other way round: jne 1b': OWN_CHECK,
    'drop ENCLU: enclu': 'without ENCLU the file has no trampoline, and nothing speaks of one',
    'clobber RDI behind ENCLU: enclu': 'what an enclave returns in RDI only its caller knows',
    'drop a store: movl $EEXIT, SGX_ENCLAVE_RUN_LEAF(%rbx)': OWN_STORE,
    'drop a clearing: xor %eax, %eax': 'the leaf or the code of EEXIT in EAX is a result like any other',
    'return a failure as success: mov $(-EINVAL), %eax': OWN_PROTOCOL,
    'drop a store: mov %eax, (SGX_ENCLAVE_RUN_LEAF)(%rbx)': OWN_STORE,
    'drop a store: mov %di, (SGX_ENCLAVE_RUN_EXCEPTION_VECT': OWN_STORE,
    'store the whole register: mov %di, (SGX_ENCLAVE_RUN_EXCEPTION_VECT': STORED_WIDE,
    'drop a store: mov %si, (SGX_ENCLAVE_RUN_EXCEPTION_ERRO': OWN_STORE,
    'store the whole register: mov %si, (SGX_ENCLAVE_RUN_EXCEPTION_ERRO': STORED_WIDE,
    'drop a store: mov %rdx, (SGX_ENCLAVE_RUN_EXCEPTION_ADD': OWN_STORE,
    'drop a move between registers: mov %rsp, %rcx': OWN_PROTOCOL,
    'drop a move between registers: mov %rbx, %rax': RUN_POINTER,
    'drop a load of a pointer: mov SGX_ENCLAVE_RUN_USER_HANDLER(%rax), ':
      'a pointer of which nothing is known may be one to code',
    'drop a call: call *%rax': OWN_PROTOCOL,
    'drop a branch: jle .Lout': OWN_PROTOCOL,
    'compare for the other order: jle .Lout': OWN_PROTOCOL,
  },
  'selftest-call.S': {
    'drop a call: call *vdso_sgx_enter_enclave(%rip)': 'a function need not call anything',
  },
};
