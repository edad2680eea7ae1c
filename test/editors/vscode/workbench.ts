/** A VS Code server of its own with the packed extension installed, and a browser page that shows its workbench. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium, type Browser, type Page } from './page.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SERVER = path.join(ROOT, '.cache/vscode/node_modules/code-server/lib/vscode/out/server-main.js');

/** Nothing may cover the editor, ask anything, or save by itself. */
const SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.hover.delay': 100,
  // The list of completions opens when it is asked for, and has what the server says, not any word of the file.
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.wordBasedSuggestions': 'off',
};

/** How long VS Code's server may take until it answers, in milliseconds; a second is usual. */
const START_LIMIT = 60_000;

/** How long the page may take to show what a test waits for, in milliseconds; less than a second is usual. */
export const SHOW_LIMIT = 60_000;

export interface Workbench {
  readonly page: Page;
  /** The text of a file of the workspace, as it is on the disk. */
  onDisk(name: string): string;
  /** Ends browser and server and removes their folder. */
  close(): Promise<void>;
}

/** Packs the extension to `output`; gives what the packer printed. */
export function packExtension(output: string): string {
  const script = path.join(ROOT, 'scripts/package-extension.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, output], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension does not pack: ${stderr}${stdout}`);
  return stdout;
}

/** Writes `files` to a folder of its own and opens the one with the name `name` in VS Code with the extension. */
export async function openWorkbench(files: Readonly<Record<string, string>>, name: string): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trampolint-vscode-'));
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    if (server?.pid !== undefined) {
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      process.kill(-server.pid, 'SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(workspace, file), text);
    mkdirSync(path.join(folder, 'user/User'), { recursive: true });
    writeFileSync(path.join(folder, 'user/User/settings.json'), JSON.stringify(SETTINGS));
    const vsix = path.join(folder, 'trampolint.vsix');
    packExtension(vsix);
    install(folder, vsix);
    const port = await freePort();
    server = serve(folder, port);
    await answers(`http://127.0.0.1:${String(port)}/version`);
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(SHOW_LIMIT);
    await page.goto(address(port, workspace, name));
    return { page, onDisk: (file) => readFileSync(path.join(workspace, file), 'utf8'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function directories(folder: string): readonly string[] {
  const data = ['--server-data-dir', folder, '--user-data-dir', path.join(folder, 'user')];
  return ['--accept-server-license-terms', ...data, '--extensions-dir', path.join(folder, 'extensions')];
}

function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: folder };
}

function install(folder: string, vsix: string): void {
  const args = [SERVER, ...directories(folder), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: environment(folder) });
  if (status !== 0) throw new Error(`VS Code does not install the extension: ${stderr}${stdout}`);
}

function serve(folder: string, port: number): ChildProcess {
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  const quiet = ['--telemetry-level', 'off', '--disable-workspace-trust'];
  const args = [SERVER, ...directories(folder), ...listen, ...quiet];
  // A process group of its own: the server starts extension hosts that have to end with it.
  return spawn(process.execPath, args, { env: environment(folder), stdio: 'ignore', detached: true });
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + START_LIMIT;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await sleep(100);
  }
  throw new Error(`VS Code's server does not answer at ${url}`);
}

function address(port: number, workspace: string, name: string): string {
  const host = `127.0.0.1:${String(port)}`;
  const payload = [['openFile', `vscode-remote://${host}${path.join(workspace, name)}`]];
  return `http://${host}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
