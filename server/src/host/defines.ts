/** Macros of the preprocessor as command lines give them. */

/** Adds `NAME` or `NAME=value`, the argument of `-D`; a name alone is defined as 1. */
export function addDefine(defines: Map<string, string | false>, text: string): void {
  const equals = text.indexOf('=');
  if (equals < 0) defines.set(text, '1');
  else defines.set(text.slice(0, equals), text.slice(equals + 1));
}
