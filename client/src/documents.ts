/** Which documents are ours. */
import { languages, type TextDocument } from 'vscode';

/** Our own language, and assembly sources by their name, whichever extension claims the language of `.S` and `.s`. */
export const DOCUMENTS = [
  { scheme: 'file', language: 'gas-x86_64' },
  { scheme: 'untitled', language: 'gas-x86_64' },
  { pattern: '**/*.{S,s}' },
] as const;

/** Whether the server looks at the document. */
export function isOurs(document: TextDocument): boolean {
  return languages.match([...DOCUMENTS], document) > 0;
}
