/** A number added to the address of an ENCLU leads into the middle of the instruction. */
import type { Analysis } from '../analysis/analysis.js';
import type { Program } from '../program/model.js';
import { throughAliases } from '../program/places.js';
import type { Report, Rule } from './rule.js';
import { mnemonicOrigin, onePerPlace, plainReport } from './support/report.js';
import type { Origin } from '../text/mapped.js';
import page from './enclu-length-arithmetic.md';

export const encluLengthArithmetic: Rule = {
  meta: {
    id: 'enclu-length-arithmetic',
    severity: 'warning',
    side: 'host',
    contracts: ['rfc-prefix', 'signal', 'aex-notify'],
    preset: 'recommended',
    summary: 'A number added to the address of an ENCLU leads into the middle of the instruction.',
    fixable: false,
    page,
  },
  check(analysis: Analysis): readonly Report[] {
    const { program } = analysis;
    const reports = addressesIn(program).flatMap(({ symbol, addend, where }) => {
      const target = throughAliases(program, symbol, addend);
      const place = program.symbols.get(target.name)?.place;
      const enclu =
        place?.kind === 'instruction' || place?.kind === 'inside' ? program.instructions[place.instruction] : undefined;
      if (enclu?.op !== 'enclu') return [];
      const offset = target.offset + BigInt(place?.kind === 'inside' ? place.offset : 0);
      const length = BigInt(OPCODE_BYTES + enclu.prefixes.length);
      if (target.offset === 0n || offset <= 0n || offset >= length) return [];
      const message =
        `This address lies ${offset} bytes into an ENCLU that is ${length} bytes long with its prefix: whoever goes there executes the rest of it. Put a label on what ` +
        'follows the ENCLU.';
      return [plainReport(program, where, message)];
    });
    return onePerPlace(reports);
  },
};

/** 0F 01 D7. */
const OPCODE_BYTES = 3;

interface WrittenAddress {
  readonly symbol: string;
  readonly addend: bigint;
  readonly where: Origin;
}

/** Every address with a number added, in data and in operands. */
function addressesIn(program: Program): readonly WrittenAddress[] {
  const inData = program.sections.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'data'
        ? item.elements.flatMap(({ symbol, addend, minus, origin }) =>
            symbol === undefined || minus !== undefined ? [] : [{ symbol, addend: addend ?? 0n, where: origin }],
          )
        : [],
    ),
  );
  const inCode = program.instructions.flatMap((instruction) =>
    instruction.operands.flatMap((operand) => {
      const value =
        operand.kind === 'memory' ? operand.displacement : operand.kind === 'register' ? undefined : operand.value;
      return value?.kind === 'address'
        ? [{ symbol: value.symbol, addend: value.addend, where: mnemonicOrigin(instruction) }]
        : [];
    }),
  );
  return [...inData, ...inCode];
}
