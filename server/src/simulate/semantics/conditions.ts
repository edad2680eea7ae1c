/** Condition codes as one-bit terms (Intel SDM Vol. 1, appendix B). */
import type { TermFactory } from '../domain/factory.js';
import type { Term } from '../domain/term.js';
import type { Flags } from '../machine/state.js';

/**
 * The one-bit term that is 1 when the condition holds. While all flags still come from one comparison,
 * the term speaks of its operands, so that a branch on it teaches something about them. Unknown
 * spellings, which the program never has, give a term that never holds.
 */
export function conditionTerm(factory: TermFactory, flags: Flags, condition: string): Term {
  const positive = POSITIVE[condition];
  if (positive !== undefined) return base(factory, flags, positive);
  const negative = NEGATIVE[condition];
  return negative === undefined ? factory.zero : factory.negate(base(factory, flags, negative));
}

type Base = 'o' | 'b' | 'e' | 'be' | 's' | 'p' | 'l' | 'le';

const POSITIVE: Readonly<Record<string, Base>> = { o: 'o', b: 'b', e: 'e', be: 'be', s: 's', p: 'p', l: 'l', le: 'le' };
const NEGATIVE: Readonly<Record<string, Base>> = {
  no: 'o',
  ae: 'b',
  ne: 'e',
  a: 'be',
  ns: 's',
  np: 'p',
  ge: 'l',
  g: 'le',
};

function base(factory: TermFactory, { values, source }: Flags, condition: Base): Term {
  // Flags of `test x, x` are those of comparing x with 0.
  const compared =
    source?.kind === 'sub'
      ? source
      : source?.left === source?.right && source !== undefined
        ? { ...source, right: factory.zero }
        : undefined;
  switch (condition) {
    case 'o':
      return values.of;
    case 'b':
      return values.cf;
    case 'e':
      return values.zf;
    case 's':
      return values.sf;
    case 'p':
      return values.pf;
    case 'be':
      // left <= right, unsigned, is not right < left.
      if (compared) return factory.negate(factory.compare('ult', compared.right, compared.left, compared.width));
      return factory.binary('or', values.cf, values.zf);
    case 'l':
      if (compared) return factory.compare('slt', compared.left, compared.right, compared.width);
      return factory.binary('xor', values.sf, values.of);
    case 'le':
      if (compared) return factory.negate(factory.compare('slt', compared.right, compared.left, compared.width));
      return factory.binary('or', values.zf, factory.binary('xor', values.sf, values.of));
  }
}
