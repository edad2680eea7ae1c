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
  return importCode(await bundleTypeScript(file));
}

/**
 * Runs the code of a bundle as a module.
 *
 * @param {string} code
 * @returns {Promise<any>} the module's exports
 */
export function importCode(code) {
  return import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`);
}

/**
 * The code of such a module with everything it imports.
 *
 * @param {string} file path from the root
 */
export async function bundleTypeScript(file) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOT, file)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    loader: { '.md': 'text' },
    write: false,
    // Packages that are CommonJS require Node's modules when they run.
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(ROOT + '/')});`,
    },
    // The module itself may look for files beside it, wherever its code now comes from.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(ROOT, file)).href) },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
