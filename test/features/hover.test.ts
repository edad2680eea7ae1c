import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.js';
import { analyzeAtCursor, placed } from '../support/cursor.js';
import { PREFIX_TRAMPOLINE, cursorBefore } from '../support/trampolines.js';

/** The hover at the cursor; empty when there is none. */
function hoverAt(fixture: string): string {
  const { analysis, place } = analyzeAtCursor(fixture);
  return hover(analysis, place)?.markdown ?? '';
}

describe('the hover on ENCLU', () => {
  const onEenter = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'enclu', '$2, %eax\n'));
  const onAep = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'enclu', 'async_exit:\n'));

  it('names the leaf that RAX holds there', () => {
    expect(onEenter).toContain('**ENCLU** EENTER (EAX = 2)');
    expect(onAep).toContain('**ENCLU** ERESUME (EAX = 3) after AEX');
  });

  it('shows the leaf’s registers and what they hold', () => {
    expect(onEenter).toMatch(/in \*\*RBX\*\*: TCS, 4 KiB aligned – here .*RDI/);
    expect(onEenter).toMatch(/in \*\*RCX\*\*: AEP: where an asynchronous exit goes – here .*async\\_exit/);
  });

  it('says where control goes from there', () => {
    expect(onEenter).toMatch(/What follows:[^]*EEXIT/);
    expect(onEenter).toMatch(/What follows:[^]*EFAULT/);
  });

  it('names the contract and why it is the one', () => {
    expect(onEenter).toMatch(/Contract \*\*rfc-prefix\*\* \(pragma: /);
  });

  it('does not guess a leaf that the caller chooses', () => {
    const text = '\t.globl f\nf:\tmov %rdi, %rbx\n\tlea 1f(%rip), %rcx\n\tmov %rsi, %rax\n1:\tenc$0lu\n\tret\n';
    expect(hoverAt(text)).toContain('a leaf that is not known here');
  });
});

describe('the hover on instructions and registers', () => {
  it('tells what a register holds on each path', () => {
    const text = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'eax', 'cmp\t$14, %'));
    expect(text).toMatch(/\*\*EAX\*\* = 4[^;]* after EEXIT; 14[^;]* after a fault/);
  });

  it('tells all registers of an instruction, and what the instruction is for', () => {
    const text = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'mov', 'push\t%rbx\n\t'));
    expect(text).toContain('Copies the source.');
    expect(text).toContain('**RDI** = ');
    expect(text).toContain('**RBX** = ');
  });

  it('tells which way a branch can go on which path', () => {
    const text = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'je'));
    expect(text).toContain('never taken after EEXIT');
    expect(text).toContain('always taken after a fault');
  });

  it('says so where no path comes', () => {
    expect(hoverAt('\t.globl f\nf:\tret\n\tm$0ov %rax, %rbx\n\tret\n')).toContain('No simulated path comes here');
  });

  it('does not exist on blank lines and comments', () => {
    expect(hoverAt('\t.globl f\nf:\tret # com$0ment\n')).toBe('');
    expect(hoverAt('\t.globl f\n$0\nf:\tret\n')).toBe('');
  });
});

describe('the hover on a landing pad', () => {
  it('tells who arrives, and with which registers', () => {
    const text = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'landing_pad:'));
    expect(text).toContain('local label');
    expect(text).toMatch(/Who arrives here:[^]*EEXIT[^\n]*RAX = [^\n]*RDI = /);
    expect(text).toMatch(/Who arrives here:[^]*fault[^\n]*RAX = 14/);
  });

  it('tells the same on its first instruction', () => {
    expect(hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'cmp'))).toContain('Who arrives here:');
  });

  it('tells of the asynchronous exit at the AEP', () => {
    const text = hoverAt(cursorBefore(PREFIX_TRAMPOLINE, 'async_exit:'));
    expect(text).toMatch(/AEX[^\n]*RAX = 3/);
  });
});

describe('the hover on names', () => {
  it('shows a #define', () => {
    expect(hoverAt('#define EENTER 2\nf:\tmov $EEN$0TER, %eax\n')).toContain('#define EENTER 2');
  });

  it('shows a macro with its body, then what the call expands to', () => {
    const text = hoverAt(
      '.macro LOAD leaf\n\tmov $\\leaf, %eax\n.endm\n\t.globl f\nf:\tnop\n\tLO$0AD 2\n\tcpuid\n\tret\n',
    );
    expect(text).toContain('.macro LOAD leaf\n\tmov $\\leaf, %eax\n.endm');
    expect(text).toContain('`mov $2, %eax`');
  });

  it('shows an assigned symbol with its value', () => {
    const text = hoverAt('LEAF = 1 + 1\nf:\tmov $LE$0AF, %eax\n');
    expect(text).toContain('LEAF = 1 + 1');
    expect(text).toContain('= `2`');
  });

  it('shows section and kind of a label', () => {
    expect(hoverAt('\t.globl f\n\t.type f, @function\nf$0:\tret\n')).toContain(
      'global function `f` in section `.text`',
    );
    expect(hoverAt('\tcall else$0where\n')).toContain('symbol of another file `elsewhere`');
  });

  it('covers the word it speaks of', () => {
    const { analysis, place } = analyzeAtCursor('f:\tjmp f$0\n');
    const span = hover(analysis, place)?.span;
    expect(span && placed(analysis, span)).toBe('/main.S:1:8 f');
  });
});

describe('what is known of a word wherever it stands', () => {
  it('of an instruction: form, implicit registers, flags, feature and a reference', () => {
    const text = hoverAt('\tmul$0q (%rbx)\n');
    expect(text).toContain('form `mulq r/m64`');
    expect(text).toContain('besides its operands reads RAX, writes RAX, RDX');
    expect(text).toMatch(/flags: sets by the result OF \(signed overflow\), CF \(carry\); leaves undefined/);
    expect(text).toContain('(https://www.felixcloutier.com/x86/mul)');
    expect(hoverAt('\tpop$0cnt %rax, %rbx\n')).toContain('needs POPCNT');
  });

  it('of an instruction that enclaves must not run', () => {
    expect(hoverAt('\tcp$0uid\n')).toContain('not allowed inside an enclave');
    expect(hoverAt('\twr$0msr\n')).toContain('for the kernel only');
    expect(hoverAt('\tad$0d %rax, %rbx\n')).not.toContain('enclave');
  });

  it('of operands in the order of the syntax at hand', () => {
    expect(hoverAt('\tim$0ul $3, %rbx, %rcx\n')).toContain('`imulq imm32, r/m64, r64`');
    expect(hoverAt('.intel_syntax noprefix\n\tim$0ul rcx, rbx, 3\n')).toContain('`imul r64, r/m64, imm32`');
  });

  it('of a vector instruction, from the parts of its name', () => {
    expect(hoverAt('\tvpa$0ddd %ymm1, %ymm2, %ymm3\n')).toContain('Adds packed 32-bit integers.');
  });

  it('of a register', () => {
    expect(hoverAt('\tmov %r$0bx, %rax\n')).toContain('RBX: kept across calls; the TCS of EENTER and ERESUME');
    expect(hoverAt('\tvmovaps %xm$0m1, %xmm2\n')).toContain('XMM1: a vector register of 128 bits');
  });

  it('of a flag that a comment names', () => {
    expect(hoverAt('\tcld # clears D$0F\n')).toMatch(/^\*\*DF\*\*: direction, bit 10 of RFLAGS/);
    expect(hoverAt('/* RFLAGS.A$0C is the host’s */\n\tnop\n')).toContain('alignment check');
    expect(hoverAt('\tpushfq # EFL$0AGS\n')).toContain('the flags register');
    expect(hoverAt('\tnop # if i$0f\n')).toBe('');
  });

  it('of a directive and a prefix', () => {
    expect(hoverAt('\t.cfi_def_$0cfa_offset 16\n')).toContain('The CFA has another offset');
    expect(hoverAt('\tlo$0ck incl (%rax)\n')).toContain('makes the change of memory atomic');
  });
});

describe('the hover on macros and symbols', () => {
  it('shows what a call expands to, nested macros included', () => {
    const text = hoverAt('.macro LEAF n\n\tmov $\\n, %eax\n.endm\n.macro GO n\n\tLEAF \\n\n\tenclu\n.endm\n\tG$0O 2\n');
    expect(text).toContain('Expands here to:\n\n```gas\n\tmov $2, %eax\n\tenclu\n```');
  });

  it('shows the value that a #define comes to', () => {
    expect(hoverAt('#define A B\n#define B (3+1)\n\t.long $0A\n')).toContain('Expands here to:\n\n```gas\n(3+1)\n```');
    expect(hoverAt('#define A 4\n\t.long $0A\n')).not.toContain('Expands');
  });

  it('shows the comment above or behind a definition', () => {
    const text = '/*\n * Doubles its argument.\n */\n\t.globl f\nf:\tret\n\tcall f$0\n';
    expect(hoverAt(text)).toContain('Doubles its argument.');
    expect(hoverAt('.set N, 4 # pages\n\t.long N$0\n')).toContain('pages');
    expect(hoverAt('\tnop # no\nf:\tret\n\tcall f$0\n')).not.toContain('no\n');
  });

  it('shows where a parameter is declared', () => {
    expect(hoverAt('.macro GO leaf=2, to\n\tmov $\\le$0af, %eax\n.endm\n')).toContain('.macro GO leaf=2, to');
  });
});
