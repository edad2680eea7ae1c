import { CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { Guard } from './guard.js';

describe('a guarded request', () => {
  const log: string[] = [];
  const guarded = (phase?: 'running' | 'stopped'): Guard => {
    const guard = new Guard((line) => log.push(line));
    if (phase !== undefined) guard.enter(phase);
    return guard;
  };
  const double = (value: number): number => value * 2;

  it('is answered while the server runs', () => {
    expect(guarded('running').request('x/double', double)(4, CancellationToken.None)).toBe(8);
  });

  it('is refused before the handshake and after the shutdown', () => {
    expect(() => guarded().request('x/double', double)(4, CancellationToken.None)).toThrow(
      expect.objectContaining({ code: ErrorCodes.ServerNotInitialized }),
    );
    expect(() => guarded('stopped').request('x/double', double)(4, CancellationToken.None)).toThrow(
      expect.objectContaining({ code: ErrorCodes.InvalidRequest }),
    );
  });

  it('ends with an error when the client no longer wants it', () => {
    expect(() => guarded('running').request('x/double', double)(4, CancellationToken.Cancelled)).toThrow(
      expect.objectContaining({ code: LSPErrorCodes.RequestCancelled }),
    );
  });

  it('ends with an error when its handler fails, and the log says why', () => {
    const failing = guarded('running').request('x/fail', () => {
      throw new Error('no such thing');
    });
    expect(() => failing({}, CancellationToken.None)).toThrow(
      expect.objectContaining({ code: ErrorCodes.InternalError, message: 'x/fail failed: no such thing' }),
    );
    expect(log.join('\n')).toContain('x/fail failed: Error: no such thing');
  });

  it('ends with the error that its handler chose', () => {
    const refusing = guarded('running').request('x/refuse', () => {
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'there is nothing here');
    });
    expect(() => refusing({}, CancellationToken.None)).toThrow(
      expect.objectContaining({ code: LSPErrorCodes.RequestFailed, message: 'there is nothing here' }),
    );
  });

  it('waits for what its answer depends on, and is refused if it was cancelled meanwhile', async () => {
    const guard = guarded('running');
    let isReady = false;
    const ready = (): Promise<void> => Promise.resolve().then(() => void (isReady = true));
    await expect(guard.requestWhen(ready, 'x/ready', () => isReady)({}, CancellationToken.None)).resolves.toBe(true);
    await expect(guard.requestWhen(ready, 'x/ready', () => isReady)({}, CancellationToken.Cancelled)).rejects.toThrow(
      'was cancelled',
    );
  });
});
