// What knowing every instruction costs: loading the table of forms, and checking one statement.
import { performance } from 'node:perf_hooks';
import { median } from './statistics.mjs';
import { bundleTypeScript, importCode } from './typescript.mjs';

/** Odd, so that the median is one of the runs. */
const LOADS = 15;
const ROUNDS = 2000;

const register = (/** @type {string} */ name) => ({ kind: 'register', register: name, indirect: false });
const memory = (/** @type {string} */ base) => ({
  kind: 'memory',
  base,
  scale: 1,
  displacement: 8n,
  symbolic: false,
  indirect: false,
  direct: false,
});
const immediate = (/** @type {bigint} */ value) => ({ kind: 'immediate', value });

/** Statements as trampolines have them, and one that no form takes. */
const STATEMENTS = [
  ['mov', register('rbx'), register('rdi')],
  ['movq', memory('rsp'), register('rax')],
  ['movl', register('eax'), immediate(2n)],
  ['cmpq', memory('rbp'), immediate(0n)],
  ['push', register('rbp')],
  ['enclu'],
  ['xorl', register('eax'), register('eax')],
  ['fxsave64', memory('rsp')],
  ['vaddps', register('ymm0'), register('ymm1'), register('ymm2')],
  ['movl', register('rax'), immediate(2n)],
];

/**
 * Prints both; `unit` is what `node -e 0` takes in the same run.
 *
 * @param {number} unit
 */
export async function instructionTimes(unit) {
  const code = await bundleTypeScript('server/src/isa/forms.ts');
  const loads = [];
  for (let run = 0; run < LOADS; run += 1) {
    const began = performance.now();
    // The comment makes it another module, which is evaluated anew.
    await importCode(`${code}\n// ${run}`);
    loads.push(performance.now() - began);
  }
  const { validate } = await importCode(await bundleTypeScript('server/src/isa/validate.ts'));
  const statements = STATEMENTS.map(([mnemonic, ...operands]) => ({
    mnemonic,
    dialect: 'att',
    prefixes: [],
    allowIndexRegister: false,
    operands,
  }));
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) for (const statement of statements) validate(statement);
  const perStatement = (performance.now() - began) / (ROUNDS * statements.length);
  const load = median(loads);
  return [
    ['loading the table of forms', `${load.toFixed(1)} ms`, `${(load / unit).toFixed(2)}×`],
    ['checking a statement', `${(1000 * perStatement).toFixed(1)} µs`, `${(perStatement / unit).toExponential(1)}×`],
  ];
}
