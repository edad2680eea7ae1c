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
};
