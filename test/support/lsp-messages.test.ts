import { describe, expect, it } from 'vitest';
import { MessageReader, encodeMessage, type Message } from './lsp-messages.js';

describe('the message reader', () => {
  const messages: Message[] = [
    { id: 1, method: 'textDocument/hover', params: { text: 'ünï → code' } },
    { method: 'initialized', params: {} },
    { id: 1, result: null },
  ];
  const stream = Buffer.concat(messages.map(encodeMessage));

  it.each([1, 2, 7, stream.length])('puts messages together that arrive in pieces of %i bytes', (size) => {
    const received: Message[] = [];
    const reader = new MessageReader((message) => received.push(message));
    for (let at = 0; at < stream.length; at += size) reader.push(stream.subarray(at, at + size));
    expect(received).toEqual(messages.map((message) => ({ jsonrpc: '2.0', ...message })));
  });

  it('refuses output that is no message, such as a print to standard output', () => {
    const reader = new MessageReader(() => undefined);
    expect(() => reader.push(Buffer.from('debugging…\r\n\r\n'))).toThrow('not a message header');
  });
});
