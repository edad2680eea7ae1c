/** Where a name is defined and where it is used. */
import type { Analysis } from '../../analysis/analysis.js';
import type { FileId, Span } from '../../text/span.js';
import type { Named } from './names.js';
import { unassembledMentions } from './written-names.js';

/** The name in its definition; undefined for what no file that was read defines, and for includes. */
export function definitionOf(named: Named): Span | undefined {
  switch (named.kind) {
    case 'include':
      return undefined;
    case 'macro':
      return named.definition.nameSpan;
    case 'symbol':
      return named.symbol.definition?.span;
    case 'written':
      return named.definition;
  }
}

/**
 * Every place that names the same, the definition first; for an include, the other includes of that file. With `file`,
 * text that is not assembled is only looked through in that one.
 */
export function mentionsOf(analysis: Analysis, named: Named, file?: FileId): readonly Span[] {
  const definition = definitionOf(named);
  const uses = usesOf(analysis, named, file);
  if (definition === undefined) return uses;
  return [definition, ...uses.filter((use) => use.file !== definition.file || use.start !== definition.start)];
}

function usesOf(analysis: Analysis, named: Named, file: FileId | undefined): readonly Span[] {
  switch (named.kind) {
    case 'include':
      return analysis.reading.includes
        .filter(({ file, name }) =>
          named.include.file === undefined ? name === named.include.name : file === named.include.file,
        )
        .map(({ span }) => span);
    case 'macro':
      return [
        ...analysis.reading.uses.filter((use) => use.definition === named.definition).map((use) => use.span),
        ...(named.definition.kind === 'macro'
          ? unassembledMentions(analysis, named.definition.name, 'mnemonic', file)
          : []),
      ];
    case 'symbol':
      return [
        ...named.symbol.references.map((origin) => origin.span),
        ...(isNumeric(named.symbol.written) ? [] : unassembledMentions(analysis, named.symbol.written, 'symbol', file)),
      ];
    case 'written':
      return named.mentions;
  }
}

function isNumeric(name: string): boolean {
  return /^\d+$/.test(name);
}
