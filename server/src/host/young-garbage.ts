/**
 * Clearing up memory ahead of time. Node collects what was made last when the room for it is full, which is in the middle of
 * work that somebody waits for; done when nobody waits, it costs nobody time.
 *
 * What such a collection finds twice it takes for something that stays, and moves it to where only a collection of everything
 * finds it dead. Those are dear twice over: they stop the program, and with dead functions they drop what was compiled for
 * them, so that for many edits functions run slowly until they are compiled again.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Less than this much (bytes) is left for later: of the 16 MB that Node 20 to 24 have room for, most is free then. */
export const WORTHWHILE_BYTES = 2 * 1024 * 1024;

/**
 * Has objects made among the young ones always. V8 makes objects right among those that stay where most that were made at the
 * same place lived on for long, which is true of every node of a path until the next edit: each analysis would then be left to
 * the collections of everything.
 */
export function makeObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

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
