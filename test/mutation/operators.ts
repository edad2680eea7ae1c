/**
 * Ways in which people break a trampoline. Each operator takes the lines of a program in AT&T syntax and gives every
 * program that one mistake of its kind makes of it.
 */

export interface Mutant {
  readonly operator: string;
  /** The line that was changed, counted from 1. */
  readonly line: number;
  readonly text: string;
}

interface Operator {
  readonly name: string;
  /** The changed line, `null` to drop it, undefined where the operator does not apply. */
  readonly change: (line: string, next: string | undefined) => string | null | undefined;
}

/** A line whose code matches is replaced by what `to` says. */
function replacing(name: string, pattern: RegExp, to: string): Operator {
  return { name, change: (line) => (pattern.test(code(line)) ? code(line).replace(pattern, to) : undefined) };
}

/** A line whose code matches is left out. */
function dropping(name: string, pattern: RegExp): Operator {
  return { name, change: (line) => (pattern.test(code(line)) ? null : undefined) };
}

function code(line: string): string {
  return line.replace(/\s*#.*$/, '');
}

export const OPERATORS: readonly Operator[] = [
  dropping('drop the load of the leaf', /^\s+mov[ql]?\s+(?:\$[23]|%ecx), %[er]ax$/),
  dropping('drop the load of RBX', /^\s+mov[q]?\s+.*, %rbx$/),
  dropping('drop the load of the AEP', /^\s+lea[q]?\s+.*, %rcx$/),
  dropping('drop a push', /^\s+push[q]?\s/),
  dropping('drop a pop', /^\s+pop[q]?\s/),
  dropping('drop cld', /^\s+cld$/),
  dropping('drop leave', /^\s+leave[q]?$/),
  dropping('drop a comparison', /^\s+(?:cmp|test)[lq]?\s/),
  dropping('drop a branch', /^\s+j(?:n?e|n?z|[abgl]e?)\s/),
  dropping('drop a jump', /^\s+jmp\s/),
  dropping('drop a return', /^\s+ret[q]?$/),
  dropping('drop the change of RSP', /^\s+(?:sub|add|lea|and)[q]?\s+.*, %rsp$/),
  dropping('drop a restore from the frame', /^\s+mov[q]?\s+-?\d+\(%r[bs]p\), %r/),
  dropping('drop a save to the frame', /^\s+mov[q]?\s+%r\w+, -?\d+\(%r[bs]p\)$/),
  dropping('drop a store', /^\s+mov[wlq]?\s+[$%].*\(%r(?!bp|sp)\w+\)$/),
  dropping('drop a move between registers', /^\s+mov[lq]?\s+%\w+,\s*%\w+$/),
  dropping('drop lfence', /^\s+lfence$/),
  dropping('drop a clearing', /^\s+xor[lq]?\s+(%\w+),\s*\1$/),
  dropping('drop a load of a pointer', /^\s+mov[q]?\s+[^%$]*\(%r(?:ip|[abcd]x|bp|[sd]i|\d+)\), %r(?!bx|cx)\w+$/),
  dropping('drop an entry of the exception table', /^\s*_ASM_\w*EXTABLE\w*\(/),
  dropping('drop a push of a constant or of memory', /^\s+push[q]?\s+[^%\s]/),
  dropping('drop a call', /^\s+call[q]?\s/),
  dropping('drop ENCLU', /^\s+(?:ds )?enclu$/),
  dropping('drop a CFI directive', /^\s+\.cfi_(?!startproc|endproc)/),
  dropping('drop .cfi_startproc', /^\s+\.cfi_startproc/),
  dropping('drop .cfi_endproc', /^\s+\.cfi_endproc/),
  replacing('drop the prefix', /^(\s+)ds enclu\b/, '$1enclu'),
  replacing('another prefix', /^(\s+)ds enclu\b/, '$1cs enclu'),
  replacing('an illegal prefix', /^(\s+)(?:ds )?enclu\b/, '$1.byte 0xf3\n$1enclu'),
  replacing('return a failure as success', /\$(?:-1|\(-EINVAL\)), %eax/, '$0, %eax'),
  replacing('store the lower half', /^(\s+)mov(\s+)%rdx,/, '$1mov$2%edx,'),
  replacing('store the whole register', /^(\s+)mov(\s+)%([ds])i,/, '$1mov$2%r$3i,'),
  replacing('compare for the other order', /^(\s+)jle(\s)/, '$1jge$2'),
  replacing('compare without the sign', /^(\s+)jle(\s)/, '$1jbe$2'),
  replacing('round RSP to 8', /\$-0x10, %rsp/, '$-0x8, %rsp'),
  replacing('give back less of the stack', /^(\s+add[q]?\s+)\$0x10, %rsp/, '$1$$8, %rsp'),
  replacing('another slot of the stack', /^(\s+push[q]?\s+)0x38\(%rsp\)/, '$10x30(%rsp)'),
  replacing('test the lower half of a pointer', /^(\s+)cmpq(\s+\$0,)/, '$1cmpl$2'),
  replacing('another leaf', /\$2, %eax/, '$1, %eax'),
  replacing('a leaf that does not exist', /\$2, %eax/, '$12, %eax'),
  replacing('EENTER for ERESUME', /\$3, %eax/, '$2, %eax'),
  replacing('the leaf in one byte', /\$2, %eax/, '$2, %al'),
  replacing('another code of an exit', /\$4, %eax/, '$3, %eax'),
  replacing('the negative error number', /\$(?:4|14), %eax/, '$-14, %eax'),
  replacing('the branch the other way', /^(\s+)je(\s)/, '$1jne$2'),
  replacing('the branch the other way round', /^(\s+)jne(\s)/, '$1je$2'),
  replacing('clobber RBX at the AEP', /^(\s+)(ds enclu|enclu)$/, '$1mov     $$1, %ebx\n$1$2'),
  replacing('clobber RAX before ENCLU', /^(\s+)(ds enclu|enclu)$/, '$1xor     %eax, %eax\n$1$2'),
  replacing('push before ENCLU', /^(\s+)(ds enclu|enclu)$/, '$1push    %rax\n$1$2'),
  replacing('ud2 behind ENCLU', /^(\s+)(ds enclu|enclu)$/, '$1$2\n$1ud2'),
  replacing('set DF before ENCLU', /^(\s+)(ds enclu|enclu)$/, '$1std\n$1$2'),
  replacing('clobber RDI behind ENCLU', /^(\s+)(ds enclu|enclu)$/, '$1$2\n$1xor     %edi, %edi'),
  replacing('one push more', /^(\s+)push(\s+)(%r\w+)$/, '$1push$2$3\n$1push$2$3'),
  replacing('one pop more', /^(\s+)pop(\s+)(%r\w+)$/, '$1pop $2$3\n$1pop $2$3'),
  replacing('restore another register', /^(\s+)pop(\s+)%rbx$/, '$1pop$2%r12'),
  replacing('restore another register from the frame', /^(\s+mov\s+-?\d+\(%rbp\), )%rbx$/, '$1%r12'),
  replacing('misalign the stack', /^(\s+)call(\s)/, '$1sub     $8, %rsp\n$1call$2'),
  replacing('an absolute entry', /^(\s+\.long\s+.*?) - \S+$/, '$1'),
  replacing('an entry relative to itself', /^(\s+\.long\s+.*?) - (?!\.)\S+$/, '$1 - .'),
  replacing('an address for a value', /^(\s+)mov[q]?(\s+\w+\(%rip\), %r\w+)$/, '$1lea$2'),
  replacing('a narrow comparison', /^(\s+)(cmp|test)q(\s)/, '$1$2l$3'),
  {
    name: 'exchange two instructions',
    change: (line, next) =>
      next !== undefined && /^\s+pop/.test(line) && /^\s+pop/.test(next) ? `${next}\n${line}` : undefined,
  },
];

/** Every mutant of a text, in the order of its lines. */
export function mutantsOf(text: string): readonly Mutant[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    OPERATORS.flatMap(({ name, change }) => {
      const changed = change(line, lines[index + 1]);
      if (changed === undefined) return [];
      const skipped = name === 'exchange two instructions' ? 2 : 1;
      const middle = changed === null ? [] : [changed];
      const mutant = [...lines.slice(0, index), ...middle, ...lines.slice(index + skipped)].join('\n');
      return [{ operator: name, line: index + 1, text: mutant }];
    }),
  );
}
