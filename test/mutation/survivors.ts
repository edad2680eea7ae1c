/** Why no rule reports what an operator does, in the right examples: by operator. */
export const SURVIVORS: Readonly<Record<string, string>> = {
  'one push more': 'the frame hangs on RBP, so that RSP comes back right: nothing changes',
  'push before ENCLU': 'the frame hangs on RBP, so that RSP comes back right: nothing changes',
  'drop a push': 'the slot of the run pointer is read all the same; no rule asks whether a slot was ever written',
  'clobber RAX before ENCLU':
    'leaf 0 is EREPORT: where no fix-up tells the host from the enclave, the function is taken for one of the enclave',
  'drop ENCLU': 'nothing enters or resumes, and the code that is left is sound',
  'drop a store': 'what the structure of the caller has to hold is the convention of the function alone',
  'store the whole register': 'stores that follow write the other fields again',
  'drop a clearing': 'what is left in EAX is a result like any other',
  'return a failure as success': 'what a result means is the convention of the function alone',
  'drop a return': 'control runs on into the ENCLU of the AEP or past the end of the code',
  'ud2 behind ENCLU': 'without a fix-up, and behind one that lands elsewhere, the trap is a way to stop',
  'clobber RDI behind ENCLU': 'nothing reads RDI there',
};
