import { describe, expect, it } from 'vitest';
import { signatureHelp, type SignatureHelp } from '../../server/src/features/signature-help.js';
import { analyzeAtCursor } from '../support/cursor.js';

function helpAt(fixture: string): SignatureHelp | undefined {
  const { analysis, place } = analyzeAtCursor(fixture);
  return signatureHelp(analysis, place);
}

function labelsAt(fixture: string): readonly string[] {
  return helpAt(fixture)?.signatures.map(({ label }) => label) ?? [];
}

describe('signature help', () => {
  it('shows the forms in the order of AT&T syntax', () => {
    expect(labelsAt('\tmovq $0\n')).toEqual(expect.arrayContaining(['movq r64, r/m64', 'movq r/m64, r64']));
  });

  it('shows them in the order of Intel syntax', () => {
    expect(labelsAt('.intel_syntax noprefix\n\tmov $0\n')).toContain('mov r/m64, r64');
  });

  it('leaves out the forms that no longer match', () => {
    const labels = labelsAt('\tmov %rax, $0\n');
    expect(labels).toContain('movq r64, r/m64');
    expect(labels).not.toContain('movl r32, r/m32');
    expect(labelsAt('\tmov $1, $0\n').every((label) => /imm/.test(label))).toBe(true);
  });

  it('points at the operand that is typed', () => {
    expect(helpAt('\timul $0\n')?.parameter).toBe(0);
    expect(helpAt('\timul 8(%rax,%rbx), $0\n')?.parameter).toBe(1);
    const help = helpAt('\txchg %rax, $0\n');
    const [signature] = help?.signatures ?? [];
    const [start = 0, end = 0] = signature?.parameters[1] ?? [];
    expect(signature?.label.slice(start, end)).toBe('r/m64');
  });

  it('tells what the instruction is for', () => {
    expect(helpAt('\tpush $0\n')?.note).toContain('Lowers RSP');
  });

  it.each(['\tnop\n$0', '\t.long $0\n', '\tmov %rax, %rbx # $0\n', '\tnonsense $0\n'])('is silent in %j', (fixture) => {
    expect(helpAt(fixture)).toBeUndefined();
  });
});
