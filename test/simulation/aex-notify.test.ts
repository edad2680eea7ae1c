/** ERESUME as a way into an enclave: with AEX-Notify it comes to the entry point, as EENTER does (SDM Vol. 3D, ERESUME). */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.js';
import { defaultOptions } from '../../server/src/analysis/options.js';
import { entryDfNotCleared } from '../../server/src/rules/entry-df-not-cleared.js';
import { enclave } from '../../server/src/rules/support/enclave-snippets.js';
import { statesAt } from '../../server/src/features/state.js';
import type { Analysis } from '../../server/src/analysis/analysis.js';

const analyzed = (text: string, contract?: 'aex-notify' | 'signal'): Analysis =>
  analyze(
    { path: '/main.S', text },
    defaultOptions(contract === undefined ? {} : { contract: { name: contract, source: 'option' } }),
  );

const rootsOf = ({ explorations }: Analysis): readonly string[] => explorations.map(({ root }) => root.name);

const GIVES_BACK = enclave({ exception: '    mov %gs:0x8, %rsp\n    mov $9, %eax\n    enclu\n    ud2' });

describe('the entry under AEX-Notify', () => {
  it('is simulated once for EENTER and once for ERESUME, by contract or where the enclave gives frames back', () => {
    const both = ['enclave_entry', 'enclave_entry (ERESUME)'];
    expect(rootsOf(analyzed(enclave(), 'aex-notify'))).toEqual(both);
    expect(rootsOf(analyzed(GIVES_BACK))).toEqual(both);
    expect(rootsOf(analyzed(enclave({ entry: '    movb $0, 167(%rax)' })))).toEqual(both);
    expect(rootsOf(analyzed(enclave(), 'signal'))).toEqual(['enclave_entry']);
  });

  it('is not reached by ERESUME in a thread with one SSA frame', () => {
    const one = enclave({ settings: 'side=enclave entry=enclave_entry nssa=1' });
    expect(rootsOf(analyzed(one, 'aex-notify'))).toEqual(['enclave_entry']);
  });

  it('finds CSSA from 1 to NSSA - 1 in RAX, so that the path of calls is not taken', () => {
    const [byEenter, byEresume] = analyzed(enclave(), 'aex-notify').explorations;
    const cssa = byEresume?.evaluate(byEresume.start.state.registers.rax, byEresume.start.state);
    expect([cssa?.min, cssa?.max]).toEqual([1n, 1n]);
    expect(byEenter?.leaves.map(({ end }) => end?.kind)).toEqual(['trap', 'eexit']);
    expect(byEresume?.leaves.map(({ end }) => end?.kind)).toEqual(['trap']);
  });

  it('shows in the states which of the two it was, and what the host controls', () => {
    const analysis = analyzed(GIVES_BACK);
    const offset = analysis.reading.files[0]?.text.indexOf('mov %gs:0x8, %rsp\n    mov $9') ?? 0;
    const [{ states } = { states: [] }] = statesAt(analysis, { file: 0, offset });
    expect(states.map(({ root, steps }) => [root, steps[0]?.message.split(':')[0]])).toEqual([
      ['enclave_entry', 'EENTER comes to enclave_entry'],
      ['enclave_entry (ERESUME)', 'ERESUME comes to enclave_entry under AEX-Notify'],
    ]);
    const [, byEresume] = states;
    expect(byEresume?.control?.host).toEqual(expect.arrayContaining(['RSP', 'RBP', 'RDX', 'R15', 'DF', 'AC', 'MXCSR']));
    expect(byEresume?.control?.trusted).toEqual(
      expect.arrayContaining(['RBX (TCS)', 'RCX (the address behind ERESUME)']),
    );
  });

  it('owes the same as by EENTER: what is not cleared on it is reported once', () => {
    const early = enclave({ exception: '    mov %gs:0x18, %rsp\n    call handle_exception\n    ud2' });
    const analysis = analyzed(early, 'aex-notify');
    expect(entryDfNotCleared.check(analysis).map(({ message }) => message)).toEqual([
      expect.stringContaining('handle_exception is called while DF is set or what the host left'),
    ]);
    const [, byEresume] = analysis.explorations;
    const alone = { ...analysis, explorations: byEresume === undefined ? [] : [byEresume] };
    expect(entryDfNotCleared.check(alone)).toHaveLength(1);
  });
});
