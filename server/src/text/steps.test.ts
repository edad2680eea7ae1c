import { expect, it } from 'vitest';
import { runSteps, SharedSteps, type Steps } from './steps.js';

function* sumOf(numbers: readonly number[]): Steps<number> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    yield;
  }
  return sum;
}

it('gives what the last step gives', () => {
  expect(runSteps(sumOf([1, 2, 3]))).toBe(6);
  expect(runSteps(sumOf([]))).toBe(0);
});

it('is done once for all who share it, whoever takes its steps', () => {
  const taken: number[] = [];
  function* work(): Steps<string> {
    for (const step of [1, 2, 3]) {
      taken.push(step);
      yield;
    }
    return 'done';
  }
  const shared = new SharedSteps(work());
  const [one, other] = [shared.result(), shared.result()];
  expect([one.next().done, other.next().done, one.next().done]).toEqual([false, false, false]);
  expect(shared.isDone).toBe(false);
  expect(other.next()).toEqual({ done: true, value: 'done' });
  expect(shared.isDone).toBe(true);
  expect([runSteps(one), runSteps(shared.result())]).toEqual(['done', 'done']);
  expect(taken).toEqual([1, 2, 3]);
});
