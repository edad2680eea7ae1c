// Writes the notices of the packages that are bundled into `THIRD-PARTY.md`, below its handwritten part. With `--check` it
// writes nothing and fails when they are not what it would write.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, COMMON } from './build.mjs';
import { writeOrCheck } from './support/generated.mjs';
import { ROOT } from './support/run.mjs';

const FILE = 'THIRD-PARTY.md';
const BEGIN = '<!-- Written by scripts/generate-notices.mjs from here on; do not edit. -->';

/** The folders of the packages that the bundles hold code of, from the root. */
async function bundledPackages() {
  const results = await Promise.all(
    BUNDLES.map(({ entry, output, external, plugins = [] }) =>
      build({
        ...COMMON,
        absWorkingDir: ROOT,
        entryPoints: [entry],
        outfile: output,
        external,
        plugins,
        metafile: true,
        write: false,
      }),
    ),
  );
  const folders = results
    .flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)))
    .flatMap((name) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** @param {string} folder */
async function noticeOf(folder) {
  const absolute = path.join(ROOT, folder);
  const { name, license } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
  const files = await readdir(absolute);
  const text = files.find((file) => /^(licen[cs]e|copying)(\.|-|$)/i.test(file));
  const notice = text === undefined ? `License: ${license}` : await readFile(path.join(absolute, text), 'utf8');
  const lines = notice.replaceAll('\r', '').trim().split('\n');
  return `### ${name}\n\n${['```text', ...lines.map((line) => line.trimEnd()), '```'].join('\n')}\n`;
}

const present = await readFile(path.join(ROOT, FILE), 'utf8');
const handwritten = present.split(BEGIN)[0]?.trimEnd() ?? '';
const notices = await Promise.all((await bundledPackages()).map(noticeOf));
const unique = [...new Set(notices)].join('\n');
await writeOrCheck(FILE, `${handwritten}\n\n${BEGIN}\n\n## Packages in the bundles\n\n${unique}`);
