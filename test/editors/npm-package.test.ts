/** The npm package holds everything it needs, and nothing else. Runs among the editors, because packing builds. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/process.js';
import { LspClient } from '../support/lsp-client.js';
import { MISSING_PREFIX } from '../support/trampolines.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly man: string;
  readonly dependencies?: object;
  readonly scripts?: Readonly<Record<string, string>>;
}

describe('the npm package', () => {
  let folder = '';
  let packed: Packed | undefined;
  const inside = (name: string): string => path.join(folder, 'package', name);
  const manifest = (): Manifest => JSON.parse(readFileSync(inside('package.json'), 'utf8')) as Manifest;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trampolint-npm-'));
    const args = ['pack', '--json', '--pack-destination', folder];
    const { stdout, stderr } = spawnSync('npm', args, { cwd: path.join(ROOT, 'server'), encoding: 'utf8' });
    [packed] = JSON.parse(stdout || `[]${stderr}`) as readonly Packed[];
    spawnSync('tar', ['-xzf', path.join(folder, packed?.filename ?? '')], { cwd: folder });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('could be published: npm has no complaint but that nobody is logged in', () => {
    const options = { cwd: path.join(ROOT, 'server'), encoding: 'utf8', timeout: 100_000 } as const;
    const { status, stdout, stderr } = spawnSync('npm', ['publish', '--dry-run'], options);
    const complaints = `${stdout}\n${stderr}`.split('\n').filter((line) => /^npm (?:warn|error|ERR!)/i.test(line));
    expect(status).toBe(0);
    expect(complaints.filter((line) => !line.includes('requires you to be logged in'))).toEqual([]);
  });

  it('has these files alone', () => {
    expect(packed?.files.map((file) => file.path)).toMatchInlineSnapshot(`
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "THIRD-PARTY.md",
        "bin/trampolint.cjs",
        "dist/bin.cjs",
        "dist/parts.cjs",
        "dist/parts.cjs.LEGAL.txt",
        "dist/server.cjs",
        "man/trampolint.1",
        "package.json",
        "schema/report.schema.json",
        "schema/trampolint.schema.json",
      ]
    `);
  });

  it('depends on nothing, and runs nothing when it is installed', () => {
    const { dependencies, scripts = {} } = manifest();
    expect(dependencies).toBeUndefined();
    expect(Object.keys(scripts)).toEqual(['prepack']);
    expect(existsSync(inside(manifest().man))).toBe(true);
  });

  it('lints, on threads too, and serves without any other file', async () => {
    const program = inside(manifest().bin['trampolint'] ?? '');
    const args = [program, 'lint', path.join(ROOT, 'examples'), '--jobs', '2', '--format', 'compact'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('[missing-enclu-prefix-eenter]');
    const cwd = path.join(folder, 'elsewhere');
    mkdirSync(cwd);
    const client = new LspClient(process.execPath, [program, 'lsp', '--stdio'], { cwd });
    try {
      const { diagnostics } = await client.initialize().then(() => client.open('file:///project/a.S', MISSING_PREFIX));
      expect(diagnostics.map(({ code }) => code)).toContain('missing-enclu-prefix-eenter');
      expect(client.stderr).toBe('');
    } finally {
      client.kill();
    }
  });
});
