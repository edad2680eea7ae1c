import { describe, expect, it } from 'vitest';
import { aepNotEnclu } from './aep-not-enclu.js';
import { RECOMMENDED } from './index.js';
import { checkAnnotated, firedOn, pageExample, reportsOf } from './support/fixture.js';
import { prefixWrapper, signalWrapper } from './support/snippets.js';

describe('the page of aep-not-enclu', () => {
  it('shows a program with this mistake alone', () => {
    expect(firedOn(pageExample(aepNotEnclu, 'Bad'), RECOMMENDED)).toEqual(['aep-not-enclu']);
  });

  it('shows a program without any', () => {
    expect(firedOn(pageExample(aepNotEnclu, 'Good'), RECOMMENDED)).toEqual([]);
  });
});

const check = (text: string): readonly string[] => checkAnnotated(text, RECOMMENDED);

const mark = (carets: string): string => `#   ${carets} error(aep-not-enclu)`;

describe('aep-not-enclu reports', () => {
  it.each([
    ['a counter', `async_exit:\n    incq    count(%rip)\n${mark('^^^^')}\n    ds enclu`],
    ['a counter with LOCK', `async_exit:\n    lock incq count(%rip)\n${mark('^^^^^^^^^')}\n    ds enclu`],
    ['an ENDBR64', `async_exit:\n    endbr64\n${mark('^^^^^^^')}\n    ds enclu`],
    ['a jump', `async_exit:\n    jmp     1f\n${mark('^^^')}\n1:  ds enclu`],
    ['a label behind the ENCLU', `    ds enclu\nasync_exit:\n    nop\n${mark('^^^')}`],
  ])('%s', (_name, aep) => {
    expect(check(prefixWrapper({ aep }))).toEqual([]);
  });

  it('the label that the text calls by another name', () => {
    const load = '    mov %rdi, %rbx\n    lea alias(%rip), %rcx\n    mov $2, %eax';
    const aep = `    .set alias, async_exit\nasync_exit:\n    nop\n${mark('^^^')}\n    ds enclu`;
    expect(check(prefixWrapper({ load, aep }))).toEqual([]);
  });

  it('a signal contract without a range', () => {
    expect(check(signalWrapper({ aep: `async_exit:\n    incq    count(%rip)\n${mark('^^^^')}\n    enclu` }))).toEqual(
      [],
    );
  });

  it('the path to the AEP', () => {
    const [report] = reportsOf(aepNotEnclu, pageExample(aepNotEnclu, 'Bad'));
    expect(report?.path.some(({ message }) => /AEX|asynchronous/i.test(message))).toBe(true);
  });
});

describe('aep-not-enclu accepts', () => {
  it('the address of a prefix on its own line', () => {
    expect(check(prefixWrapper({ aep: 'async_exit:\n    ds\n    enclu' }))).toEqual([]);
  });

  it('an ENCLU as bytes or in a macro', () => {
    expect(check(prefixWrapper({ aep: 'async_exit:\n    .byte 0x3e, 0x0f, 0x01, 0xd7' }))).toEqual([]);
    expect(check(prefixWrapper({ aep: '.macro RESUME\n    ds enclu\n.endm\nasync_exit:\n    RESUME' }))).toEqual([]);
  });

  it('what an unknown macro may be', () => {
    expect(check(prefixWrapper({ aep: 'async_exit:\n    RESUME\n    ds enclu' }))).toEqual([]);
  });

  it('a range that is exported', () => {
    const aep = '    .globl async_exit, async_exit_end\nasync_exit:\n    incq count(%rip)\n    enclu\nasync_exit_end:';
    expect(check(signalWrapper({ aep }))).toEqual([]);
  });

  it('a range that is declared', () => {
    const aep = 'async_exit:\n    incq count(%rip)\n    enclu\nbehind:';
    expect(check(signalWrapper({ settings: 'contract=signal aep=async_exit..behind', aep }))).toEqual([]);
  });

  it('an interrupt that is meant to stop', () => {
    const aep = 'async_exit:\n    mov $-4, %rax\n    jmp leave';
    expect(check(prefixWrapper({ settings: 'contract=rfc-prefix prefix=ds aep-policy=stop', aep }))).toEqual([]);
  });

  it('an AEP in another file', () => {
    const load = '    mov %rdi, %rbx\n    lea elsewhere(%rip), %rcx\n    mov $2, %eax';
    expect(check(prefixWrapper({ load }))).toEqual([]);
  });
});
