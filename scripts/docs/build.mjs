// `npm run docs [-- folder]`: the documentation of the rules as a static site, in `.cache/docs` unless told otherwise.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../support/run.mjs';
import { importTypeScript } from '../support/typescript.mjs';

const output = path.resolve(process.argv[2] ?? path.join(ROOT, '.cache/docs'));

const { siteFiles } = await importTypeScript('scripts/docs/site.ts');
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await cp(path.join(ROOT, 'scripts/docs/assets'), output, { recursive: true });
for (const [name, content] of siteFiles()) {
  const file = path.join(output, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log(`docs: ${path.relative(ROOT, output)}`);
