// `npm run vectors`: runs a million random instructions on the processor and through the simulation, and compares every
// register, flag and byte. `-- --count N` runs another number, `-- --symbolic N` puts every Nth one through the symbolic
// path, too, and `-- --record` writes the vectors for machines without a compiler instead.
import { parseArgs } from 'node:util';
import { importTypeScript } from './support/typescript.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    symbolic: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});

const { compareMany, recordVectors, whyNot } = await importTypeScript('test/native/main.ts');
const reason = whyNot();
if (reason !== undefined) {
  console.error(`vectors: ${reason}`);
  process.exitCode = 2;
} else if (values.record) {
  console.log(`recorded ${recordVectors()} bytes`);
} else {
  process.exitCode = compareMany(Number(values.count), Number(values.symbolic)) === 0 ? 0 : 1;
}
