/** Truth from GNU as itself and from GCC: the kernel's assembly for x86. */
import { linuxBuild } from '../support/build-headers.js';
import { assemblyFiles } from './corpus-truth.js';
import { corpusSuite } from './corpus-suite.js';
import path from 'node:path';

corpusSuite({
  tree: 'linux',
  files: (root) => assemblyFiles(path.join(root, 'arch/x86')),
  build: linuxBuild,
  wrong: { 'um/setjmp_32.S': 'is for 32-bit mode, and includes nothing that could say so' },
});
