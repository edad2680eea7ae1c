/** Truth from GNU as itself and from GCC: the C library's assembly for x86-64. */
import { glibcBuild } from '../support/build-headers.js';
import { assemblyFiles } from './corpus-truth.js';
import { corpusSuite } from './corpus-suite.js';
import path from 'node:path';

corpusSuite({
  tree: 'glibc',
  // x32 and the ports to other kernels need headers of their own.
  files: (root) =>
    assemblyFiles(path.join(root, 'sysdeps'), (file) => /x86_64/.test(file) && !/kfreebsd|x32/.test(file)),
  build: glibcBuild,
  wrong: { 'sysdeps/x86_64/____longjmp_chk.S': 'it is nothing but an #error to those who include it' },
});
