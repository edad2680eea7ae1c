import { expect, it } from 'vitest';
import { runSteps, type Steps } from './steps.js';

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
