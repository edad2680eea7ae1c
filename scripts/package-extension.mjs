// `npm run package [-- output.vsix]`: the extension as one `.vsix` that holds everything it needs.
import { cp, copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.mjs';
import { ROOT } from './support/run.mjs';

const CLIENT = path.join(ROOT, 'client');
const output = path.resolve(process.argv[2] ?? path.join(ROOT, '.cache', 'trampolint.vsix'));

await buildAll();
// The grammar and the licence live at the top of the repository; a package can only hold what lies below its folder.
await rm(path.join(CLIENT, 'syntaxes'), { recursive: true, force: true });
await cp(path.join(ROOT, 'syntaxes'), path.join(CLIENT, 'syntaxes'), { recursive: true });
await copyFile(path.join(ROOT, 'LICENSE'), path.join(CLIENT, 'LICENSE'));
await mkdir(path.dirname(output), { recursive: true });
await createVSIX({
  cwd: CLIENT,
  packagePath: output,
  dependencies: false,
  skipLicense: false,
  allowMissingRepository: true,
});
console.log(`packed ${path.relative(ROOT, output)}`);
