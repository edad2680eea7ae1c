// Node 20 reads no TypeScript; a script that shares code with the tests bundles it when it starts.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './run.mjs';

/**
 * Imports a TypeScript module of the repository that needs nothing but Node.
 *
 * @param {string} file path from the root
 * @returns {Promise<any>} the module's exports
 */
export async function importTypeScript(file) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOT, file)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    write: false,
    // The module itself may look for files beside it, wherever its code now comes from.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(ROOT, file)).href) },
    logLevel: 'warning',
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`);
}
