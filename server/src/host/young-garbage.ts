/**
 * Clearing up memory ahead of time. Node collects what was made last when the room for it is full, which is in the middle of
 * work that somebody waits for; done when nobody waits, it costs nobody time.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Less than this much (bytes) is left for later: of the 16 MB that Node 20 to 24 have room for, most is free then. */
export const WORTHWHILE_BYTES = 2 * 1024 * 1024;

/** A function that V8 makes for programs that ask for it. */
type CollectGarbage = (options: { readonly type: 'minor' }) => void;

/**
 * What collects the garbage among objects that were made lately, in one to five milliseconds, when there may be much of it.
 * Where the engine does not let it be done, it does nothing.
 */
export function youngGarbageCollector(): () => void {
  let collect: CollectGarbage | undefined;
  let isKnown = false;
  return () => {
    if (youngBytes() < WORTHWHILE_BYTES) return;
    if (!isKnown) collect = collectorOfEngine();
    isKnown = true;
    collect?.({ type: 'minor' });
  };
}

/** Bytes that objects made lately take, dead ones included. */
function youngBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_used_size ?? 0;
}

/** The flag concerns contexts that are made from then on, so that nothing else in this process sees the function. */
function collectorOfEngine(): CollectGarbage | undefined {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? (found as CollectGarbage) : undefined;
}
