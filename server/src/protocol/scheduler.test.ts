import { describe, expect, it } from 'vitest';
import type { Steps } from '../text/steps.js';
import { IDLE_SLICE_MS, QUIET_MS, Scheduler, SLICE_MS, type JobEvents } from './scheduler.js';

/** A scheduler whose clock only moves when work says so, and whose slices are done when the test says so. */
function controlled() {
  let time = 0;
  const due: (() => void)[] = [];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const scheduler = new Scheduler({
    now: () => time,
    later: (run) => void due.push(run),
    after: (milliseconds, run) => void timers.push({ at: time + milliseconds, run }),
  });
  const log: string[] = [];

  function* work(name: string, steps: number, milliseconds: number): Steps<string> {
    for (let step = 1; step <= steps; step++) {
      time += milliseconds;
      log.push(`${name}${step}`);
      if (step < steps) yield;
    }
    return name;
  }
  const events = (name: string): JobEvents<string> => ({
    paused: (worked) => log.push(`${name} paused after ${worked}`),
    done: (result, worked) => log.push(`${result} done after ${worked}`),
    failed: (error) => log.push(`${name} failed: ${String(error)}`),
  });
  const slice = (): readonly string[] => {
    log.length = 0;
    due.shift()?.();
    return [...log];
  };
  /** Nothing happens for a while. */
  const wait = (milliseconds: number): void => {
    time += milliseconds;
    const over = timers.filter(({ at }) => at <= time);
    for (const timer of over) timers.splice(timers.indexOf(timer), 1);
    for (const { run } of over) run();
  };
  return {
    scheduler,
    work,
    events,
    slice,
    wait,
    add: (name: string, steps: number, milliseconds: number) =>
      scheduler.add(work(name, steps, milliseconds), events(name)),
    addIdle: (name: string, steps: number, milliseconds: number) =>
      scheduler.addIdle(work(name, steps, milliseconds), events(name)),
  };
}

describe('work for idle time', () => {
  it('has its turn when there is no other, in short slices', () => {
    const { add, addIdle, slice, wait } = controlled();
    addIdle('idle', 3, IDLE_SLICE_MS);
    add('a', 1, 1);
    expect([slice(), slice()]).toEqual([['a1', 'a done after 1'], []]);
    wait(QUIET_MS);
    expect([slice(), slice()]).toEqual([
      ['idle1', 'idle paused after 1'],
      ['idle2', 'idle paused after 2'],
    ]);
  });

  it('leaves other work its time behind it, and keeps none waiting for that', () => {
    const { add, addIdle, slice, wait } = controlled();
    addIdle('idle', 1, 1);
    add('a', 1, 1);
    slice();
    wait(QUIET_MS - 1);
    add('b', 1, 1);
    expect(slice()).toEqual(['b1', 'b done after 1']);
    wait(1);
    expect(slice()).toEqual([]);
    wait(QUIET_MS);
    expect(slice()).toEqual(['idle1', 'idle done after 1']);
  });

  it('gives way at once to what comes up', () => {
    const { add, addIdle, slice, wait } = controlled();
    addIdle('idle', 2, IDLE_SLICE_MS);
    slice();
    add('a', 2, SLICE_MS);
    expect([slice(), slice(), slice()].map(([first]) => first)).toEqual(['a1', 'a2', undefined]);
    wait(QUIET_MS);
    expect(slice()[0]).toBe('idle2');
  });
});

describe('the scheduler', () => {
  it('works until a slice is over, and goes on in the next one', () => {
    const { add, slice } = controlled();
    add('a', 4, SLICE_MS / 2);
    expect(slice()).toEqual(['a1', 'a2', 'a paused after 5']);
    expect(slice()).toEqual(['a3', 'a4', 'a done after 10']);
    expect(slice()).toEqual([]);
  });

  it('does one piece of work after the other', () => {
    const { add, slice } = controlled();
    add('a', 2, SLICE_MS);
    add('b', 1, 1);
    expect([slice(), slice(), slice()]).toEqual([
      ['a1', 'a paused after 5'],
      ['a2', 'a done after 10'],
      ['b1', 'b done after 1'],
    ]);
  });

  it('turns to what somebody asks for, in the order of asking, and back again', () => {
    const { add, slice } = controlled();
    add('a', 2, SLICE_MS);
    const b = add('b', 1, SLICE_MS);
    const c = add('c', 1, SLICE_MS);
    slice();
    c.ask();
    b.ask();
    c.ask();
    expect([slice(), slice(), slice()].map(([first]) => first)).toEqual(['c1', 'b1', 'a2']);
  });

  it('does what is asked for in turn, so that nobody waits for the end of something long', () => {
    const { add, slice } = controlled();
    add('a', 3, SLICE_MS).ask();
    add('b', 2, SLICE_MS).ask();
    add('c', 1, SLICE_MS);
    expect([slice(), slice(), slice(), slice(), slice(), slice()].map(([first]) => first)).toEqual([
      'a1',
      'b1',
      'a2',
      'b2',
      'a3',
      'c1',
    ]);
  });

  it('leaves what nobody needs any more', () => {
    const { add, slice } = controlled();
    const a = add('a', 2, SLICE_MS);
    add('b', 2, SLICE_MS);
    slice();
    a.drop();
    a.ask();
    expect(slice()).toEqual(['b1', 'b paused after 5']);
  });

  it('reports a failure and goes on with the others', () => {
    const { scheduler, events, add, slice } = controlled();
    // eslint-disable-next-line require-yield -- it fails in its first step
    const failing = function* (): Steps<string> {
      throw new Error('broken');
    };
    scheduler.add(failing(), events('a'));
    add('b', 1, 1);
    expect([slice(), slice()]).toEqual([['a failed: Error: broken'], ['b1', 'b done after 1']]);
  });

  it('takes work that comes up while it works', () => {
    const { scheduler, events, add, slice } = controlled();
    const first: JobEvents<string> = { ...events('a'), done: () => void add('b', 1, 1) };
    // eslint-disable-next-line require-yield -- done at once
    const short = function* (): Steps<string> {
      return 'a';
    };
    scheduler.add(short(), first);
    expect(slice()).toEqual([]);
    expect(slice()).toEqual(['b1', 'b done after 1']);
  });
});
