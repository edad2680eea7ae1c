/**
 * State beside the general registers: MXCSR, the x87 control word, FS and GS base as terms, and of the many data
 * registers of x87, SSE and later only whose values they hold (Intel SDM Vol. 1, 13.1).
 */
import type { TermFactory } from '../domain/factory.js';
import type { Provenance, Term } from '../domain/term.js';
import type { World } from '../exploration.js';

/**
 * Whose values a group of registers holds: `clean` is the initial configuration or constants that the code loaded,
 * `unknown` a mixture, or values of which nobody says whose they are.
 */
export type Contents = 'host' | 'enclave' | 'clean' | 'unknown';

/**
 * The groups whose contents are told apart, as XSAVE does: the x87 (and MMX) data registers, their tags and status
 * word, XMM, and everything from bit 2 of XCR0 on.
 */
export const CONTENT_GROUPS = ['x87', 'tags', 'sse', 'avx'] as const;
export type ContentGroup = (typeof CONTENT_GROUPS)[number];

/** The parts that are terms: MXCSR has 32 bits, the x87 control word (FCW) 16, the bases 64. */
export const EXTENDED_TERMS = ['mxcsr', 'fcw', 'fsBase', 'gsBase'] as const;
export type ExtendedTerm = (typeof EXTENDED_TERMS)[number];

export type ExtendedState = Readonly<Record<ExtendedTerm, Term> & Record<ContentGroup, Contents>>;

/** MXCSR and FCW of the initial configuration: all exceptions masked, round to nearest (Intel SDM Vol. 1, 13.6). */
export const INITIAL_MXCSR = 0x1f80n;
export const INITIAL_FCW = 0x37fn;

/** Names of the terms for people. */
export const EXTENDED_NAMES: Readonly<Record<ExtendedTerm, string>> = {
  mxcsr: 'MXCSR',
  fcw: 'x87 control word',
  fsBase: 'FS base',
  gsBase: 'GS base',
};

/** Bits of the two control registers. */
const WIDTHS = { mxcsr: 32, fcw: 16 } as const;

/** The state with some parts changed. All are made alike, so that the engine sees one shape. */
export function changedExtended(before: ExtendedState, changes: Partial<ExtendedState>): ExtendedState {
  return {
    mxcsr: changes.mxcsr ?? before.mxcsr,
    fcw: changes.fcw ?? before.fcw,
    fsBase: changes.fsBase ?? before.fsBase,
    gsBase: changes.gsBase ?? before.gsBase,
    x87: changes.x87 ?? before.x87,
    tags: changes.tags ?? before.tags,
    sse: changes.sse ?? before.sse,
    avx: changes.avx ?? before.avx,
  };
}

/** What one side left: its registers, and control registers of which only that is known. */
export function extendedOf(
  factory: TermFactory,
  suffix: string,
  provenance: Provenance,
  whose: Contents,
): ExtendedState {
  return {
    mxcsr: controlInput(factory, 'mxcsr', suffix, provenance),
    fcw: controlInput(factory, 'fcw', suffix, provenance),
    fsBase: factory.input({ name: EXTENDED_NAMES.fsBase, provenance: { kind: 'segment' } }),
    gsBase: factory.input({ name: EXTENDED_NAMES.gsBase, provenance: { kind: 'segment' } }),
    x87: whose,
    tags: whose,
    sse: whose,
    avx: whose,
  };
}

/** An input for MXCSR or FCW, named after where it arises. */
export function controlInput(
  factory: TermFactory,
  register: 'mxcsr' | 'fcw',
  suffix: string,
  provenance: Provenance,
): Term {
  const input = factory.input({ name: `${EXTENDED_NAMES[register]}@${suffix}`, provenance });
  return factory.slice(input, 0, WIDTHS[register]);
}

/** The initial configuration, in which an asynchronous exit leaves the registers; the bases are kept. */
export function initialExtended(factory: TermFactory, before: ExtendedState): ExtendedState {
  return changedExtended(before, {
    mxcsr: factory.constant(INITIAL_MXCSR),
    fcw: factory.constant(INITIAL_FCW),
    x87: 'clean',
    tags: 'clean',
    sse: 'clean',
    avx: 'clean',
  });
}

/** Whose values a group holds after code of `world` has written some of its registers. */
export function written(before: Contents, world: World): Contents {
  return before === 'clean' || before === world ? world : 'unknown';
}

/** Whose values a group holds that holds one of two. */
export function joinContents(older: Contents, newer: Contents): Contents {
  if (older === newer) return newer;
  if (older === 'clean') return newer;
  return newer === 'clean' ? older : 'unknown';
}

/** A state that stands for both: terms that differ are what `unknown` makes of their names. */
export function joinExtended(
  older: ExtendedState,
  newer: ExtendedState,
  unknown: (name: string) => Term,
): ExtendedState {
  if (older === newer) return newer;
  const either = (name: ExtendedTerm): Term =>
    older[name] === newer[name] ? newer[name] : unknown(EXTENDED_NAMES[name]);
  return changedExtended(newer, {
    mxcsr: either('mxcsr'),
    fcw: either('fcw'),
    fsBase: either('fsBase'),
    gsBase: either('gsBase'),
    x87: joinContents(older.x87, newer.x87),
    tags: joinContents(older.tags, newer.tags),
    sse: joinContents(older.sse, newer.sse),
    avx: joinContents(older.avx, newer.avx),
  });
}
