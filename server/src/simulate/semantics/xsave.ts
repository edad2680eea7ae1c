/**
 * FXSAVE and the XSAVE family: which components the mask in EDX:EAX selects, and what the image says (Intel SDM Vol. 1,
 * 13.4 to 13.13; FXSAVE: Vol. 2). Bits 0 and 1 of XCR0 are taken to be set, as on every processor with SGX.
 */
import type { Term } from '../domain/term.js';
import { INITIAL_FCW, INITIAL_MXCSR, type Contents } from '../machine/extended.js';
import { clobberBuffer } from '../machine/buffers.js';
import { regionOf } from '../machine/memory.js';
import type { Step } from '../machine/step.js';
import { controlWordOf } from './floating-control.js';
import { under, type TransferTable } from './transfer.js';

const FXSAVE_BYTES = 512;
/** The legacy area and the header; what follows depends on XCR0. */
const XSAVE_BYTES = 576;
const FCW_AT = 0n;
const MXCSR_AT = 24n;
const XSTATE_BV_AT = 512n;
const XCOMP_BV_AT = 520n;

/** AVX and the three components of AVX-512: what user code usually has beyond SSE. */
const EXTENDED_COMPONENTS = 0xe4n;

export const XSAVE: TransferTable = [
  ...under('fxsave fxsave64', (step) => {
    const address = areaOf(step);
    if (address === undefined) return;
    step.store(address, FXSAVE_BYTES, step.unknown('memory', `what ${step.instruction.mnemonic} writes`));
    step.patch(at(step, address, FCW_AT), 2, step.extended.fcw);
    step.patch(at(step, address, MXCSR_AT), 4, step.extended.mxcsr);
  }),
  ...under('fxrstor fxrstor64', (step) => {
    const address = areaOf(step);
    if (address === undefined) return;
    step.load(address, FXSAVE_BYTES);
    step.setExtended({
      fcw: controlWordOf(step, step.peek(at(step, address, FCW_AT), 2)),
      mxcsr: step.peek(at(step, address, MXCSR_AT), 4),
      x87: 'unknown',
      tags: 'unknown',
      sse: 'unknown',
    });
  }),
  ...under('xsave xsave64', save),
  ...under('xsaveopt xsaveopt64 xsavec xsavec64 xsaves xsaves64', (step) => {
    const address = areaOf(step);
    // What is in its initial configuration, or unchanged, they may leave out, so that the image holds either.
    if (address !== undefined) storeArea(step, address);
  }),
  ...under('xrstor xrstor64 xrstors xrstors64', restore),
];

function areaOf(step: Step): Term | undefined {
  const [operand] = step.instruction.operands;
  return operand?.kind === 'memory' ? step.address(operand) : undefined;
}

function at({ factory }: Step, address: Term, offset: bigint): Term {
  return factory.addConstant(address, offset);
}

/** An area whose size the machine decides. In a frame it ends at what is saved there: no working code gives it less room. */
function storeArea(step: Step, address: Term): void {
  const what = `what ${step.instruction.mnemonic} writes`;
  step.noteStore(address, 0, step.unknown('memory', what));
  if (regionOf(step.locate(address).base) === 'frame') clobberBuffer(step, address, what);
  else step.patch(address, 0, step.factory.zero);
  step.patch(address, XSAVE_BYTES, step.unknown('memory', what));
}

function save(step: Step): void {
  const address = areaOf(step);
  if (address === undefined) return;
  const { factory, registers, extended } = step;
  const x87 = factory.slice(registers.rax, 0, 1);
  const before = [step.peek(at(step, address, FCW_AT), 2), step.peek(at(step, address, MXCSR_AT), 4)] as const;
  storeArea(step, address);
  step.patch(at(step, address, FCW_AT), 2, factory.ite(x87, extended.fcw, before[0]));
  step.patch(at(step, address, MXCSR_AT), 4, factory.ite(savesMxcsr(step), extended.mxcsr, before[1]));
}

/** MXCSR goes with SSE and with AVX. */
function savesMxcsr({ factory, registers }: Step): Term {
  return factory.binary('or', factory.slice(registers.rax, 1, 1), factory.slice(registers.rax, 2, 1));
}

function restore(step: Step): void {
  const address = areaOf(step);
  if (address === undefined) return;
  const { factory, registers, extended } = step;
  step.load(address, XSAVE_BYTES);
  const bit = (term: Term, number: number): Term => factory.slice(term, number, 1);
  const present = step.peek(at(step, address, XSTATE_BV_AT), 8);
  const compacted = bit(step.peek(at(step, address, XCOMP_BV_AT), 8), 63);
  const fcw = factory.ite(
    bit(present, 0),
    controlWordOf(step, step.peek(at(step, address, FCW_AT), 2)),
    factory.constant(INITIAL_FCW),
  );
  const mxcsr = step.peek(at(step, address, MXCSR_AT), 4);
  // SDM Vol. 1, 13.8: the standard form loads MXCSR whatever XSTATE_BV says, the compacted one initialises it.
  const fromCompacted = factory.ite(
    bit(registers.rax, 1),
    factory.ite(bit(present, 1), mxcsr, factory.constant(INITIAL_MXCSR)),
    extended.mxcsr,
  );
  const fromStandard = factory.ite(savesMxcsr(step), mxcsr, extended.mxcsr);
  const mask = factory.insert(factory.slice(registers.rax, 0, 32), 32, 32, registers.rdx);
  const behind = (before: Contents, components: bigint): Contents =>
    contentsBehind(step, before, { mask, present, components });
  step.setExtended({
    fcw: factory.ite(bit(registers.rax, 0), fcw, extended.fcw),
    mxcsr: factory.ite(compacted, fromCompacted, fromStandard),
    x87: behind(extended.x87, 1n),
    tags: behind(extended.tags, 1n),
    sse: behind(extended.sse, 2n),
    avx: behind(extended.avx, EXTENDED_COMPONENTS),
  });
}

/** Whose values components hold behind a restore: as before, their initial ones, or what the image has. */
function contentsBehind(
  step: Step,
  before: Contents,
  { mask, present, components }: { readonly mask: Term; readonly present: Term; readonly components: bigint },
): Contents {
  const selected = step.known(mask);
  const loaded = step.known(present);
  if ((selected.zeros & components) === components) return before;
  if ((loaded.zeros & components) !== components) return 'unknown';
  return before === 'clean' || (selected.ones & components) === components ? 'clean' : 'unknown';
}
