// Runs before `npm pack` and `npm publish` in `server/`: builds, and puts the documents at the top of the repository beside
// the package, which can only hold what lies below its folder.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { ROOT } from './support/run.mjs';

await buildAll();
for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'THIRD-PARTY.md']) {
  await copyFile(path.join(ROOT, name), path.join(ROOT, 'server', name));
}
