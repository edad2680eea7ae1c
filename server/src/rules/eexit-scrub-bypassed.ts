/** One way to EEXIT goes around the instructions that clear registers on the others. */
import type { Analysis } from '../analysis/analysis.js';
import type { Register64 } from '../isa/registers.js';
import { positionAt } from '../text/source.js';
import { outermostCall } from '../text/mapped.js';
import { bypasses, exitsWithLeaks, type ExitVisit } from './support/enclave-exits.js';
import { lastChange } from './support/provenance.js';
import { instructionOf, onePerPlace, reportAt, type Cause } from './support/report.js';
import { pathFromRoot } from './support/tree.js';
import type { Report, Rule } from './rule.js';
import page from './eexit-scrub-bypassed.md';

export const eexitScrubBypassed: Rule = {
  meta: {
    id: 'eexit-scrub-bypassed',
    severity: 'error',
    side: 'enclave',
    contracts: ['enclave'],
    preset: 'recommended',
    summary: 'One way to EEXIT goes around the instructions that clear registers on the others.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    return onePerPlace(
      bypasses(exitsWithLeaks(analysis)).map(({ leaking, clean, registers }) => {
        const names = registers.map((register) => register.toUpperCase()).join(', ');
        const causes = [...departure(leaking, clean)];
        return reportAt(leaking.exploration, leaking.node, {
          message:
            `On this path EEXIT hands out ${names}, which another path to it clears ${whereCleared(clean, registers)}: the branch leads behind the clearing. ` +
            'Let it go in front of it.',
          causes,
        });
      }),
    );
  },
};

/** The branch at which the leaking path leaves the other. */
function departure(leaking: ExitVisit, clean: ExitVisit): readonly Cause[] {
  const other = new Set(pathFromRoot(clean.node));
  const last = pathFromRoot(leaking.node)
    .filter((node) => other.has(node))
    .at(-1);
  return last === undefined ? [] : [{ node: last, message: 'here the path leaves the one that clears the registers' }];
}

function whereCleared({ exploration, node }: ExitVisit, registers: readonly Register64[]): string {
  const [register] = registers;
  const cleared = register === undefined ? undefined : lastChange(node, register);
  const instruction = cleared === undefined ? undefined : instructionOf(exploration.program, cleared);
  if (instruction === undefined) return 'before it';
  const span = outermostCall(instruction.origin);
  const file = exploration.program.reading.files[span.file];
  return file === undefined ? 'before it' : `in line ${positionAt(file, span.start).line + 1}`;
}
