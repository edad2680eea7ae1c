import { describe, expect, it } from 'vitest';
import { encluIllegalPrefix } from './enclu-illegal-prefix.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper } from './support/snippets.js';

describe('the page of enclu-illegal-prefix', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(encluIllegalPrefix, 'Bad'), RECOMMENDED)).toEqual(['enclu-illegal-prefix']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(encluIllegalPrefix, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

describe('enclu-illegal-prefix', () => {
  it('reports a prefix on the statement, together with it', () => {
    const enclu = `
    data16 enclu
#   ^^^^^^^^^^^^ error(enclu-illegal-prefix)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it.each(['rep', 'repne', 'lock', 'data16', '.byte 0xf3', '.byte 0x66'])(
    'reports ENCLU behind a line %s',
    (prefix) => {
      const enclu = `
    ${prefix}
    enclu
#   ^^^^^ error(enclu-illegal-prefix)
`;
      expect(check(prefixWrapper({ enclu }))).toEqual([]);
    },
  );

  it('reports one among good prefixes', () => {
    const enclu = `
    .byte   0x3e, 0x66, 0x0f, 0x01, 0xd7
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error(enclu-illegal-prefix)
`;
    expect(check(prefixWrapper({ enclu }))).toEqual([]);
  });

  it('reports it under every contract', () => {
    const aep = `
async_exit:
    rep
    enclu
#   ^^^^^ error(enclu-illegal-prefix)
`;
    expect(check(signalWrapper({ aep }))).toEqual([]);
  });

  it('reports code that no path reaches', () => {
    const tail = `
    rep
    enclu
#   ^^^^^ error(enclu-illegal-prefix)
`;
    expect(check(prefixWrapper({ tail }))).toEqual([]);
  });

  it('leaves tables of data alone', () => {
    expect(check(prefixWrapper({ tail: '    .section .rodata\n    .byte 0xf3, 0x0f, 0x01, 0xd7' }))).toEqual([]);
  });

  it('leaves prefixes of other instructions alone', () => {
    expect(check(prefixWrapper({ tail: 'clear:\n    rep stosq\n    lock incq counter(%rip)\n    ret' }))).toEqual([]);
  });
});

describe('the fix of enclu-illegal-prefix', () => {
  const fixed = (text: string): string | undefined => {
    const [report] = reportsOf(encluIllegalPrefix, text);
    const [edit] = report?.fix?.edits ?? [];
    if (edit === undefined) return undefined;
    const changed = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    return /^.*enclu.*$/m.exec(changed)?.[0];
  };

  it('puts the contract’s prefix in its place', () => {
    expect(fixed(prefixWrapper({ enclu: '    data16 enclu' }))).toBe('    ds enclu');
  });

  it('keeps the good one that is there', () => {
    expect(fixed(prefixWrapper({ enclu: '    data16 ds enclu' }))).toBe('    ds enclu');
  });

  it('only removes it where no prefix is wanted', () => {
    expect(fixed(signalWrapper({ enclu: '    data16 enclu' }))).toBe('    enclu');
  });

  it('does not reach over lines', () => {
    expect(fixed(prefixWrapper({ enclu: '    rep\n    enclu' }))).toBeUndefined();
  });
});
