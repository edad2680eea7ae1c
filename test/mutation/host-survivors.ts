/** Why no rule reports a mutant of a real host trampoline: by file, then by operator and statement. */
const RESERVED_AREA =
  'the fields that the run structure reserves are a promise of the vDSO to its callers, and no part of entering an enclave';
const LEAF_CHECK =
  'another leaf raises #GP at ENCLU, which the exception table turns into a result: it is slower, not wrong';

export const HOST_SURVIVORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vsgx.S': {
    'one push more: push %rbx': 'the frame hangs on RBP, and the value that is popped is the same: nothing changes',
    'drop the load of the leaf: mov %ecx, %eax':
      'RAX of the caller is tested for both leaves before ENCLU, as a function with a convention of its own would do',
    'drop a branch: jb .Linvalid_input': LEAF_CHECK,
    'drop a comparison: cmp $ERESUME, %eax': LEAF_CHECK,
    'drop a branch: ja .Linvalid_input': LEAF_CHECK,
    'drop the load of RBX: mov $SGX_ENCLAVE_RUN_RESERVED_START, %rbx': RESERVED_AREA,
    'drop a comparison: cmpq $0, (%rcx, %rbx)': RESERVED_AREA,
    'a narrow comparison: cmpq $0, (%rcx, %rbx)': RESERVED_AREA,
    'drop a branch: jne .Linvalid_input': RESERVED_AREA,
    'the branch the other way round: jne .Linvalid_input': RESERVED_AREA,
    'drop a comparison: cmpq $SGX_ENCLAVE_RUN_RESERVED_END, %rbx': RESERVED_AREA,
    'drop a branch: jne 1b': RESERVED_AREA,
    'the branch the other way round: jne 1b': RESERVED_AREA,
    'clobber RAX before ENCLU: enclu': 'leaf 0 is EREPORT, so the function is taken for one of the enclave',
    'clobber RDI behind ENCLU: enclu': 'RDI behind an exit is for the callback alone, which this file does not show',
    'drop a branch: jle .Lout': 'what the callback returned goes on as a leaf, which the check at the top refuses',
  },
  'selftest-call.S': Object.fromEntries([
    ...['r15', 'r14', 'r13', 'r12', 'rbx'].map((register) => [
      `drop a CFI directive: .cfi_rel_offset %${register}, 0`,
      'the function never changes the register, so that an unwinder finds the right value in it',
    ]),
    ['restore another register: pop %rbx', 'RBX was not changed, and R12 is popped again behind: nothing changes'],
  ]) as Readonly<Record<string, string>>,
};
