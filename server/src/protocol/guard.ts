/**
 * The one wrapper around every request handler: it answers in the wrong state, on cancellation and on
 * failure with an error (a thrown `ResponseError` is what the client receives), and a failing handler
 * leaves the server running.
 */
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

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
      if (this.#phase === 'starting') {
        throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
      }
      if (this.#phase === 'stopped') {
        throw new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
      }
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
      }
      try {
        return run(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.#log(failure(method, error));
        throw new ResponseError(ErrorCodes.InternalError, `${method} failed: ${messageOf(error)}`);
      }
    };
  }

  /** The same for a request whose answer depends on something that is still on its way. */
  requestWhen<Params, Result>(
    ready: () => Promise<void>,
    method: string,
    run: (params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    const answer = this.request(method, run);
    return async (params, token) => {
      await ready();
      return answer(params, token);
    };
  }

  /** Does work that no request asked for; a failure is logged, and that is all. */
  attempt(what: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#log(failure(what, error));
    }
  }
}

function failure(what: string, error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return `${what} failed: ${stack ?? messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
