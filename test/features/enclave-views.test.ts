/** What the editor and the command line show of an enclave's entry: who controls what, and where the stack becomes its own. */
import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { statesAt } from '../../server/src/features/state.js';
import { enclave } from '../../server/src/rules/support/enclave-snippets.js';
import { analyzeAtCursor } from '../support/cursor.js';

/** Without the bare `$0` that would be a cursor. */
const ENCLAVE = enclave({ flags: '    pushq   $2\n    popfq' });
const at = (needle: string) => analyzeAtCursor(ENCLAVE.replace(needle, `$0${needle}`));
const controlAt = (needle: string) => {
  const { analysis, place } = at(needle);
  return statesAt(analysis, place)[0]?.states[0]?.control;
};

describe('what the host controls', () => {
  it('is everything but RAX, RBX, RCX and the segment bases at the entry', () => {
    const control = controlAt('test    %rax');
    expect(control?.host.slice(0, 5)).toEqual(['RDX', 'RSP', 'RBP', 'RSI', 'RDI']);
    expect(control?.host).toEqual(expect.arrayContaining(['R15', 'DF', 'AC', 'MXCSR', 'x87 control word']));
    expect(control?.trusted).toEqual(['RAX (CSSA)', 'RCX (the address behind EENTER)', 'RBX (TCS)', 'FS', 'GS']);
  });

  it('is the arguments alone where C is called', () => {
    expect(controlAt('call    enclave_main')).toEqual({ host: ['RSI', 'RDI'], trusted: ['RSP', 'FS', 'GS'] });
  });

  it('is told on hover', () => {
    const { analysis, place } = at('call    enclave_main');
    expect(hover(analysis, place)?.markdown).toContain('host: RSI, RDI; trusted: RSP, FS, GS');
  });
});

describe('the hints', () => {
  it('mark where the stack becomes the own one, and where it is the host’s again', () => {
    const { analysis, text } = { ...at('call    enclave_main'), text: ENCLAVE };
    const hints = inlayHints(analysis, { file: 0, start: 0, end: text.length }, ['enclaveStack']);
    expect(hints.map(({ offset, label }) => [text.slice(0, offset).split('\n').at(-1)?.trim(), label])).toEqual([
      ['mov     %gs:0x8, %rsp', 'trusted stack from here'],
      ['mov     %gs:0x38, %rsp', 'the host’s stack from here'],
    ]);
  });

  it('are those of the asked range', () => {
    const { analysis } = at('call    enclave_main');
    expect(inlayHints(analysis, { file: 0, start: 0, end: 10 }, ['enclaveStack'])).toEqual([]);
  });
});
