/** The base protocol of LSP 3.17: JSON-RPC messages, each behind a header with its length in bytes. */

/** A JSON-RPC 2.0 message of any kind: request, notification or answer. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const HEADER_END = '\r\n\r\n';

/** The bytes of one message with its header. */
export function encodeMessage(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEADER_END}`, 'ascii'), body]);
}

/** Cuts a byte stream into messages. Throws when a header has no length, as nothing after it can be understood. */
export class MessageReader {
  readonly #onMessage: (message: Message) => void;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(onMessage: (message: Message) => void) {
    this.#onMessage = onMessage;
  }

  /** Takes the next bytes, cut anywhere, and hands over every message that is now whole. */
  push(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const headerEnd = this.#buffer.indexOf(HEADER_END);
      if (headerEnd < 0) return;
      const header = this.#buffer.toString('ascii', 0, headerEnd);
      const length = /^content-length:\s*(\d+)\s*$/im.exec(header)?.[1];
      if (length === undefined) throw new Error(`not a message header: ${JSON.stringify(header)}`);
      const start = headerEnd + HEADER_END.length;
      const end = start + Number(length);
      if (this.#buffer.length < end) return;
      const body = this.#buffer.toString('utf8', start, end);
      this.#buffer = this.#buffer.subarray(end);
      this.#onMessage(JSON.parse(body) as Message);
    }
  }
}
