/** Input that nobody writes: assembly put together from its own pieces, and real text with bytes changed. */
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { DEFAULT_LINT_CONFIG } from '../../server/src/lint/config.js';
import { lint } from '../../server/src/lint/lint.js';
import { RULES } from '../../server/src/rules/index.js';

export interface FuzzInput {
  readonly text: string;
  readonly cpp: boolean;
}

const WORDS =
  'mov movl lea push pop call jmp jne enclu .long .byte .string .ascii .macro .endm .rept .endr .irp .irpc .if .else .endif ' +
  '.set .equ .section .text .pushsection .popsection .previous .align .org .fill .skip .cfi_startproc .cfi_def_cfa .cfi_endproc ' +
  '.type .size .globl .intel_syntax .att_syntax .include .loc .file .purgem .exitm .altmacro .end rep lock data16 {evex} ' +
  '#define #undef #if #ifdef #else #endif #include #error A B m x foo 1: 2f 1b .L1: foo:';
const OPERANDS =
  '%rax %eax %xmm3 $1 $foo $-1 0x10 010 0b1 1b . foo foo(%rip) 8(%rsp) (,%rax,4) %fs:0 *%rax [rax+rbx*4] dword ptr offset \\x \\@ ' +
  '\\() \'a \' "s" "a\\n" noprefix {%k1}{z} @PLT foo@GOTPCREL 1+2*3 -(4) ~x <65> %st(1)';
const SIGNS = [
  ' ',
  '\t',
  ',',
  ', ',
  ';',
  '\n',
  '\n',
  '(',
  ')',
  '=',
  '+',
  '-',
  '"',
  "'",
  '/*',
  '*/',
  '//',
  '#',
  '##',
  '\\',
  '\\\n',
  ':',
];

const piece = fc.oneof(fc.constantFrom(...WORDS.split(' ')), fc.constantFrom(...OPERANDS.split(' ')), {
  weight: 2,
  arbitrary: fc.constantFrom(...SIGNS),
});
const structured = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const statement = fc
  .tuple(fc.constantFrom(...WORDS.split(' ')), fc.array(fc.constantFrom(...OPERANDS.split(' ')), { maxLength: 4 }))
  .map(([word, operands]) => `${word} ${operands.join(', ')}`);
const statements = fc.array(statement, { maxLength: 40 }).map((lines) => `${lines.join('\n')}\n`);
const bytes = fc.uint8Array({ maxLength: 200 }).map((codes) => String.fromCharCode(...codes));

/** Real text with stretches replaced. */
function changed(seeds: readonly string[]) {
  const scrap = fc.oneof(
    piece,
    bytes.map((text) => text.slice(0, 4)),
  );
  const change = fc.tuple(fc.nat(), fc.nat({ max: 20 }), scrap);
  return fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 8 })).map(([seed, changes]) =>
    changes.reduce((text, [at, length, inserted]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + inserted + text.slice(start + length);
    }, seed),
  );
}

/** All kinds of input; `seeds` are real files. */
export function fuzzInput(seeds: readonly string[]): fc.Arbitrary<FuzzInput> {
  const text = fc.oneof(structured, statements, bytes, ...(seeds.length > 0 ? [changed(seeds)] : []));
  return fc.record({ text, cpp: fc.boolean() });
}

/** Reads, simulates and lints the input; throws what any of it throws. Gives the number of statements. */
export function fuzz({ text, cpp }: FuzzInput): number {
  const options = defaultOptions({ read: { cpp, defines: [], undefines: [], preincludes: [] } });
  const analysis = analyze({ path: cpp ? 'fuzz.S' : 'fuzz.s', text }, options);
  lint(analysis, RULES, DEFAULT_LINT_CONFIG);
  return analysis.reading.statements.length;
}

/** Making an input that failed smaller ends after this time. */
const SHRINKING_MS = 60_000;

/**
 * Runs over inputs until the time is up or one fails: one that throws, or takes more than `slow` milliseconds of the processor. The
 * input that failed is shrunk for a while; what is thrown has the seed and the input.
 */
export function fuzzFor(milliseconds: number, seeds: readonly string[], slow: number, seed: number): number {
  let count = 0;
  const check = fc.property(fuzzInput(seeds), (input) => {
    count += 1;
    // Of the processor, since others may be using it too.
    const began = process.cpuUsage();
    fuzz(input);
    const took = process.cpuUsage(began).user / 1000;
    if (took > slow) throw new Error(`this took ${took.toFixed(0)} ms`);
  });
  const found = fc.check(check, {
    seed,
    numRuns: Infinity,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
    endOnFailure: true,
  });
  if (!found.failed || found.counterexamplePath === null) return count;
  const path = found.counterexamplePath;
  const shrunk = fc.check(check, { seed, path, interruptAfterTimeLimit: SHRINKING_MS, markInterruptAsFailure: false });
  throw new Error(fc.defaultReportMessage(shrunk.failed ? shrunk : found));
}
