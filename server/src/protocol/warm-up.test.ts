import { describe, expect, it } from 'vitest';
import { analyze } from '../analysis/analyze.js';
import { defaultOptions } from '../analysis/options.js';
import { lint } from '../lint/lint.js';
import { DEFAULT_LINT_CONFIG } from '../lint/config.js';
import { RULES } from '../rules/index.js';
import type { Checked } from './analyses.js';
import type { CheckRequest, Rehearsal } from './host.js';
import { Scheduler, SLICE_MS } from './scheduler.js';
import { MOST_SAMPLE_WORK_MS, MOST_WORK_MS, PATIENCE_MS, ROUNDS, WarmUp } from './warm-up.js';
import { SAMPLES } from './warm-up-samples.js';

const DOCUMENT = 'file:///project/host.S';

/** A document of which the analysis is done. */
function checked(uri: string, text = SAMPLES[0]?.text ?? ''): Checked {
  const analysis = analyze({ path: new URL(uri).pathname, text }, defaultOptions());
  return { uri, version: 1, resultId: '1', analysis, findings: [], settingsProblems: [] };
}

/** A warm-up on a scheduler whose clock only moves when a text is analysed, by `cost` milliseconds. */
function controlled({ cost = (): number => 1, isOn = (): boolean => true } = {}) {
  let time = 0;
  const due: (() => void)[] = [];
  const scheduler = new Scheduler({
    now: () => time,
    later: (run) => void due.push(run),
    after: (milliseconds, run) => {
      time += milliseconds;
      run();
    },
  });
  const requests: CheckRequest[] = [];
  const presented: Checked[] = [];
  const result = checked('file:///any.S');
  const rehearsal = (): Rehearsal =>
    function* (request) {
      requests.push(request);
      time += cost();
      yield;
      return result;
    };
  const warmUp = new WarmUp(scheduler, {
    isOn,
    requestFor: (path, text) => ({ path, text, folder: undefined, overlays: new Map(), settings: undefined }),
    rehearsal,
    present: (one) => presented.push(one),
  });
  const slice = (): boolean => {
    const next = due.shift();
    next?.();
    return next !== undefined;
  };
  return {
    warmUp,
    scheduler,
    requests,
    presented,
    slice,
    paths: () => [...new Set(requests.map(({ path }) => path))],
    worked: () => time,
    advance: (milliseconds: number) => (time += milliseconds),
    /** Until there is nothing left to do. */
    finish: () => {
      while (slice());
    },
  };
}

describe('the warm-up', () => {
  it('begins when it is told to, with the samples', () => {
    const { warmUp, finish, paths } = controlled();
    finish();
    expect(paths()).toEqual([]);
    warmUp.start();
    finish();
    expect(paths()).toEqual(SAMPLES.map(({ path }) => path));
  });

  it('ends when nothing was gained for a while', () => {
    const { warmUp, finish, worked } = controlled();
    warmUp.start();
    finish();
    // The first rounds are what those behind them are compared with.
    const round = ROUNDS * SAMPLES.length;
    expect(worked()).toBeGreaterThanOrEqual(round + PATIENCE_MS);
    expect(worked()).toBeLessThan(2 * round + PATIENCE_MS);
  });

  it('goes on while something is gained now and then', () => {
    let cost = 2;
    let count = 0;
    const { warmUp, finish, worked } = controlled({ cost: () => (++count % 160 === 0 ? (cost *= 0.9) : cost) });
    warmUp.start();
    finish();
    expect(worked()).toBeGreaterThanOrEqual(MOST_SAMPLE_WORK_MS);
  });

  it('ends when it has worked for long, however much is gained', () => {
    let cost = 100;
    const { warmUp, finish, worked } = controlled({ cost: () => (cost *= 0.97) });
    warmUp.start();
    finish();
    expect(worked()).toBeGreaterThanOrEqual(MOST_SAMPLE_WORK_MS);
    cost = 100;
    warmUp.turnTo(checked(DOCUMENT));
    finish();
    expect(worked()).toBeGreaterThanOrEqual(MOST_WORK_MS);
    const before = worked();
    warmUp.turnTo(checked('file:///project/other.S'));
    finish();
    expect(worked()).toBe(before);
  });

  it('turns to the document that was analysed, once', () => {
    const { warmUp, finish, requests, presented } = controlled();
    warmUp.turnTo(checked(DOCUMENT));
    warmUp.start();
    finish();
    const [first, second] = requests;
    expect(first).toMatchObject({ path: '/project/host.S', text: SAMPLES[0]?.text });
    expect(second?.text.replace('\tnop\n', '')).toBe(first?.text);
    expect(second?.text).not.toBe(first?.text);
    expect(presented[0]).toMatchObject({ uri: DOCUMENT, version: -1 });
    const { length } = requests;
    warmUp.turnTo(checked(DOCUMENT));
    finish();
    expect(requests).toHaveLength(length);
  });

  it('rehearses an edit of the function that takes longest to simulate', () => {
    const { warmUp, finish, requests } = controlled();
    const short = 'short:\n\tret\n';
    warmUp.turnTo(checked(DOCUMENT, `${short}${SAMPLES[0]?.text ?? ''}${short.replace('short', 'last')}`));
    warmUp.start();
    finish();
    expect(requests[1]?.text).toMatch(/\nsample_enter:\n\s*\.cfi_startproc\n\tnop\n/);
  });

  it.each([
    ['without paths', '\t.data\n'],
    ['that is long', `${SAMPLES[0]?.text ?? ''}${'# padding\n'.repeat(12_000)}`],
  ])('leaves a document alone %s', (_, text) => {
    const { warmUp, finish, paths } = controlled();
    warmUp.turnTo(checked(DOCUMENT, text));
    warmUp.start();
    finish();
    expect(paths()).not.toContain('/project/host.S');
  });

  it('gives way to other work at once, and goes on behind it', () => {
    const { warmUp, scheduler, advance, slice, requests } = controlled();
    const log: number[] = [];
    warmUp.start();
    slice();
    const work = function* (): Generator<undefined> {
      for (let step = 0; step < 3; step++) {
        advance(SLICE_MS);
        yield;
      }
    };
    const noted = (): void => void log.push(requests.length);
    scheduler.add(work(), { paused: noted, done: noted, failed: noted });
    for (let count = 0; count < 4; count++) slice();
    expect(log).toEqual([1, 1, 1, 1]);
    slice();
    slice();
    expect(requests.length).toBeGreaterThan(1);
  });

  it('does nothing when it is switched off, and no more once it is stopped', () => {
    const off = controlled({ isOn: () => false });
    off.warmUp.start();
    off.finish();
    expect(off.requests).toEqual([]);
    const { warmUp, slice, finish, requests } = controlled();
    warmUp.start();
    slice();
    warmUp.stop();
    const { length } = requests;
    warmUp.start();
    warmUp.turnTo(checked(DOCUMENT));
    finish();
    expect(requests).toHaveLength(length);
  });
});

describe('the samples', () => {
  it.each(SAMPLES)(
    '$path is analysed to the end, from where it is edited on, and finds nothing',
    ({ path, text, edited }) => {
      const analysis = analyze({ path, text }, defaultOptions());
      expect(analysis.complete).toBe(true);
      expect(analysis.explorations.length).toBeGreaterThan(0);
      expect(text.slice(0, edited)).toMatch(/sample_\w+:\n/);
      expect(lint(analysis, RULES, DEFAULT_LINT_CONFIG).findings).toEqual([]);
    },
  );

  it('are one of each side', () => {
    const sides = SAMPLES.map(({ path, text }) => analyze({ path, text }, defaultOptions()).side.side);
    expect(sides).toEqual(['host', 'enclave']);
  });
});
