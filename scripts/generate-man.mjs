// Writes the manual page `server/man/trampolint.1` from the definition of the command line. With `--check` it writes nothing
// and fails when the page is not what it would write.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeOrCheck } from './support/generated.mjs';
import { ROOT } from './support/run.mjs';
import { importTypeScript } from './support/typescript.mjs';

const { createProgram, NO_HANDLERS } = await importTypeScript('server/src/cli/program.ts');
const { manPage } = await importTypeScript('server/src/cli/man-page.ts');
await mkdir(path.join(ROOT, 'server/man'), { recursive: true });
await writeOrCheck('server/man/trampolint.1', manPage(createProgram(NO_HANDLERS)));
