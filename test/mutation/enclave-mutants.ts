/** Small changes of a program that each take away one measure of an enclave's entry or exit. */

export interface Mutant {
  /** What was changed: the operator and the instruction, told apart by a number where it stands more than once. */
  readonly name: string;
  readonly text: string;
}

/** The part of a program that is changed: from the line of the first label up to the line that begins with `end`. */
export interface Region {
  readonly begin: string;
  readonly end: string;
}

const INSTRUCTION = /^\s+([a-z]\w*)\b(?!.*:$)/;

/** Every mutant of a region: one instruction dropped, RSP loaded one instruction later, a mask of XRSTOR or RFLAGS changed, the image of extended state shifted. */
export function mutantsOf(text: string, region: Region): readonly Mutant[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${region.begin}:`));
  const last = lines.findIndex((line, index) => index > first && line.trim().startsWith(region.end));
  const found: Mutant[] = [];
  const seen = new Map<string, number>();
  const add = (operator: string, line: string, changed: readonly string[]): void => {
    const what = `${operator}: ${line
      .replace(/\s*(?:#|\/\*).*$/, '')
      .trim()
      .replace(/\s+/g, ' ')}`;
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    found.push({ name: count === 1 ? what : `${what} (${count})`, text: changed.join('\n') });
  };
  const replaced = (at: number, ...put: string[]): readonly string[] => [
    ...lines.slice(0, at),
    ...put,
    ...lines.slice(at + put.length),
  ];
  for (let at = first + 1; at < last; at++) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (!INSTRUCTION.test(line)) continue;
    add('drop', line, replaced(at, ''));
    if (/,\s*%rsp\b/.test(line) && INSTRUCTION.test(next)) add('later', line, replaced(at, next, line));
    if (/^\s+mov\s+\$-1, *%[er]ax/.test(line)) add('mask 0', line, replaced(at, line.replace('$-1', '$0')));
    if (/^\s+push\w*\s+\$[02]\b/.test(line)) add('set AC', line, replaced(at, line.replace(/\$[02]\b/, '$0x40000')));
  }
  lines.forEach((line, at) => {
    if (/^\s*\.skip\s+22\b/.test(line)) add('shift the image', line, replaced(at, line.replace('22', '6')));
    if (line.includes('~0x40400')) add('keep AC', line, replaced(at, line.replace('~0x40400', '~0x400')));
  });
  return found;
}
