// Running other programs from the project's scripts, with a limit on how long each may take.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Process groups that are running, so that an interrupt reaches what they started, too. */
const groups = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    for (const group of groups) endGroup(group);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** @param {number} group */
function endGroup(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

/**
 * Runs a program in the root folder, its output going where ours goes.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ minutes?: number, env?: Record<string, string> }} [options] `minutes`: after that the program and all
 *   it started are killed, because a hanging editor or download must not hang the whole run
 * @returns {Promise<number>} the exit status; 124 (as `timeout` gives) when the limit was hit, 127 when it cannot start
 */
export function run(command, args, { minutes = 10, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    const group = child.pid;
    if (group !== undefined) groups.add(group);
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      if (group !== undefined) endGroup(group);
    }, minutes * 60_000);
    const finish = (/** @type {number} */ status) => {
      clearTimeout(timer);
      if (group !== undefined) groups.delete(group);
      resolve(status);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.once('exit', (status) => {
      if (expired) console.error(`${command}: stopped after ${minutes} minutes`);
      finish(expired ? 124 : (status ?? 1));
    });
  });
}

/**
 * Runs one of the project's own Node programs, for instance `node_modules/typescript/bin/tsc`.
 *
 * @param {string} script path from the root
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [path.join(ROOT, script), ...args], options);
}
