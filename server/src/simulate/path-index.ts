/** The nodes of the path that is being followed, by instruction: where it comes round a loop. */
import type { InstructionId } from '../program/model.js';
import type { SimulationNode } from './exploration.js';

/** Follows a walk that is depth first: every node is made right behind its parent, or behind a node further up. */
export class PathIndex<Node extends SimulationNode> {
  /** How far each node is from the root, by id. */
  private readonly depths: number[] = [];
  /** The path, by depth; what lies behind the last node that was added is left over from paths before it. */
  private readonly path: Node[] = [];
  private readonly at = new Map<InstructionId, Node[]>();

  /** The path now ends with this node. */
  add(node: Node): void {
    const { id, parent, instruction } = node;
    const depth = parent === undefined ? 0 : (this.depths[parent.id] ?? 0) + 1;
    this.depths[id] = depth;
    this.path[depth] = node;
    if (instruction === undefined) return;
    const stack = this.at.get(instruction);
    if (stack === undefined) {
      this.at.set(instruction, [node]);
      return;
    }
    // The walk never comes back to a path that it has left.
    for (let top = stack.at(-1); top !== undefined && !this.isOnPath(top, depth); top = stack.at(-1)) stack.pop();
    stack.push(node);
  }

  /** The nodes of the path with an instruction, the nearest last; the path's last node is among them. */
  nodesAt(instruction: InstructionId): readonly Node[] {
    return this.at.get(instruction) ?? [];
  }

  private isOnPath(node: Node, depth: number): boolean {
    const own = this.depths[node.id] ?? 0;
    return own < depth && this.path[own] === node;
  }
}
