/** One instance and more of every instruction code: its bytes, and the instruction as our program model has it. */
import { Encoder, Formatter, FormatterSyntax, type Instruction as Decoded, Register } from 'iced-x86';
import { instanceOf, instructionCodes } from '../../../scripts/support/iced-instances.mjs';
import { read } from '../../../server/src/preprocess/read.js';
import { buildProgram } from '../../../server/src/program/build.js';
import type { Instruction } from '../../../server/src/program/model.js';

/** An instruction in both shapes. */
export interface Instance {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly instruction: Instruction;
}

/** With operands in registers and in memory, without and with a mask, with one that clears. */
const VARIANTS = [false, true].flatMap((memory) =>
  ['', 'mask', 'zeroing'].map((decoration) => ({ memory, decoration })),
);

/** All instances that both the library can encode and we can read. */
export function instances(): readonly Instance[] {
  const written = new Map<string, Uint8Array>();
  const formatter = new Formatter(FormatterSyntax.Gas);
  formatter.gasShowMnemonicSizeSuffix = true;
  for (const [, code] of instructionCodes()) {
    if (typeof code !== 'number') continue;
    for (const { memory, decoration } of VARIANTS) {
      const made = make(code, memory);
      if (made === undefined) continue;
      if (decorate(made, decoration)) {
        const bytes = encode(made);
        const text = formatter.format(made);
        if (bytes !== undefined && !written.has(text)) written.set(text, bytes);
      }
      made.free();
    }
  }
  formatter.free();
  return readAll([...written].map(([text, bytes]) => ({ text, bytes })));
}

/** Undefined for operands that 64-bit mode does not have. */
function make(code: number, memory: boolean): Decoded | undefined {
  try {
    return instanceOf(code, memory);
  } catch {
    return undefined;
  }
}

/** Whether there is such an instance. */
function decorate(made: Decoded, decoration: string): boolean {
  const { opCode } = made;
  const { mode64, canUseOpMaskRegister, requireOpMaskRegister, canUseZeroingMasking } = opCode;
  opCode.free();
  if (!mode64) return false;
  if (decoration === '') return !requireOpMaskRegister;
  if (decoration === 'mask' ? !canUseOpMaskRegister : !canUseZeroingMasking) return false;
  made.opMask = Register.K5;
  made.zeroingMasking = decoration === 'zeroing';
  return true;
}

function encode(made: Decoded): Uint8Array | undefined {
  const encoder = new Encoder(64);
  try {
    encoder.encode(made, 0n);
    return encoder.takeBuffer();
  } catch {
    return undefined;
  } finally {
    encoder.free();
  }
}

function readAll(list: readonly { readonly text: string; readonly bytes: Uint8Array }[]): readonly Instance[] {
  const source = list.map(({ text }) => `${text}\n`).join('');
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  const { instructions } = buildProgram(
    read({ path: 'instances.s', text: source }, options, { resolve: () => undefined }),
  );
  const byStart = new Map(instructions.map((one) => [one.extent.span.start, one]));
  let at = 0;
  return list.flatMap(({ text, bytes }) => {
    const instruction = byStart.get(at);
    at += text.length + 1;
    return instruction?.form === undefined ? [] : [{ text, bytes, instruction }];
  });
}
