/** `trampolint init`: writes a configuration to start from. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIGURATION_NAME } from '../../host/configuration-store.js';
import { describeSystemError } from '../../host/files.js';
import { INITIAL_CONFIGURATION } from '../../host/initial-configuration.js';
import type { CliIo } from '../io.js';
import { EXIT, UsageError } from '../io.js';

/** Writes the file into the working directory; one that exists stays as it is. */
export function initCommand(io: CliIo): number {
  try {
    writeFileSync(path.join(io.cwd, CONFIGURATION_NAME), INITIAL_CONFIGURATION, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(`${CONFIGURATION_NAME} exists already and was left as it is`);
    }
    throw new UsageError(`cannot write ${CONFIGURATION_NAME}: ${describeSystemError(error).message}`);
  }
  io.stdout.write(`wrote ${CONFIGURATION_NAME}\n`);
  return EXIT.ok;
}
