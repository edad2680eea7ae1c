import { describe, expect, it } from 'vitest';
import {
  formatOnNewlineSteps,
  formatRangeSteps,
  formatText,
  formatted,
} from '../../server/src/features/formatting/format.js';
import { DEFAULT_FORMAT, type FormatOptions } from '../../server/src/features/formatting/options.js';
import { createSourceFile } from '../../server/src/text/source.js';
import { runSteps } from '../../server/src/text/steps.js';

const SPACES: FormatOptions = { ...DEFAULT_FORMAT, tabSize: 4, indentSize: 4, insertSpaces: true };

function format(lines: readonly string[], options = SPACES, path = 'main.S'): readonly string[] {
  return formatted(path, lines.join('\n'), path.endsWith('.S'), options).split('\n');
}

/** Formatting leaves these lines alone. */
function stays(lines: readonly string[], path = 'main.S'): void {
  expect(format(lines, SPACES, path)).toEqual(lines);
}

describe('formatting', () => {
  it('aligns instructions, operands and comments', () => {
    expect(
      format([
        'enter:  push %rbp # save',
        'mov   %rsp,%rbp',
        '  lock   incl    (%rdi)// count',
        '\tmovabs $0x1122334455667788 , %r15 /* a long one */',
        '1: ret  ',
      ]),
    ).toEqual(
      [
        'enter:',
        '    mov     %rsp, %rbp',
        '    lock incl (%rdi)                    // count',
        '    movabs  $0x1122334455667788, %r15   /* a long one */',
        '1:  ret',
      ].map((line, at) => (at === 0 ? 'enter: push %rbp                        # save' : line)),
    );
  });

  it('uses tabs where the editor does', () => {
    expect(format(['f:', '  mov %rax,%rbx   # copy', '  ret'], DEFAULT_FORMAT)).toEqual([
      'f:',
      '\tmov\t%rax, %rbx\t\t# copy',
      '\tret',
    ]);
  });

  it('puts operands and comments where the settings say', () => {
    const options = { ...SPACES, operandColumn: 0, commentColumn: 24 };
    expect(format(['mov  %rax, %rbx # copy'], options)).toEqual(['    mov %rax, %rbx      # copy']);
    expect(format(['mov  %rax, %rbx # copy'], { ...options, commentColumn: 0 })).toEqual(['    mov %rax, %rbx # copy']);
  });

  it('takes Intel syntax, too, and keeps apart what belongs together', () => {
    expect(format(['.intel_syntax noprefix', 'mov rax,qword ptr [rbx+rcx*8]', 'lea rdi , [rip+x]'])).toEqual([
      '.intel_syntax noprefix',
      '    mov     rax, qword ptr [rbx+rcx*8]',
      '    lea     rdi, [rip+x]',
    ]);
    stays(['    lea     8(%rax,%rbx, 2), %rcx']);
  });

  it('leaves directives and macro calls at the margin, and indents the others', () => {
    expect(format(['.text', '  .globl f', 'ENTRY(f)', '  CALL_IT   a,b', 'LEAF = 3'])).toEqual([
      '.text',
      '    .globl  f',
      'ENTRY(f)',
      '    CALL_IT a,b',
      'LEAF = 3',
    ]);
  });

  it('keeps deeper indentation inside macros and conditionals of the assembler', () => {
    stays(['.macro two', '    .ifdef  X', '        nop', '    .else', '        ret', '    .endif', '.endm']);
  });

  it('lets comments alone go on below those that they continue', () => {
    expect(format(['  nop  # one', '       # two', '  # three', '# four'])).toEqual([
      '    nop                                 # one',
      '                                        # two',
      '    # three',
      '# four',
    ]);
  });

  it('takes blanks off the ends of lines, and ends the file as wished', () => {
    expect(format(['nop  ', '   ', '# x\t', ''])).toEqual(['    nop', '', '# x', '']);
    const options = { ...SPACES, insertFinalNewline: true, trimFinalNewlines: true };
    expect(formatted('a.S', '    ret', true, options)).toBe('    ret\n');
    expect(formatted('a.S', '    ret\n\n  \n\n', true, options)).toBe('    ret\n');
    expect(formatted('a.S', 'nop\n\t\n\t', true, options)).toBe('    nop\n');
    expect(formatted('a.S', 'nop  \r\nret\r\n', true, options)).toBe('    nop\r\n    ret\r\n');
  });

  it('changes nothing that it already laid out', () => {
    const once = format(['a: mov %rax,%rbx#x', '   # y', '.rept 2', 'nop', '.endr', 'b:c: jmp  a']);
    stays(once);
  });
});

describe('formatting leaves alone', () => {
  it('directives of cpp and lines that go on', () => {
    stays(['#define  X(a)   mov a,  \\', '  %rax ;   nop', '#  if   1', 'mov a, \\', '  b']);
  });

  it('calls that close on a later line', () => {
    stays(['  CALL(a,', ' b ,', '     c)']);
  });

  it('comments and strings over several lines', () => {
    stays(['/* one', '  two   ', '*/', '  nop /* three', ' four */']);
    stays(['.ascii "a', '   b"'], 'main.s');
  });

  it('what is inside strings and character constants', () => {
    expect(format(['.ascii  "a ,  b # c"', "mov $' ,%al"])).toEqual(['.ascii "a ,  b # c"', "    mov     $' ,%al"]);
  });

  it('a blank that is a character constant at the end of the code', () => {
    stays(["  .byte ' ", "  .byte  ' # a blank"]);
  });

  it('lines that cannot be read', () => {
    stays(['  mov  (%rax , %rbx', ' )what is   this(', '  "  ']);
  });

  it('the statements behind the first of a line', () => {
    expect(format([' rep;  movsb;   nop  # x'])).toEqual(['    rep;  movsb;   nop                  # x']);
  });

  it('operands of what is no instruction, as a macro may see every blank', () => {
    stays(['    mymacro a ,b,  c']);
    expect(format(['.macro m a', '\\op   %rax,%rbx', '.endm'])).toEqual(['.macro m a', '\\op %rax,%rbx', '.endm']);
  });
});

describe('parts of a file', () => {
  const text = ['mov %rax,%rbx', 'mov %rcx,%rdx', ''].join('\n');
  const file = createSourceFile(0, 'main.S', text);
  const lines = (edits: ReturnType<typeof formatText>) => [
    ...new Set(edits.map(({ span }) => (span.start < 14 ? 1 : 2))),
  ];

  it('are laid out without the rest', () => {
    expect(lines(runSteps(formatRangeSteps(file, true, SPACES, { start: 0, end: 3 })))).toEqual([1]);
    expect(lines(runSteps(formatRangeSteps(file, true, SPACES, { start: 14, end: 20 })))).toEqual([2]);
    expect(lines(formatText(file, true, SPACES))).toEqual([1, 2]);
  });

  it('are laid out as in the whole file, whatever comes before and behind', () => {
    const lines = [
      '.macro m a',
      ' mov %rax,%rbx # one',
      '  # two',
      '.if 1',
      '  nop',
      '.endif',
      '.endm',
      ' m  1',
      ' ',
      '  ',
      '',
    ];
    const whole = createSourceFile(0, 'main.S', lines.join('\n'));
    const options = { ...SPACES, trimFinalNewlines: true, insertFinalNewline: true };
    const all = formatText(whole, true, options);
    expect(all.length).toBeGreaterThan(5);
    whole.lineStarts.forEach((start, line) => {
      const next = whole.lineStarts[line + 1] ?? whole.text.length + 1;
      const found = runSteps(formatRangeSteps(whole, true, options, { start, end: next - 1 }));
      expect(all).toEqual(expect.arrayContaining([...found]));
      const own = all.filter(({ span }) => span.start >= start && span.end < next);
      expect(found.filter(({ span }) => span.start >= start)).toEqual(own);
    });
  });

  it('are laid out as they are typed: the line that ended, and the indentation of the next', () => {
    const typed = createSourceFile(0, 'main.S', 'mov %rax,%rbx\n');
    const edits = runSteps(formatOnNewlineSteps(typed, true, SPACES, 14));
    expect(edits.map(({ newText }) => newText)).toEqual(['    ', '     ', ', ', '    ']);
    expect(runSteps(formatOnNewlineSteps(typed, true, SPACES, 3))).toEqual([]);
  });
});
