/** Typed reading of a JSON tree with positions: what does not fit becomes a finding, and the rest still counts. */
import type { Node } from 'jsonc-parser';
import { didYouMean } from '../lint/suggest.js';

/** Reports a problem at a node. */
export type Complain = (
  id: 'config-unknown-key' | 'config-value' | 'config-unknown-rule',
  message: string,
  node: Node,
) => void;

/** The properties of an object, by name; of repeated names the last counts, as in JSON.parse. */
export function properties(node: Node): readonly { readonly key: Node; readonly name: string; readonly value: Node }[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key !== undefined && value !== undefined ? [{ key, name: String(key.value), value }] : [];
  });
}

/** One reader per key; every other key is reported. Gives false when the node is no object. */
export function readObject(
  node: Node,
  readers: Readonly<Record<string, (value: Node) => void>>,
  complain: Complain,
  what: string,
): boolean {
  if (node.type !== 'object') {
    complain('config-value', `${what} must be an object`, node);
    return false;
  }
  for (const { key, name, value } of properties(node)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (reader !== undefined) reader(value);
    else complain('config-unknown-key', `${what} has no key '${name}'${didYouMean(name, Object.keys(readers))}`, key);
  }
  return true;
}

/** One word out of a list. */
export function readWord<T extends string>(node: Node, allowed: readonly T[], complain: Complain): T | undefined {
  const found = allowed.find((word) => word === node.value);
  if (found === undefined) {
    const hint = typeof node.value === 'string' ? didYouMean(node.value, allowed) : '';
    complain('config-value', `expected one of ${allowed.map((word) => `"${word}"`).join(', ')}${hint}`, node);
  }
  return found;
}

/** The value as a string; what it is instead is reported. */
export function readString(node: Node, complain: Complain): string | undefined {
  if (node.type === 'string' && node.value !== '') return String(node.value);
  complain('config-value', 'expected a text that is not empty', node);
  return undefined;
}

/** A list of texts; elements of another type are reported and left out. */
export function readStrings(node: Node, complain: Complain): readonly string[] | undefined {
  if (node.type !== 'array') {
    complain('config-value', 'expected a list of texts', node);
    return undefined;
  }
  return (node.children ?? []).flatMap((child) => readString(child, complain) ?? []);
}

/** Nobody's code begins further to the right. */
const LAST_COLUMN = 200;

/** A column counted from 0. */
export function readColumn(node: Node, complain: Complain): number | undefined {
  const value: unknown = node.value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_COLUMN) return value;
  complain('config-value', `expected a column from 0 to ${LAST_COLUMN}`, node);
  return undefined;
}
