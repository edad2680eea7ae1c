/** Vector and error code are stored in each other's field. */
import type { Analysis } from '../analysis/analysis.js';
import { nodesWith } from './support/node-index.js';
import { arrivedExplorations } from './support/visits.js';
import type { Report, Rule } from './rule.js';
import { arrivals, startsOf } from './support/landing.js';
import { onePerPlace, reportAt } from './support/report.js';
import { effectsOf, walkPaths } from './support/tree.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, SimulationNode } from '../simulate/exploration.js';
import page from './fault-info-fields-swapped.md';

export const faultInfoFieldsSwapped: Rule = {
  meta: {
    id: 'fault-info-fields-swapped',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix', 'vdso-extable'],
    preset: 'recommended',
    summary: "Vector and error code are stored in each other's field.",
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const reports = arrivedExplorations(analysis)
      .filter(storesBothSwapped)
      .flatMap((exploration) =>
        [...startsOf(arrivals(exploration, 'fault'))].flatMap((fault) => swappedStores(exploration, fault)),
      );
    return onePerPlace(reports);
  },
};

/** Offsets of `exception_vector` and `exception_error_code` in the kernel's `struct sgx_enclave_run`, 16 bits each. */
const VECTOR_FIELD = 12n;
const ERROR_FIELD = 14n;

interface Field {
  readonly base: Term;
  readonly offset: bigint;
  readonly of: 'rdi' | 'rsi';
  readonly node: SimulationNode;
}

/** Whether any path stores either of the two in the other's field: most store them where they belong. */
function storesBothSwapped(exploration: Exploration): boolean {
  const fields = nodesWith(exploration, 'store').flatMap((node) => fieldsAt(exploration, node));
  return fields.some(isSwappedVector) && fields.some(isSwappedCode);
}

function isSwappedVector({ offset, of }: Field): boolean {
  return offset === ERROR_FIELD && of === 'rdi';
}

function isSwappedCode({ offset, of }: Field): boolean {
  return offset === VECTOR_FIELD && of === 'rsi';
}

function swappedStores(exploration: Exploration, fault: SimulationNode): readonly Report[] {
  const reports: Report[] = [];
  walkPaths<readonly Field[]>(
    exploration.program,
    fault,
    [],
    (fields, node) => {
      const stored = fieldsAt(exploration, node);
      return stored.length === 0 ? fields : [...fields, ...stored];
    },
    (fields) => {
      const vector = fields.find(isSwappedVector);
      const code = fields.find((field) => isSwappedCode(field) && field.base === vector?.base);
      if (vector === undefined || code === undefined) return;
      const first = vector.node.id < code.node.id ? vector.node : code.node;
      const message =
        'The fix-up delivers the vector in RDI and the error code in RSI, and the run structure has the vector at 12 and the error code at 14: here they are exchanged.';
      reports.push(reportAt(exploration, first, { message }));
    },
  );
  return reports;
}

const NONE: readonly never[] = [];

function fieldsAt({ factory }: Exploration, node: SimulationNode): readonly Field[] {
  const { arrival } = node.state;
  if (arrival === undefined) return NONE;
  const fields: Field[] = [];
  for (const { address, size, value } of effectsOf(node, 'store')) {
    if (size !== 2 || value.op !== 'slice') continue;
    const of = value.of === arrival.rdi ? 'rdi' : value.of === arrival.rsi ? 'rsi' : undefined;
    if (of === undefined) continue;
    const { base, offset } = factory.splitAddress(address);
    fields.push({ base, offset, of, node });
  }
  return fields;
}
