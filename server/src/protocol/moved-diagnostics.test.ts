import { describe, expect, it } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { movedDiagnostics, type Edit } from './moved-diagnostics.js';

const URI = 'file:///a.S';

function range(startLine: number, startCharacter: number, endLine = startLine, endCharacter = startCharacter): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** The lines on which diagnostics stand after an edit that stood on lines 1, 3 and 5 before. */
function linesAfter(edit: Edit): readonly number[] {
  const diagnostics: Diagnostic[] = [1, 3, 5].map((line) => ({
    range: range(line, 1, line, 4),
    message: String(line),
  }));
  return movedDiagnostics(diagnostics, URI, edit).map((one) => one.range.start.line);
}

describe('diagnostics move with', () => {
  it.each<[string, Edit, readonly number[]]>([
    ['a line put in before the second', { range: range(3, 0), text: 'nop\n' }, [1, 4, 6]],
    ['a line taken out between', { range: range(2, 0, 3, 0), text: '' }, [1, 2, 4]],
    ['two lines for one', { range: range(4, 0, 4, 3), text: 'a\r\nb' }, [1, 3, 6]],
    ['a letter on another line', { range: range(2, 1), text: 'x' }, [1, 3, 5]],
  ])('%s', (_, edit, lines) => expect(linesAfter(edit)).toEqual(lines));
});

describe('diagnostics are left out', () => {
  it.each<[string, Edit, readonly number[]]>([
    ['of the line that is edited', { range: range(3, 8), text: 'x' }, [1, 5]],
    ['of lines that are taken out', { range: range(1, 0, 4, 0), text: '' }, [2]],
    ['of lines that are joined', { range: range(2, 3, 3, 0), text: '' }, [1, 4]],
    ['of a text that is replaced', { text: 'nop\n' }, []],
  ])('%s', (_, edit, lines) => expect(linesAfter(edit)).toEqual(lines));
});

it('moves the places that explain a diagnostic, and leaves out those that are edited or stand elsewhere', () => {
  const related = (line: number, uri = URI) => ({ message: String(line), location: { uri, range: range(line, 0) } });
  const diagnostic = {
    range: range(9, 0),
    message: '',
    relatedInformation: [related(1), related(3), related(3, 'x:y')],
  };
  const [moved] = movedDiagnostics([diagnostic], URI, { range: range(1, 1), text: 'a\nb' });
  expect(moved?.range).toEqual(range(10, 0));
  expect(moved?.relatedInformation).toEqual([{ ...related(4), message: '3' }, related(3, 'x:y')]);
});
