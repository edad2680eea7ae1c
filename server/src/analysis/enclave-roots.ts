/** Where the host can enter an enclave, and which functions of a file run inside of one. */
import type { LeadsToEnclu } from '../flow/graph.js';
import type { Program } from '../program/model.js';
import type { AssembledValue } from '../program/operand.js';
import { symbolPlace, symbolsOf } from '../program/places.js';
import { threadControls } from '../program/tcs.js';
import type { Term } from '../simulate/domain/term.js';
import type { Exploration, Root } from '../simulate/exploration.js';
import { eachInSteps, type Steps } from '../text/steps.js';
import type { Settings } from './settings.js';

/** What runtimes call the code that OENTRY of their TCS names, when the TCS is made by another tool. */
const ENTRY_NAME = /^_*(?:\w+_)?(?:(?:enclave|encl|sgx)_(?:entry|entrypoint)|oe_enter)$/i;

/** Names of symbols looked at between two pauses. */
const NAMES_BETWEEN_PAUSES = 1024;

/** Entries that the TCS data of the file names, then those known by their name. What the user declares comes before. */
export function* enclaveEntries(program: Program, settings: Settings, leads: LeadsToEnclu): Steps<readonly Root[]> {
  if (settings.side?.side === 'host') return [];
  const roots: Root[] = [];
  for (const { entry, symbol } of threadControls(program)) {
    if (roots.some(({ instruction }) => instruction === entry)) continue;
    const name = program.symbols.get(symbol)?.written ?? symbol;
    roots.push({
      name,
      kind: 'enclave-entry',
      world: 'enclave',
      instruction: entry,
      reason: 'OENTRY of a TCS in this file names it',
      ...nssaOf(program, settings, entry),
    });
  }
  if (roots.length > 0) return roots;
  yield* eachInSteps(symbolsOf(program), NAMES_BETWEEN_PAUSES, (symbol) => {
    if (!ENTRY_NAME.test(symbol.written) || symbol.definition === undefined || symbol.place.kind === 'alias') return;
    const place = symbolPlace(program, symbol.name);
    if (place === undefined || !isCode(program, place.instruction)) return;
    if (settings.side?.side !== 'enclave' && (!leads(place.instruction) || isTaken(program, symbol.name))) return;
    roots.push({
      name: symbol.written,
      kind: 'enclave-entry',
      world: 'enclave',
      instruction: place.instruction,
      reason: 'by its name it is the entry of an enclave',
      ...nssaOf(program, settings, place.instruction),
    });
  });
  return roots;
}

/** Whether LEA or MOV takes the address of a label: a host tells the enclave so where to exit to, and nobody needs that of an entry. */
function isTaken(program: Program, name: string): boolean {
  return program.instructions.some(({ op, operands: [, from] }) => {
    if (op === 'lea') return from?.kind === 'memory' && isOf(from.displacement, name);
    return op === 'mov' && from?.kind === 'immediate' && isOf(from.value, name);
  });
}

function isOf(value: AssembledValue, name: string): boolean {
  return value.kind === 'address' && value.symbol === name;
}

/** How many SSA frames every TCS has that leads to an entry: settings first, then TCS data. EENTER needs CSSA < NSSA. */
export function nssaOf(program: Program, settings: Settings, entry: number): Pick<Root, 'nssa'> {
  if (settings.nssa !== undefined) return { nssa: settings.nssa };
  const counts = threadControls(program).filter((tcs) => tcs.entry === entry);
  const known = counts.flatMap(({ nssa }) => nssa ?? []);
  return counts.length > 0 && known.length === counts.length ? { nssa: Math.max(...known) } : {};
}

/**
 * Whether code that runs in the enclave is entered by EENTER and not called: it leaves by EEXIT and never returns.
 * Asked only in files in which nothing names an entry.
 */
export function looksLikeEntry({ leaves }: Exploration): boolean {
  return leaves.some(({ end }) => end?.kind === 'eexit') && leaves.every(({ end }) => end?.kind !== 'return');
}

/**
 * Whether code of an enclave works with AEX-Notify: it gives SSA frames back, or writes the AEXNOTIFY byte of saved registers
 * (SDM Vol. 3D, EDECCSSA and GPRSGX).
 */
export function usesAexNotify({ nodes }: Exploration): boolean {
  return nodes.some(({ effects }) =>
    effects.some((effect) => {
      if (effect.kind === 'enclu') return effect.leaves?.includes(EDECCSSA) === true;
      return (
        (effect.kind === 'store' || effect.kind === 'load') && effect.size === 1 && isAexNotifyField(effect.address)
      );
    }),
  );
}

/** Whether an address can be the AEXNOTIFY byte: 167 bytes behind a pointer that is nothing else. */
export function isAexNotifyField(address: Term): boolean {
  return address.op === 'sum' && address.parts.length === 1 && address.constant === AEXNOTIFY;
}

const EDECCSSA = 9;
const AEXNOTIFY = 167n;

/** The entry as ERESUME comes to it, for what EENTER comes to; undefined where no exception can be pending. */
export function notifiedEntry(root: Root): Root | undefined {
  if (root.kind !== 'enclave-entry' || root.enteredBy !== undefined || root.nssa === 1) return undefined;
  return {
    ...root,
    name: `${root.name} (ERESUME)`,
    enteredBy: 'eresume',
    reason: 'ERESUME comes here under AEX-Notify',
  };
}

function isCode(program: Program, instruction: number): boolean {
  const section = program.instructions[instruction]?.section;
  return section !== undefined && program.sections[section]?.executable === true;
}
