/** Register names of x86-64 as GNU as 2.40 knows them, and nothing about what they hold. */

const NAMES = new Set<string>();

for (const base of ['ax', 'bx', 'cx', 'dx']) {
  for (const name of [`${base[0]}l`, `${base[0]}h`, `${base}l`, base, `e${base}`, `r${base}`]) NAMES.add(name);
}
for (const base of ['si', 'di', 'sp', 'bp']) {
  for (const name of [`${base}l`, base, `e${base}`, `r${base}`]) NAMES.add(name);
}
for (let i = 8; i < 16; i++) for (const suffix of ['', 'b', 'w', 'd']) NAMES.add(`r${i}${suffix}`);
for (let i = 0; i < 16; i++) for (const kind of ['cr', 'db', 'dr']) NAMES.add(`${kind}${i}`);
for (let i = 0; i < 8; i++) for (const kind of ['mm', 'k', 'tmm']) NAMES.add(`${kind}${i}`);
for (let i = 0; i < 32; i++) for (const kind of ['xmm', 'ymm', 'zmm']) NAMES.add(`${kind}${i}`);
for (let i = 0; i < 4; i++) NAMES.add(`bnd${i}`);
for (const name of ['cs', 'ds', 'es', 'fs', 'gs', 'ss', 'st', 'rip', 'eip', 'riz', 'eiz']) NAMES.add(name);

const SEGMENTS = new Set(['cs', 'ds', 'es', 'fs', 'gs', 'ss']);

/** Whether `name` (lower case, without `%`) is a register; `st(1)` is read as `st` with an index. */
export function isRegisterName(name: string): boolean {
  return NAMES.has(name);
}

/** Whether the name (lower case, without `%`) is one of the six segment registers. */
export function isSegmentRegister(name: string): boolean {
  return SEGMENTS.has(name);
}
