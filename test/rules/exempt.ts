/** Variations that do change what a rule looks at, with the reason: by rule, then by variation. */
export const EXEMPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'entry-nonatomic-stack-switch': {
    'one path only': 'the function that leaves stands behind another one, and only the first is branched to',
  },
  'atomic-range-calls-out': {
    'one path only': 'the labels of a range are known by their ends, which the variation changes',
  },
  'lfence-missing-after-branch': {
    'the branch inverted': 'the branch over a jump has the jump behind it and not the fence',
    'one path only': 'the branch in front of the two programs has no fence behind it',
  },
  'aep-outside-registered-range': { 'one path only': 'the range is found by the names of its labels' },
  'control-runs-past-end': { 'one path only': 'what runs past its end comes to the other program there' },
  'cet-endbr-missing': { 'one path only': 'what a branch reaches needs no ENDBR64' },
  'cfi-offset-mismatch': { 'moves through the stack': 'a push moves the frame and needs a directive of its own' },
  'executable-stack-note-missing': { 'one path only': 'the note is about the whole file' },
  'function-metadata-missing': { 'one path only': 'what a branch reaches is no function that others know' },
  'indirect-call-missing-star': { 'Intel syntax': 'there is no star in Intel syntax' },
  'missing-immediate-dollar': { 'Intel syntax': 'a bare number is an immediate in Intel syntax' },
  'operand-size-ambiguous': { 'Intel syntax': 'GNU as refuses what has no size in Intel syntax' },
  'stale-flags-branch': { 'one path only': 'the test that chooses the path sets the flags' },
};
