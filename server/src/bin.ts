/** The command line as a program, and what its worker threads run. */
import { statSync } from 'node:fs';
import os from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CliIo } from './cli/io.js';
import { EXIT } from './cli/io.js';
import { run } from './cli/run.js';
import { VERSION } from './cli/version.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

async function startServer(args: readonly string[]): Promise<void> {
  const { serve } = await import('./main.js');
  serve(args, __filename);
}

/** The first signal asks the work to end in good order, the second one ends the program. */
function onInterrupt(handler: () => void): () => void {
  let asked = false;
  const listener = (): void => {
    if (asked) process.exit(EXIT.interrupted);
    asked = true;
    handler();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, listener);
  };
}

/** Two builds of one version differ in the bundle's size or time, which is all that a cache has to notice. */
function buildName(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${VERSION} ${size} ${mtimeMs}`;
}

function runProgram(): void {
  const io: CliIo = {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin,
    now: () => performance.now(),
    startServer,
    // This file is only ever run as a CommonJS bundle.
    workerScript: __filename,
    parallelism: os.availableParallelism(),
    build: buildName(),
    onInterrupt,
  };
  void run(process.argv.slice(2), io).then((status) => {
    process.exitCode = status;
  });
}

async function runWorker(): Promise<void> {
  const { isBackgroundStart, isWorkerStart, serveBackground, serveWorker, createWorkspaceHost } =
    await import('./parts.js');
  if (parentPort === null) return;
  if (isWorkerStart(workerData)) serveWorker(parentPort, workerData);
  else if (isBackgroundStart(workerData)) serveBackground(parentPort, createWorkspaceHost(workerData.cwd));
}

if (isMainThread) runProgram();
else void runWorker();
