// Loaded into a server before it starts, with --expose-gc: at each SIGUSR2 it writes to stderr how many bytes of its heap the
// program itself holds. Code that V8 compiled is not counted: the longer the conversation, the more of it pays.
const { getHeapCodeStatistics } = require('node:v8');

process.on('SIGUSR2', () => {
  // What finalisers release is only collected the second time.
  global.gc?.();
  global.gc?.();
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  const { heapUsed } = process.memoryUsage();
  process.stderr.write(`heap ${heapUsed - code_and_metadata_size - bytecode_and_metadata_size}\n`);
});
