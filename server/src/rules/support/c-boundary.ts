/** Where the host's control goes to C: calls out of the file, returns, and jumps to functions of other files. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Instruction } from '../../program/model.js';
import type { Term } from '../../simulate/domain/term.js';
import type { Fix } from '../finding.js';
import { once } from './once.js';
import { isSpelledOut } from './prefixes.js';
import { mnemonicOrigin } from './report.js';
import { effectOf, effectsOf } from './tree.js';
import { visitsOf, type Visit } from './visits.js';

export interface Boundary extends Visit {
  readonly kind: 'call' | 'return' | 'jump';
}

/** Every such place on every path; `any` includes code that runs in the enclave. */
export function goesToC(analysis: Analysis, world: 'host' | 'any' = 'host'): readonly Boundary[] {
  const boundaries = boundariesOf(analysis);
  return world === 'any' ? boundaries : boundaries.filter(({ node }) => node.state.world === world);
}

const boundariesOf = once((analysis: Analysis): readonly Boundary[] =>
  visitsOf(analysis).flatMap((visit): readonly Boundary[] => {
    const { node } = visit;
    if (node.effects.length === 0 && node.children.every(({ effects }) => effects.length === 0)) return NONE;
    if (effectsOf(node, 'call').some(({ local }) => !local)) return [{ ...visit, kind: 'call' }];
    if (effectOf(node, 'return') !== undefined && node.end?.kind === 'return') return [{ ...visit, kind: 'return' }];
    const jump = effectOf(node, 'jump-out') ?? node.children.flatMap((child) => effectsOf(child, 'jump-out'))[0];
    return jump?.target === undefined ? NONE : [{ ...visit, kind: 'jump' }];
  }),
);

const NONE: readonly never[] = [];

/** Whether the enclave decides a value, alone or in part. */
export function isEnclaves(term: Term): boolean {
  return [...term.inputs].some(({ input }) => input.provenance.kind === 'enclave');
}

/** A fix that puts an instruction on a line of its own in front of another; undefined where that is not written as text. */
export function insertBefore(instruction: Instruction, text: string, title: string): Fix | undefined {
  if (!isSpelledOut(instruction)) return undefined;
  const { span } = mnemonicOrigin(instruction);
  return { title, edits: [{ span: { ...span, end: span.start }, newText: `${text}\n    ` }] };
}
