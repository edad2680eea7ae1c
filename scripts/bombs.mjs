// `npm run bombs`: the command line over small input that asks for much work, each a process of its own. Prints what each
// takes of the processor and of memory, and ends with status 1 where one takes more than the target or says too little.
//
// `-- --only WORDS` runs those whose names have the words. Time of the processor, since others may be using it, too.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './support/run.mjs';
import { importTypeScript } from './support/typescript.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const { bombs, explode, complaintAbout, TARGET } = await importTypeScript('test/support/bombs.ts');
const launcher = path.join(ROOT, 'server/bin/trampolint.cjs');
let missed = 0;
for (const bomb of bombs()) {
  if (!bomb.name.includes(values.only)) continue;
  const outcome = explode(bomb, launcher);
  const slow = outcome.seconds > TARGET.seconds ? `it took more than ${TARGET.seconds} s` : undefined;
  const complaint = complaintAbout(bomb, outcome) ?? slow;
  if (complaint !== undefined) missed += 1;
  const figures = `${outcome.seconds.toFixed(2).padStart(6)} s ${outcome.megabytes.toFixed(0).padStart(5)} MB`;
  console.log(`${figures}  ${bomb.name}${complaint === undefined ? '' : `  << ${complaint}`}`);
}
console.log(
  missed === 0
    ? 'all within the target'
    : `${missed} missed the target of ${TARGET.seconds} s and ${TARGET.megabytes} MB`,
);
process.exitCode = missed === 0 ? 0 : 1;
