/** Every spelling of ENCLU and of its prefixes, as in the assembler's own reading of them. */
import { describe, expect, it } from 'vitest';
import { read } from '../preprocess/read.js';
import { buildProgram } from './build.js';
import type { Program } from './model.js';
import { printInstruction } from './print.js';

function assemble(text: string): Program {
  const options = { cpp: true, defines: [], undefines: [], preincludes: [] };
  return buildProgram(read({ path: 'test.S', text }, options, { resolve: () => undefined }));
}

describe('ENCLU spelled on one statement', () => {
  it.each([
    ['enclu', 'enclu'],
    ['ENCLU', 'enclu'],
    ['ds enclu', '[3e] enclu'],
    ['cs enclu', '[2e] enclu'],
    ['fs enclu', '[64] enclu'],
    ['gs enclu', '[65] enclu'],
    ['rex64 enclu', '[48] enclu'],
    ['rex enclu', '[40] enclu'],
    ['rex.w enclu', '[48] enclu'],
    ['rex.b enclu', '[41] enclu'],
    ['rex.wrxb enclu', '[4f] enclu'],
    ['{rex} enclu', '[40] enclu'],
    ['{disp8} enclu', 'enclu'],
    ['{load} enclu', 'enclu'],
    ['{nooptimize} enclu', 'enclu'],
    ['addr32 enclu', '[67] enclu'],
    ['data16 enclu', '[66] enclu'],
    ['ds rex64 enclu', '[3e 48] enclu'],
    ['rex64 ds enclu', '[3e 48] enclu'],
    ['encls', 'encls'],
    ['enclv', 'enclv'],
  ])('%s', (text, expected) => {
    const program = assemble(`${text}\n`);
    expect(program.instructions.map(printInstruction)).toEqual([expected]);
    expect(program.problems).toEqual([]);
  });

  it.each(['ds enclu', 'rex64 enclu', 'enclu'])('in Intel syntax: %s', (text) => {
    const [att] = assemble(`${text}\n`).instructions;
    const [intel] = assemble(`.intel_syntax noprefix\n${text}\n`).instructions;
    expect(intel && printInstruction(intel)).toBe(att && printInstruction(att));
  });

  it.each([
    'es enclu',
    'ss enclu',
    'rep enclu',
    'repne enclu',
    'lock enclu',
    'notrack enclu',
    'bnd enclu',
    'xacquire enclu',
    'xrelease enclu',
    '{evex} enclu',
    'ds ds enclu',
    'ds cs enclu',
    'enclu %rax',
  ])('%s is refused', (text) => {
    expect(assemble(`${text}\n`).problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error asm-operands',
    ]);
  });
});

describe('ENCLU spelled over several statements', () => {
  it.each([
    ['ds\nenclu', '[3e] enclu'],
    ['ds; enclu', '[3e] enclu'],
    ['ds # prefix\n/* more */ enclu', '[3e] enclu'],
    ['rep\nenclu', '[f3] enclu'],
    ['lock\nenclu', '[f0] enclu'],
    ['data16\nenclu', '[66] enclu'],
    ['addr32\nenclu', '[67] enclu'],
    ['.byte 0x3e\nenclu', '[3e] enclu'],
    ['.byte 0x3e, 0x48\nenclu', '[3e 48] enclu'],
    ['ds\nrex64\nenclu', '[3e 48] enclu'],
    ['rex64\nds\nenclu', '[48 3e] enclu'],
    ['ds\nrex64 enclu', '[3e 48] enclu'],
    ['.byte 0x0f,0x01,0xd7', 'enclu (bytes)'],
    ['.byte 0x0f\n.byte 0x01\n.byte 0xd7', 'enclu (bytes)'],
    ['.word 0x010f; .byte 0xd7', 'enclu (bytes)'],
    ['.ascii "\\x0f\\x01\\xd7"', 'enclu (bytes)'],
    ['.byte 0x48,0x3e,0x0f,0x01,0xd7', '[48 3e] enclu (bytes)'],
    ['.byte 0x3e,0x0f,0x01,0xd7', '[3e] enclu (bytes)'],
    ['ds\n.byte 0x0f,0x01,0xd7', '[3e] enclu (bytes)'],
    ['.byte 0x26\nenclu', '[26] enclu'],
    ['.macro ENCLU\n.byte 0x0f,0x01,0xd7\n.endm\nds\nENCLU', '[3e] enclu (bytes)'],
    ['#define ENCLU .byte 0x0f,0x01,0xd7\nds; ENCLU', '[3e] enclu (bytes)'],
    ['#define OPT_IN ds\nOPT_IN enclu', '[3e] enclu'],
  ])('%j', (text, expected) => {
    const program = assemble(`${text}\n`);
    expect(program.instructions.map(printInstruction)).toEqual([expected]);
    expect(program.problems).toEqual([]);
  });

  it('is one instruction per run of bytes, and others keep their prefixes', () => {
    expect(assemble('ds\nnop\nenclu\n.byte 0x0f,0x01,0xd7,0x3e\nenclu\n').instructions.map(printInstruction)).toEqual([
      '[3e] nop',
      'enclu',
      'enclu (bytes)',
      '[3e] enclu',
    ]);
  });

  it('loses a prefix to whatever stands between', () => {
    expect(assemble('ds\n.p2align 4\nenclu\n').instructions.map(printInstruction)).toEqual(['enclu']);
    expect(assemble('ds\nmov %eax, %ecx\nenclu\n').instructions.map(printInstruction)).toEqual([
      '[3e] mov.32 ecx, eax',
      'enclu',
    ]);
  });

  it('keeps a prefix over a visit of another section', () => {
    expect(
      assemble('ds\n.pushsection .data\n.long 1\n.popsection\nenclu\n').instructions.map(printInstruction),
    ).toEqual(['[3e] enclu']);
  });

  it('is data where no code can run', () => {
    expect(assemble('.data\n.byte 0x0f,0x01,0xd7\n').instructions).toEqual([]);
  });
});

describe('a label and ENCLU', () => {
  it('before the prefix is its address', () => {
    const program = assemble('site: ds enclu\n');
    expect(program.instructions[0]?.labels).toEqual(['site']);
    expect(program.symbols.get('site')?.place).toEqual({ kind: 'instruction', instruction: 0 });
  });

  it('between prefix and opcode splits it', () => {
    const program = assemble('first: ds\nsite: enclu\n');
    const [enclu] = program.instructions;
    expect(enclu && printInstruction(enclu)).toBe('[3e!site] enclu');
    expect(enclu?.labels).toEqual(['first']);
    expect(program.symbols.get('site')?.place).toEqual({ kind: 'inside', instruction: 0, offset: 1 });
  });

  it('between two prefixes splits it there', () => {
    const program = assemble('ds\nsite: rex64\nenclu\n');
    expect(program.instructions.map(printInstruction)).toEqual(['[3e!site 48] enclu']);
    expect(program.symbols.get('site')?.place).toEqual({ kind: 'inside', instruction: 0, offset: 1 });
  });

  it('between prefix and bytes splits it', () => {
    const program = assemble('.byte 0x3e\nsite: .byte 0x0f, 0x01, 0xd7\n');
    expect(program.instructions.map(printInstruction)).toEqual(['[3e!site] enclu (bytes)']);
  });

  it('inside the opcode is inside the instruction', () => {
    const program = assemble('.byte 0x0f\nsite: .byte 0x01, 0xd7\n');
    expect(program.symbols.get('site')?.place).toEqual({ kind: 'inside', instruction: 0, offset: 1 });
  });

  it('behind it is the next address', () => {
    const program = assemble('.byte 0x0f, 0x01, 0xd7\nbehind: ret\n');
    expect(program.symbols.get('behind')?.place).toEqual({ kind: 'instruction', instruction: 1 });
    expect(program.instructions[0]?.next).toBe(1);
  });
});

describe('origins', () => {
  it('of an instruction are its mnemonic, its prefixes, its extent', () => {
    const text = '  ds enclu\n';
    const [enclu] = assemble(text).instructions;
    const slice = (span: { start: number; end: number } | undefined): string => text.slice(span?.start, span?.end);
    expect(slice(enclu?.origin.span)).toBe('enclu');
    expect(slice(enclu?.prefixes[0]?.origin.span)).toBe('ds');
    expect(slice(enclu?.extent.span)).toBe('ds enclu');
  });

  it('of bytes are the bytes', () => {
    const text = '.byte 0x3e, 0x0f, 0x01, 0xd7\n';
    const [enclu] = assemble(text).instructions;
    expect(text.slice(enclu?.origin.span.start, enclu?.origin.span.end)).toBe('0x0f, 0x01, 0xd7');
    expect(text.slice(enclu?.extent.span.start, enclu?.extent.span.end)).toBe('0x3e, 0x0f, 0x01, 0xd7');
  });
});
