/** Runs the built command line as a process, as users and CI do. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const LAUNCHER = path.join(ROOT, 'server/bin/trampolint.cjs');

export interface ProcessOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs to the end. */
export function trampolint(args: readonly string[], cwd: string): ProcessOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 240_000,
  });
  return { status, stdout, stderr };
}

/** Runs any program to the end, with more variables in its environment; the output has both streams. */
export function runProgram(
  cwd: string,
  command: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): { readonly status: number | null; readonly output: string } {
  const env = { ...process.env, ...variables };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 240_000 });
  return { status, output: stdout + stderr };
}

export interface RunningProcess {
  readonly ended: Promise<ProcessOutcome>;
  /** Resolves once stderr holds `text`; rejects when the process ends before. */
  stderrHas(text: string, times?: number): Promise<void>;
  signal(name: 'SIGINT' | 'SIGTERM'): void;
}

/** Starts and lets it run. */
export function startTrampolint(args: readonly string[], cwd: string): RunningProcess {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let check: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    check();
  });
  const ended = new Promise<ProcessOutcome>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return {
    ended,
    stderrHas(text, times = 1) {
      return new Promise((resolve, reject) => {
        check = () => {
          if (stderr.split(text).length > times) resolve();
        };
        check();
        void ended.then(() => reject(new Error(`ended without '${text}' on stderr: ${stderr}`)));
      });
    },
    signal: (name) => void child.kill(name),
  };
}
