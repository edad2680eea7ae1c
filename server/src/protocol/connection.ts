/** The connection to the client that started this process. */
import { createConnection, type Connection, type MessageStrategy } from 'vscode-languageserver/node';

/** The ways to talk to a client, as they are written on the command line. */
const TRANSPORTS = /^--(stdio|node-ipc|(socket|pipe)(=.+)?)$/;

/**
 * The connection that the arguments of this process ask for (`--stdio`, `--node-ipc`, `--socket=N`, `--pipe=NAME`);
 * undefined when they ask for none. The process ends with the client. Every message goes through `messageStrategy`.
 */
export function connectionFromArguments(
  args: readonly string[],
  messageStrategy: MessageStrategy,
): Connection | undefined {
  return args.some((argument) => TRANSPORTS.test(argument)) ? createConnection({ messageStrategy }) : undefined;
}
