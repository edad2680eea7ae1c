/** Hover: what is known of an instruction wherever it stands – its form, what it uses beside its operands, where it may run. */
import type { Access, Flag, InstructionForm } from '../../isa/forms.js';
import { legalityOf } from '../../isa/legality.js';
import { referenceUrl } from '../../isa/references.js';
import { flagWords } from '../../isa/register-summaries.js';
import { candidatesOf } from '../../isa/spellings.js';
import { effectsOf, type Effects } from '../../program/effects.js';
import type { Instruction } from '../../program/model.js';
import { formMnemonic, operandLabel, writtenOrder } from '../support/forms.js';
import { code, list, sections } from '../support/markdown.js';

/** The matching form, effects, legality and a link. Empty for an instruction that no form takes. */
export function knowledgeSection(instruction: Instruction): string {
  const { form } = instruction;
  const effects = effectsOf(instruction);
  if (form === undefined || effects === undefined) return '';
  const lines = [
    formLine(instruction, form),
    registersLine(effects),
    flagsLine(effects),
    stateLine(effects),
    featureLine(form),
    legalityLine(form),
  ];
  const link = `[Reference](${referenceUrl(form.intelName)})`;
  return sections([list(lines.filter((line) => line !== '')), link]);
}

function formLine(instruction: Instruction, form: InstructionForm): string {
  const dialect = dialectOf(instruction);
  const templates = writtenOrder(instruction.templates ?? form.operands, form, dialect);
  const labels = templates.filter(({ kind }) => kind !== 'rounding').map(operandLabel);
  const written = `${formMnemonic(form, dialect, true)} ${labels.join(', ')}`.trim();
  const others = candidatesOf(instruction.mnemonic, dialect).length - 1;
  const rest = others > 0 ? `, one of ${others + 1} forms` : '';
  return `form ${code(written)}${rest}`;
}

function dialectOf({ statement }: Instruction): 'att' | 'intel' {
  return statement.body?.kind === 'instruction' ? statement.body.mode.dialect : 'att';
}

const READS: ReadonlySet<Access> = new Set(['read', 'conditional-read', 'read-write', 'read-conditional-write']);
const WRITES: ReadonlySet<Access> = new Set(['write', 'conditional-write', 'read-write', 'read-conditional-write']);

/** More registers than these are a whole file, such as all vectors of VZEROALL. */
const MOST_REGISTERS = 8;

function registersLine({ registers }: Effects): string {
  const reads = namesOf(registers.filter(({ access }) => READS.has(access)));
  const writes = namesOf(registers.filter(({ access }) => WRITES.has(access)));
  const parts = [...(reads === '' ? [] : [`reads ${reads}`]), ...(writes === '' ? [] : [`writes ${writes}`])];
  return parts.length === 0 ? '' : `besides its operands ${parts.join(', ')}`;
}

function namesOf(registers: Effects['registers']): string {
  const names = [...new Set(registers.map(({ register }) => register.toUpperCase()))];
  const shown = names.slice(0, MOST_REGISTERS).join(', ');
  return names.length > MOST_REGISTERS ? `${shown} and ${names.length - MOST_REGISTERS} more` : shown;
}

function flagsLine({ flags, flagsConditional }: Effects): string {
  const parts = [
    wordsFor('reads', flags.read),
    wordsFor('sets by the result', flags.written),
    wordsFor('clears', flags.cleared),
    wordsFor('sets', flags.set),
    wordsFor('leaves undefined', flags.undefined),
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'no flags';
  return `flags: ${parts.join('; ')}${flagsConditional ? '; none of it if the count is 0' : ''}`;
}

function wordsFor(verb: string, flags: readonly Flag[]): string {
  if (flags.length === 0) return '';
  // One or two are explained; of many, everybody who reads this knows the letters.
  const words = flags.length <= 2 ? flags.map(flagWords) : flags.map((flag) => flag.toUpperCase());
  return `${verb} ${words.join(', ')}`;
}

function stateLine({ state }: Effects): string {
  const written = state.filter(({ access }) => WRITES.has(access)).map((one) => one.state);
  return written.length === 0 ? '' : `may change ${written.join(', ')}`;
}

/** Every processor of an enclave has these. */
const BASIC = /^(?:INTEL8086|INTEL186|INTEL286|INTEL386|INTEL486|X64|FPU\w*|CMOV|SSE|SSE2|MMX|CX8|CPUID|MULTIBYTENOP)$/;

function featureLine({ profile }: InstructionForm): string {
  const features = profile.features.filter((feature) => !BASIC.test(feature));
  return features.length === 0 ? '' : `needs ${features.join(', ')}`;
}

function legalityLine(form: InstructionForm): string {
  switch (legalityOf(form)) {
    case 'everywhere':
      return '';
    case 'outside':
      return 'not allowed inside an enclave: raises #UD or #GP there';
    case 'kernel':
      return 'for the kernel only: raises #GP elsewhere, #UD or #GP inside an enclave';
  }
}
