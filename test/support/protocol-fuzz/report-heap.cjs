// Loaded into a server before it starts, with --expose-gc: at each SIGUSR2 it writes the size of its heap to stderr.
process.on('SIGUSR2', () => {
  // What finalisers release is only collected the second time.
  global.gc?.();
  global.gc?.();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
