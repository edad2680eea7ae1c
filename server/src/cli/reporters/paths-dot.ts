/** `paths --format dot`: what the simulation went through, as a graph for Graphviz. */
import { sourceText } from '../../features/support/instructions.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';

/**
 * One cluster a root. Nodes are the places where something happens that is worth telling, and the ends of paths; a dashed
 * edge leads from a path that goes on as another to where that is.
 */
export function pathsAsDot(explorations: readonly Exploration[]): string {
  const clusters = explorations.map((exploration, index) => clusterOf(exploration, index));
  const settings = '  graph [rankdir=TB];\n  node [shape=box, fontname="monospace"];\n  edge [fontname="sans-serif"];';
  return ['digraph paths {', settings, ...clusters, '}', ''].join('\n');
}

function clusterOf(exploration: Exploration, index: number): string {
  const lines = [`  subgraph cluster_${index} {`, `    label=${quote(exploration.root.name)};`];
  for (const node of exploration.nodes) {
    const { edge, end, parent } = node;
    if (edge === undefined && end === undefined && parent !== undefined) continue;
    const name = nameOf(index, node);
    if (edge !== undefined || parent === undefined)
      lines.push(`    ${name} [label=${quote(textOf(exploration, node))}];`);
    if (parent !== undefined && edge !== undefined) {
      lines.push(`    ${nameOf(index, toldBefore(parent))} -> ${name} [label=${quote(edge.message)}];`);
    }
    if (end === undefined) continue;
    const from = nameOf(index, toldBefore(node));
    if (end.coveredBy !== undefined) {
      lines.push(`    ${from} -> ${nameOf(index, toldBefore(end.coveredBy))} [style=dashed];`);
    } else {
      lines.push(`    ${name}e [shape=oval, label=${quote(end.message)}];`, `    ${from} -> ${name}e;`);
    }
  }
  lines.push('  }');
  return lines.join('\n');
}

/** The node itself or the nearest one above it that the graph shows. */
function toldBefore(node: SimulationNode): SimulationNode {
  let at = node;
  while (at.edge === undefined && at.parent !== undefined) at = at.parent;
  return at;
}

function nameOf(cluster: number, node: SimulationNode): string {
  return `n${cluster}_${node.id}`;
}

function textOf(exploration: Exploration, node: SimulationNode): string {
  const instruction = node.instruction === undefined ? undefined : exploration.program.instructions[node.instruction];
  return instruction === undefined ? '(no instruction)' : sourceText(instruction);
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
