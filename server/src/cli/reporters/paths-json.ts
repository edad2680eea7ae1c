/** `paths --format json`, version 1: every simulated path as data. */
import type { Analysis } from '../../analysis/analysis.js';
import { placeOf } from '../../lint/place.js';
import type { Exploration, SimulationNode } from '../../simulate/exploration.js';
import { stepsOf } from '../../simulate/path.js';
import { displayPath, locate } from '../locate.js';
import { stationsOf } from '../path-words.js';

/** The paths of the explorations as JSON with a final newline; lines and columns count from 1. */
export function pathsAsJson(analysis: Analysis, explorations: readonly Exploration[], cwd: string): string {
  const { contract, side, complete, limits } = analysis;
  const document = {
    version: 1,
    path: displayPath(analysis.path, cwd),
    contract: { name: contract.contract.name, source: contract.source, reason: contract.reason },
    side: { name: side.side, source: side.source, reason: side.reason },
    analysis: { complete, limits: limits.map(({ id, message }) => ({ id, message })) },
    roots: explorations.map((exploration) => ({
      name: exploration.root.name,
      kind: exploration.root.kind,
      world: exploration.root.world,
      reason: exploration.root.reason,
      complete: exploration.complete,
      paths: exploration.leaves.map((leaf) => pathOf(analysis, exploration, leaf, cwd)),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function pathOf(analysis: Analysis, exploration: Exploration, leaf: SimulationNode, cwd: string): object {
  return {
    stations: stationsOf(leaf),
    steps: stepsOf(exploration, leaf).map(({ message, origin }) => {
      const { path, line, column } = locate(placeOf(origin), analysis.reading.files, cwd);
      return { message, file: path, line, column };
    }),
    end: { kind: leaf.end?.kind ?? 'limit', message: leaf.end?.message ?? '' },
  };
}
