/**
 * The one wrapper around every request handler: it answers in the wrong state, on cancellation and on
 * failure with an error (a thrown `ResponseError` is what the client receives), and a failing handler
 * leaves the server running.
 */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Disposable,
} from 'vscode-languageserver';

/** Between the handshake and the shutdown a server answers requests; before and after it refuses them (LSP 3.17). */
export type Phase = 'starting' | 'running' | 'stopped';

/** Wraps handlers. */
export class Guard {
  readonly #log: (message: string) => void;
  #phase: Phase = 'starting';

  /** `log` gets a line for each failure. */
  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  /** Moves on; from now on requests are answered, or refused, accordingly. */
  enter(phase: Phase): void {
    this.#phase = phase;
  }

  /** The handler of the request `method`; `run` may throw. */
  request<Params, Result>(
    method: string,
    run: (params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Result {
    return (params, token) => {
      this.#admit(method, token);
      try {
        return run(params);
      } catch (error) {
        throw this.#answerTo(method, error);
      }
    };
  }

  /**
   * The same for a request whose answer depends on something that is still on its way. A cancellation is answered at once;
   * what is on its way may be needed by others, and goes on.
   */
  requestWhen<Params, Result>(
    ready: (params: NoInfer<Params>, method: string, token: CancellationToken) => Promise<void>,
    method: string,
    run: (params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    const answer = this.request(method, run);
    return async (params, token) => {
      await this.#unlessCancelled(method, token, () => ready(params, method, token));
      return answer(params, token);
    };
  }

  /** The same for an answer that is worked out while others are answered. */
  requestInSteps<Params, Result>(
    method: string,
    run: (params: Params, method: string, token: CancellationToken) => Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      const result = await this.#unlessCancelled(method, token, () => run(params, method, token));
      this.#admit(method, token);
      return result;
    };
  }

  async #unlessCancelled<Result>(
    method: string,
    token: CancellationToken,
    run: () => Promise<Result>,
  ): Promise<Result> {
    this.#admit(method, token);
    let listener: Disposable | undefined;
    const cancelled = new Promise<never>((_, reject) => {
      listener = token.onCancellationRequested(() => reject(cancellationOf(method)));
    });
    try {
      return await Promise.race([run(), cancelled]);
    } catch (error) {
      throw this.#answerTo(method, error);
    } finally {
      listener?.dispose();
    }
  }

  #admit(method: string, token: CancellationToken): void {
    if (this.#phase === 'starting') {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
    }
    if (this.#phase === 'stopped') {
      throw new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
    }
    if (token.isCancellationRequested) throw cancellationOf(method);
  }

  /** What the client gets for something that was thrown; the log gets the rest. */
  #answerTo(method: string, error: unknown): ResponseError<unknown> {
    if (error instanceof ResponseError) return error as ResponseError<unknown>;
    this.#log(failure(method, error));
    return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${messageOf(error)}`);
  }

  /** Does work that no request asked for; a failure is logged, and that is all. */
  attempt(what: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#log(failure(what, error));
    }
  }

  /** The same for work that takes its time. Never rejects. */
  async attemptSteps(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#log(failure(what, error));
    }
  }
}

function cancellationOf(method: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
}

function failure(what: string, error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return `${what} failed: ${stack ?? messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
