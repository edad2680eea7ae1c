/** Real files: no false syntax error, no finding of the trampoline rules, and the paths that they are known to have. */
import { describe, expect, it } from 'vitest';
import { stationsOf } from '../../server/src/cli/path-words.js';
import { createWorkspace, lintFile } from '../../server/src/host/workspace.js';
import { CORPUS_NAMES, KERNEL_INCLUDE_PATHS, corpusFile, type CorpusName } from '../support/corpus.js';
import { noteSkipped } from '../support/requirements.js';

const KERNEL: readonly CorpusName[] = ['vsgx.S', 'selftest-call.S', 'selftest-bootstrap.S', 'selftest-sign-key.S'];
const READINGS: readonly (readonly [CorpusName, string, readonly string[]])[] = [
  ...KERNEL.map((name) => [name, 'without include directories', []] as const),
  ...KERNEL.map((name) => [name, 'with the include directories of the kernel', KERNEL_INCLUDE_PATHS] as const),
  ['rust-entry.S', 'as it is', []],
];

/**
 * The enclave of the selftests has no defence against its host on purpose. Each of these is one execution of it: the host sets DF
 * (`std`), AC or MXCSR before EENTER, and `encl_body` runs with it; what its vector registers hold is there behind EEXIT. Its stack ends with the page of the TCS, and three
 * pushes stand before the call, so that RSP is 8 off there.
 */
const UNHARDENED = [
  'entry-df-not-cleared',
  'entry-ac-not-cleared',
  'entry-xstate-not-sanitised',
  'eexit-xstate-leak',
  'stack-misaligned-at-call',
];

function analyzed(file: string, includePaths: readonly string[]) {
  const workspace = createWorkspace({ cwd: '/', commandSettings: { includePaths: [...includePaths] } });
  const result = workspace.analyzeFile(file);
  if (result.kind !== 'analyzed') throw new Error(`${file} cannot be read`);
  return result;
}

describe.each(READINGS)('%s, read %s', (name, how, includePaths) => {
  const file = corpusFile(name);
  if (file.path === undefined) noteSkipped(`corpus: ${name} ${how}`, file.reason);

  it.skipIf(file.path === undefined)('has no error of the text and no finding of a rule', () => {
    const { findings } = lintFile(analyzed(file.path ?? '', includePaths));
    const wrong = findings.filter(({ severity, rule }) => severity === 'error' || !/^(asm|analysis)-/.test(rule));
    const known = name === 'selftest-bootstrap.S' ? UNHARDENED : [];
    expect(wrong.filter(({ rule }) => !known.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      [],
    );
    expect(wrong.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...known]));
  });
});

describe('every file of the corpus', () => {
  it.each(CORPUS_NAMES)('is simulated to the end of every path, within the bounds: %s', (name) => {
    const file = corpusFile(name);
    if (file.path === undefined) return;
    const { analysis } = analyzed(file.path, name === 'rust-entry.S' ? [] : KERNEL_INCLUDE_PATHS);
    expect([analysis.complete, analysis.limits]).toEqual([true, []]);
  });
});

describe('vsgx.S', () => {
  const file = corpusFile('vsgx.S');

  it.skipIf(file.path === undefined)('is found to follow the exception table, on the host', () => {
    const { analysis } = analyzed(file.path ?? '', []);
    expect([analysis.contract.contract.name, analysis.contract.source]).toEqual(['vdso-extable', 'detected']);
    expect(analysis.side.side).toBe('host');
  });

  it.skipIf(file.path === undefined)('is explored completely, with and without the headers that it includes', () => {
    for (const includePaths of [[], KERNEL_INCLUDE_PATHS]) {
      const { analysis } = analyzed(file.path ?? '', includePaths);
      expect([analysis.complete, analysis.limits]).toEqual([true, []]);
    }
  });

  it.skipIf(file.path === undefined)('has the paths of exit, fault, asynchronous exit and callback', () => {
    const { analysis } = analyzed(file.path ?? '', []);
    const paths = analysis.explorations.flatMap(({ leaves }) => leaves.map((leaf) => stationsOf(leaf).join(' → ')));
    expect(paths).toContain('EENTER or ERESUME → EEXIT → return');
    expect(paths.some((path) => path.startsWith('EENTER or ERESUME → EEXIT → callback → return'))).toBe(true);
    expect(paths.some((path) => path.includes('fault on EENTER, exception handler → '))).toBe(true);
    expect(paths.some((path) => path.includes('fault in the enclave, exception handler → '))).toBe(true);
    expect(paths.some((path) => path.includes('AEX → ERESUME → '))).toBe(true);
  });
});
