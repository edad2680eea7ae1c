import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formNames, formsOf, intelNames, namesOfIntel } from './forms.js';
import { legalityOf, type Legality } from './legality.js';

const GENERATOR = fileURLToPath(new URL('../../../scripts/generate-instructions.mjs', import.meta.url));
const TABLE = fileURLToPath(new URL('./instruction-table.generated.ts', import.meta.url));

const all = [...formNames()].flatMap(formsOf);

describe('the generated table', () => {
  it('is what the generator writes', () => {
    const { status, stderr } = spawnSync(process.execPath, [GENERATOR, '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('stays small enough to ship', () => {
    expect(statSync(TABLE).size).toBeLessThan(600_000);
  });

  it('knows all instructions of 64-bit mode', () => {
    expect([...formNames()].length).toBeGreaterThan(1700);
    expect(all.length).toBeGreaterThan(4300);
  });

  it('can be read to the last form', () => {
    for (const form of all) {
      expect(form.intelName).not.toBe('');
      expect(form.profile.flow).not.toBe('');
      for (const { kind, access } of form.operands) {
        expect(kind).toMatch(/^[a-z0-9]+$/);
        expect(access).toBeTruthy();
      }
    }
  });

  it('gives every Intel name at least one form of that name', () => {
    for (const name of intelNames()) {
      const forms = namesOfIntel(name).flatMap(formsOf);
      expect(forms.some((form) => form.intelName === name)).toBe(true);
    }
  });

  it('says what may run in an enclave', () => {
    const legality = (name: string): Legality | undefined => {
      const [form] = formsOf(name);
      return form && legalityOf(form);
    };
    for (const name of ['enclu', 'add', 'xsave', 'lfence'])
      expect([name, legality(name)]).toEqual([name, 'everywhere']);
    for (const name of ['cpuid', 'syscall', 'int', 'in']) {
      expect([name, legality(name)]).toEqual([name, 'outside']);
    }
    for (const name of ['rdmsr', 'hlt', 'lgdt', 'encls']) expect([name, legality(name)]).toEqual([name, 'kernel']);
  });

  it('says which prefixes a form may carry', () => {
    const locks = formsOf('add').filter(({ profile }) => profile.properties.has('lock'));
    expect(locks.map(({ operands }) => operands[0]?.kind)).toEqual(
      expect.arrayContaining(['rm8', 'rm16', 'rm32', 'rm64']),
    );
    expect(formsOf('mov').some(({ profile }) => profile.properties.has('lock'))).toBe(false);
  });
});
