import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Guard } from './guard.js';
import { Publisher } from './publisher.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A publisher that notes what it publishes, and fails for documents called `broken`. */
function publisherTo(published: string[], log: string[] = []): Publisher {
  const publish = (uri: string): Promise<void> => {
    if (uri === 'broken') return Promise.reject(new Error('no analysis'));
    published.push(uri);
    return Promise.resolve();
  };
  return new Publisher(new Guard((line) => log.push(line)), () => Promise.resolve(), publish);
}

describe('the publisher', () => {
  it('sends a document once, however many edits came together', async () => {
    const published: string[] = [];
    const publisher = publisherTo(published);
    for (let edit = 0; edit < 5; edit += 1) publisher.schedule(['a']);
    expect(published).toEqual([]);
    await vi.runAllTimersAsync();
    expect(published).toEqual(['a']);
  });

  it('sends documents in the order in which they became due', async () => {
    const published: string[] = [];
    const publisher = publisherTo(published);
    publisher.schedule(['a', 'b']);
    publisher.schedule(['c', 'a']);
    await vi.runAllTimersAsync();
    expect(published).toEqual(['a', 'b', 'c']);
  });

  it('goes on with the others when one fails', async () => {
    const published: string[] = [];
    const log: string[] = [];
    publisherTo(published, log).schedule(['broken', 'b']);
    await vi.runAllTimersAsync();
    expect(published).toEqual(['b']);
    expect(log[0]).toContain('the analysis of broken failed: Error: no analysis');
  });

  it('sends nothing for a closed document, and nothing at all once stopped', async () => {
    const published: string[] = [];
    const publisher = publisherTo(published);
    publisher.schedule(['a', 'b']);
    publisher.forget('a');
    await vi.runAllTimersAsync();
    publisher.schedule(['c']);
    publisher.stop();
    publisher.schedule(['d']);
    await vi.runAllTimersAsync();
    expect(published).toEqual(['b']);
  });
});
