#!/usr/bin/env node
// Starts the bundled command line. This file is committed, the bundle is not: npm links it before anything is built.
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

const bundle = path.join(__dirname, '../dist/bin.cjs');
if (existsSync(bundle)) {
  // From Node 22.1 on, compiled code is kept between runs, which shortens the start.
  require('node:module').enableCompileCache?.();
  require(bundle);
} else {
  process.stderr.write(`trampolint is not built yet (${bundle} is missing); run "npm run build" in the repository.\n`);
  process.exitCode = 2;
}
