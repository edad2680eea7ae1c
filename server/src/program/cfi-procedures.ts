/**
 * Where call frame information is open (gas/dw2gencfi.c, binutils 2.40). The assembler keeps it with the section, or the
 * subsection, that `.cfi_startproc` stands in: `.pushsection` leaves it alone, a switch for good loses it.
 */
import type { Origin } from '../text/mapped.js';

/** Directives that may stand anywhere. */
const OUTSIDE: ReadonlySet<string> = new Set(['.cfi_sections', '.cfi_fde_data', '.cfi_inline_lsda']);

interface Procedure {
  readonly origin: Origin;
  remembered: number;
}

/** A name of `.cfi_label`, which becomes a label in each section that the frame information goes to. */
export interface FrameLabel {
  readonly name: string;
  readonly origin: Origin;
}

interface DefinedLabel extends FrameLabel {
  readonly procedure: Procedure | undefined;
}

/** The procedures of one program. */
export class CfiProcedures {
  readonly #open = new Map<string, Procedure>();
  readonly #labels = new Map<string, DefinedLabel>();
  readonly #repeatedLabels: FrameLabel[] = [];
  /** `.cfi_sections` asks for `.eh_frame` and `.debug_frame`, so that everything is written twice. */
  writesTwice = false;

  /** Takes a directive in the section and subsection named by `place`; gives what is wrong with it there. */
  take(name: string, place: string, origin: Origin): string | undefined {
    const procedure = this.#open.get(place);
    if (OUTSIDE.has(name)) return undefined;
    if (name === '.cfi_startproc') {
      if (procedure !== undefined) return '.cfi_startproc stands before the .cfi_endproc of another one';
      this.#open.set(place, { origin, remembered: 0 });
      return undefined;
    }
    if (procedure === undefined) return `${name} stands behind no .cfi_startproc of this section`;
    if (name === '.cfi_endproc') this.#open.delete(place);
    else if (name === '.cfi_remember_state') procedure.remembered++;
    else if (name === '.cfi_restore_state' && --procedure.remembered < 0) {
      procedure.remembered = 0;
      return '.cfi_restore_state has no .cfi_remember_state before it';
    }
    return undefined;
  }

  /** Takes a `.cfi_label` in that stands in the section and subsection named by `place`. */
  label(name: string, place: string, origin: Origin): void {
    const procedure = this.#open.get(place);
    const known = this.#labels.get(name);
    if (this.writesTwice || (known !== undefined && known.procedure !== procedure))
      this.#repeatedLabels.push({ name, origin });
    this.#labels.set(name, { name, origin, procedure });
  }

  /** The names of `.cfi_label` that are defined twice; `isDefined` says whether the text defines a name as well. */
  labelsDefinedTwice(isDefined: (name: string) => boolean): readonly FrameLabel[] {
    return [...this.#repeatedLabels, ...[...this.#labels.values()].filter(({ name }) => isDefined(name))];
  }

  /** Where those begin that are open at the end. */
  get unclosed(): readonly Origin[] {
    return [...this.#open.values()].map(({ origin }) => origin);
  }
}
