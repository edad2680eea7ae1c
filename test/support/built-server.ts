/** The server as a program of its own, bundled from the sources as they are. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** Bundles the server into the folder; gives the path of the program. */
export async function buildServer(folder: string): Promise<string> {
  const program = path.join(folder, 'main.cjs');
  await build({
    entryPoints: [ENTRY],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  return program;
}
