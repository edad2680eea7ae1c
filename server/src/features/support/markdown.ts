/** The few pieces of Markdown that hovers are made of. */

/** A fenced block of assembly; `gas` is the fence's language, which editors without it show as plain text. */
export function codeBlock(text: string): string {
  // A fence longer than any run of backquotes inside it cannot be closed by the text.
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}gas\n${text}\n${fence}`;
}

/** Text in code type, whatever backquotes it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Words of the source inside running text, with everything escaped that Markdown would read as markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** A list, one item a line. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Sections one below the other; empty ones are left out. */
export function sections(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The same text for an editor that shows no Markdown: without fences, emphasis and escapes. */
export function unmarked(markdown: string): string {
  return markdown
    .replace(/^`{3,}\w*\n|\n`{3,}$/gm, '')
    .replace(/^---$/gm, '')
    .replace(/(?<![\\`])(`+)( ?)([^`]|[^`][^]*?[^`])\2\1(?!`)/g, '$3')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
