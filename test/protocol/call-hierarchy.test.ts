/** The call hierarchy over several files, over a connection of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import { StreamClient } from '../support/lsp-stream.js';
import { PREFIX_TRAMPOLINE } from '../support/trampolines.js';

const MAIN = 'file:///project/main.S';
const OTHER = 'file:///project/other.S';
const TRAMPOLINE = 'file:///project/trampoline.S';
const MAIN_TEXT = `.macro GO
	call	helper
.endm
	.globl	start
start:
	GO
	call	enter_enclave
	jmp	nowhere
`;
const ENCLU_LINE = PREFIX_TRAMPOLINE.split('\n').indexOf('\tds enclu') + 1;
const OTHER_TEXT = `	.globl helper
helper:
	jmp	start
	.globl	twice
twice:
	call	helper
	call	helper
	ret
`;

let client: StreamClient;
beforeEach(async () => {
  client = new StreamClient();
  client.host.files.set('/project/main.S', MAIN_TEXT);
  client.host.files.set('/project/other.S', OTHER_TEXT);
  client.host.files.set('/project/trampoline.S', PREFIX_TRAMPOLINE);
  await client.initialize({ folders: ['/project'] });
  await client.open(MAIN, MAIN_TEXT);
});
afterEach(() => client.close());

async function itemAt(uri: string, line: number, character: number): Promise<CallHierarchyItem> {
  const items = await client.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', {
    textDocument: { uri },
    position: { line, character },
  });
  if (items?.[0] === undefined) throw new Error('nothing is called here');
  return items[0];
}

async function incoming(item: CallHierarchyItem): Promise<string[]> {
  const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  return calls.map(({ from, fromRanges }) => `${from.name} ${fromRanges.map(({ start }) => start.line + 1).join(',')}`);
}

async function outgoing(item: CallHierarchyItem): Promise<string[]> {
  const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  return calls.map(({ to, fromRanges }) => `${to.name} ${fromRanges.map(({ start }) => start.line + 1).join(',')}`);
}

describe('the call hierarchy', () => {
  it('begins at a name, or at the function around the place', async () => {
    await expect(itemAt(MAIN, 6, 9)).resolves.toMatchObject({ name: 'enter_enclave', uri: TRAMPOLINE, kind: 12 });
    await expect(itemAt(MAIN, 6, 2)).resolves.toMatchObject({ name: 'start', uri: MAIN });
  });

  it('knows calls and jumps from other files', async () => {
    const helper = await itemAt(MAIN, 1, 8);
    expect(helper.uri).toBe(OTHER);
    await expect(incoming(helper).then((calls) => calls.sort())).resolves.toEqual(['GO 2', 'twice 6,7']);
    await expect(incoming(await itemAt(MAIN, 4, 1))).resolves.toEqual(['helper 3']);
  });

  it('goes through macros on the way down', async () => {
    const start = await itemAt(MAIN, 4, 1);
    await expect(outgoing(start)).resolves.toEqual(['enter_enclave 7', 'nowhere 8', 'GO 6']);
    const macro = await itemAt(MAIN, 5, 1);
    await expect(incoming(macro)).resolves.toEqual(['start 6']);
    await expect(outgoing(macro)).resolves.toEqual(['helper 2']);
  });

  it('follows ENCLU to the landing pad and the AEP, in a file that is not open', async () => {
    const trampoline = await itemAt(MAIN, 6, 9);
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: trampoline,
    });
    const ends = calls.map(({ to }) => [to.name, ...(to.detail ?? '').split('; ').map((part) => part.split(':')[0])]);
    expect(ends).toEqual([
      ['landing_pad', '.text', 'EEXIT', 'EENTER faults'],
      ['async_exit', '.text', 'the code in the enclave faults', 'AEX'],
    ]);
    const [, aep] = calls.map(({ to }) => to);
    if (aep === undefined) throw new Error('no AEP');
    await expect(incoming(aep)).resolves.toContain(`enter_enclave ${ENCLU_LINE}`);
  });
});
