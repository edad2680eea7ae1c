/** What a reading asked of its resolver, so that the next one can see whether it would get the same answers. */
import type { FoundInclude, IncludeResolver } from './reading.js';

interface Asked {
  readonly question: Parameters<IncludeResolver['resolve']>;
  readonly answer: FoundInclude | undefined;
}

/** Passes questions on and remembers the answers. */
export class AskedFiles implements IncludeResolver {
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly resolver: IncludeResolver) {}

  resolve(...question: Asked['question']): FoundInclude | undefined {
    const key = JSON.stringify(question);
    const answer = this.resolver.resolve(...question);
    // Of a file that changes while it is read, the first version is not what is found next time.
    if (!this.asked.has(key)) this.asked.set(key, { question, answer });
    return answer;
  }

  /** Whether a resolver finds the same files with the same text now. */
  areSameTo(resolver: IncludeResolver): boolean {
    for (const { question, answer } of this.asked.values()) {
      const now = resolver.resolve(...question);
      if (now?.path !== answer?.path || now?.text !== answer?.text || now?.position !== answer?.position) return false;
    }
    return true;
  }
}
