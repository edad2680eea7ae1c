import { expect, it } from 'vitest';
import { buildProgram } from '../program/build.js';
import type { Program } from '../program/model.js';
import { read } from '../preprocess/read.js';
import { leadsToEnclu, reachable } from './graph.js';

function programOf(text: string): Program {
  const options = { cpp: false, defines: [], undefines: [], preincludes: [] };
  return buildProgram(read({ path: 'main.s', text }, options, { resolve: () => undefined }));
}

const PROGRAMS = {
  'a loop that is left to an ENCLU': '1:\tdec %eax\n\tjne 1b\n\tenclu\n\tret\n',
  'a loop that nothing leaves': '\tnop\n1:\tnop\n\tjmp 1b\n\tenclu\n',
  'two ways, of which one leads there': '\tje 1f\n\tjmp 2f\n1:\tret\n2:\tcall 3f\n\tret\n3:\tenclu\n\tret\n',
  'functions that call each other':
    'a:\tcall b\n\tret\nb:\tcall c\n\tje a\n\tret\nc:\tnop\n\tret\nd:\tcall a\n\tenclu\n',
  'code without an ENCLU': '\tnop\n\tjmp 1f\n1:\tret\n',
};

it.each(Object.entries(PROGRAMS))(
  'in %s the answer is that of the whole way, in whatever order it is asked',
  (_, text) => {
    const program = programOf(text);
    const ids = program.instructions.map(({ id }) => id);
    const expected = ids.map((id) =>
      [...reachable(program, id)].some((one) => program.instructions[one]?.op === 'enclu'),
    );
    for (const first of ids) {
      const leads = leadsToEnclu(program);
      leads(first);
      expect(ids.map(leads)).toEqual(expected);
      expect([...ids].reverse().map(leads)).toEqual([...expected].reverse());
    }
  },
);
