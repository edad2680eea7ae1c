/** Instructions without a transfer function of their own: what they write becomes unknown, and only that. */
import { CONSERVATIVE_ACCESS, describeAccess } from '../../isa/effects.js';
import { STATUS_FLAGS } from '../machine/state.js';
import { noteVectorWrites } from './vectors.js';
import { widthOf, type Transfer } from './transfer.js';

/** Reads what is read, so that loads are seen, and gives everything written a value of which nothing is known. */
export const fallback: Transfer = (step) => {
  const { op, operands, mnemonic } = step.instruction;
  const access = describeAccess(op, operands.length) ?? CONSERVATIVE_ACCESS;
  operands.forEach((operand, index) => {
    if (operand.kind === 'memory' && !access.destinations.includes(index) && operand.size > 0) {
      step.load(step.address(operand), operand.size);
    }
  });
  for (const index of access.destinations) {
    const operand = operands[index];
    if (operand?.kind === 'memory') {
      // A size that is not known is that of an area which machine state decides on.
      step.store(step.address(operand), operand.size, step.unknown('memory', `what ${mnemonic} writes`));
    } else if (operand?.kind === 'register') {
      step.write(operand, widthOf(step), step.unknown(operand.register.toUpperCase(), `what ${mnemonic} computes`));
    }
  }
  for (const register of access.implicitWrites) {
    if (register !== 'rsp') step.setInput(register, mnemonic, { kind: 'unknown', reason: `what ${mnemonic} leaves` });
  }
  if (access.writesFlags) step.clobberFlags(STATUS_FLAGS);
  if (access.writesMemory) step.forget('pointer', 'named');
  noteVectorWrites(step);
};
