/** The built command line: threads, cache, baseline, watching, and what goes wrong around them. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../server/src/host/test-folder.js';
import { ROOT, startTrampolint, trampolint } from './process.js';

// Each test starts several processes, and all suites share the machine.
vi.setConfig({ testTimeout: 120_000 });

const EXAMPLE = readFileSync(path.join(ROOT, 'examples/landing-pad-ignores-rax.S'), 'utf8');
const RIGHT = readFileSync(path.join(ROOT, 'examples/right.S'), 'utf8');

/** A folder with all examples in it. */
function examples(): string {
  const cwd = testFolder();
  cpSync(path.join(ROOT, 'examples'), cwd, { recursive: true });
  return cwd;
}

const withoutTime = (text: string): string => text.replace(/"elapsedMs": \d+/, '"elapsedMs": 0');
const hidden = (cwd: string): readonly string[] => readdirSync(cwd).filter((name) => name.startsWith('.'));

describe('--jobs', () => {
  it.each(['json', 'sarif'])('changes no byte of %s', (format) => {
    const cwd = examples();
    const [one, four] = ['1', '4'].map((jobs) => trampolint(['lint', '.', '--format', format, '--jobs', jobs], cwd));
    expect(one?.status).toBe(1);
    expect(one?.stdout.length).toBeGreaterThan(500);
    expect(withoutTime(four?.stdout ?? '')).toBe(withoutTime(one?.stdout ?? ''));
  });
});

describe('--cache', () => {
  const lint = (cwd: string, ...args: readonly string[]) =>
    trampolint(['lint', '.', '--cache', '--stats', '--format', 'json', ...args], cwd);
  const fromCache = (stderr: string): number => Number(/files from the cache +(\d+)/.exec(stderr)?.[1]);

  it('gives the same bytes, and checks again what has changed, be it in a header or in the settings', () => {
    const cwd = testFolder({
      'a.S': '#include "x.h"\nstart:\n\tnop\n',
      'b.S': RIGHT,
      'x.h': '/* nothing */\n',
    });
    const first = lint(cwd);
    expect([first.status, fromCache(first.stderr)]).toEqual([0, 0]);
    const second = lint(cwd);
    expect(fromCache(second.stderr)).toBe(2);
    expect(withoutTime(second.stdout)).toBe(withoutTime(first.stdout));
    appendFileSync(path.join(cwd, 'x.h'), '#error broken\n');
    const third = lint(cwd);
    expect([third.status, fromCache(third.stderr)]).toEqual([1, 1]);
    writeFileSync(path.join(cwd, 'trampolint.json'), '{ "rules": { "asm-preprocessor": "off" } }');
    expect([lint(cwd).status, fromCache(lint(cwd).stderr)]).toEqual([0, 2]);
  });

  it('notices a header that appears where it was missing', () => {
    const cwd = testFolder({ 'a.S': '#include "x.h"\n\tnop\n' });
    expect(lint(cwd, '--rule', 'asm-missing-include=info', '--fail-on', 'info').status).toBe(1);
    writeFileSync(path.join(cwd, 'x.h'), '');
    expect(lint(cwd, '--rule', 'asm-missing-include=info', '--fail-on', 'info').status).toBe(0);
  });

  it.each(['', 'garbage', '{"trampolintCache":1}\nx\ny\n'])('that is damaged (%j) is made anew', (content) => {
    const cwd = testFolder({ 'a.S': RIGHT, '.trampolintcache': content });
    const { status, stdout, stderr } = lint(cwd);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 } });
    if (!content.startsWith('{')) expect(stderr).toContain('the cache .trampolintcache is damaged and is made anew');
    expect(fromCache(lint(cwd).stderr)).toBe(1);
  });

  it('that was cut short is made anew', () => {
    const cwd = testFolder({ 'a.S': RIGHT });
    lint(cwd);
    const file = path.join(cwd, '.trampolintcache');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40));
    expect(lint(cwd).stderr).toContain('is damaged and is made anew');
  });
});

describe('--baseline', () => {
  it('is written in one command, outlives moved lines, and lets a new mistake through', () => {
    const cwd = examples();
    const options = ['lint', '.', '--baseline', 'baseline.json', '--format', 'json'];
    expect(trampolint([...options, '--update-baseline'], cwd).status).toBe(0);
    expect(trampolint(options, cwd)).toMatchObject({ status: 0, stderr: '' });
    const file = path.join(cwd, 'landing-pad-ignores-rax.S');
    writeFileSync(file, `\n\n\n${EXAMPLE}`);
    writeFileSync(path.join(cwd, 'right.S'), RIGHT.replace('ds enclu', 'enclu'));
    const { status, stdout } = trampolint(options, cwd);
    expect(status).toBe(1);
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
    expect(files.flatMap(({ path: name, findings }) => findings.map(({ rule }) => [name, rule]))).toEqual([
      ['right.S', 'missing-enclu-prefix-eenter'],
    ]);
  });

  it('says what it accepts in vain', () => {
    const cwd = testFolder({ 'a.S': EXAMPLE });
    const options = ['lint', 'a.S', '--baseline', 'baseline.json'];
    trampolint([...options, '--update-baseline'], cwd);
    writeFileSync(path.join(cwd, 'a.S'), RIGHT);
    expect(trampolint(options, cwd)).toMatchObject({
      status: 0,
      stderr: 'trampolint: 1 entry of the baseline accept findings that are gone; --update-baseline removes them\n',
    });
  });

  it.each([
    ['missing', undefined, 'cannot read the baseline b.json: no such file; --update-baseline writes it'],
    ['something else', '{}', 'b.json is no baseline of version 1; --update-baseline does not overwrite it'],
  ])('that is %s is wrong usage', (_what, content, message) => {
    const cwd = testFolder({ 'a.S': RIGHT, ...(content !== undefined && { 'b.json': content }) });
    expect(trampolint(['lint', 'a.S', '--baseline', 'b.json'], cwd)).toMatchObject({
      status: 2,
      stderr: `trampolint: ${message}\n`,
    });
  });
});

describe('--watch', () => {
  it('checks again when a file changes, until it is interrupted', async () => {
    const cwd = testFolder({ 'a.S': EXAMPLE });
    const running = startTrampolint(['lint', 'a.S', '--watch', '--format', 'compact'], cwd);
    await running.stderrHas('watching for changes');
    writeFileSync(path.join(cwd, 'a.S'), RIGHT.replace('ds enclu', 'enclu'));
    await running.stderrHas('watching for changes', 2);
    running.signal('SIGINT');
    const { status, stdout } = await running.ended;
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1])).toEqual([
      'landing-pad-ignores-rax',
      'missing-enclu-prefix-eenter',
      undefined,
    ]);
  });
});

describe('what goes wrong', () => {
  const STDERR = 'no space left on the device';

  it('a full disk: an output that is there stays as it is', () => {
    const cwd = testFolder({ 'a.S': EXAMPLE });
    const { status, stderr } = trampolint(['lint', 'a.S', '--output-file', '/dev/full'], cwd);
    expect([status, stderr]).toEqual([2, `trampolint: cannot write /dev/full: ${STDERR}\n`]);
    const cache = trampolint(['lint', 'a.S', '--cache', '--cache-location', '/dev/full'], cwd);
    expect(cache.status).toBe(1);
    expect(cache.stderr).toContain(`the cache was not written: ${STDERR}`);
    expect(cache.stdout).toContain('landing-pad-ignores-rax');
  });

  it('an output in a folder that is none: nothing is left behind', () => {
    const cwd = testFolder({ 'a.S': EXAMPLE, 'out/keep': '' });
    expect(trampolint(['lint', 'a.S', '--output-file', 'out'], cwd).status).toBe(2);
    expect(trampolint(['lint', 'a.S', '--output-file', 'a.S/x'], cwd).status).toBe(2);
    expect(hidden(cwd)).toEqual([]);
  });

  it('a directory that leads in a circle, and a file that is gone: the others are checked', () => {
    const cwd = testFolder({ 'src/a.S': EXAMPLE });
    symlinkSync('..', path.join(cwd, 'src/up'));
    symlinkSync('self', path.join(cwd, 'self'));
    mkdirSync(path.join(cwd, 'src/b.S'));
    const { status, stdout, stderr } = trampolint(['lint', 'src', 'self', 'gone.S', '--format', 'compact'], cwd);
    expect(status).toBe(2);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'trampolint: gone.S: no such file',
      'trampolint: self: the symbolic link leads in a circle',
    ]);
    expect(stdout).toContain('[landing-pad-ignores-rax]');
  });

  it.each([['1'], ['2']])('an interrupt with --jobs %s: what is done is reported, an output stays', async (jobs) => {
    const cwd = testFolder({ 'out.json': 'old' });
    for (let copy = 0; copy < 400; copy++) writeFileSync(path.join(cwd, `a${copy}.S`), EXAMPLE);
    const args = ['lint', 'gone.S', '.', '--jobs', jobs, '--cache', '--output-file', 'out.json', '--format', 'json'];
    const running = startTrampolint(args, cwd);
    // The complaint comes right before the first file is checked; checking all of them takes seconds.
    await running.stderrHas('gone.S: no such file');
    await new Promise((resolve) => setTimeout(resolve, 200));
    running.signal('SIGINT');
    const { status, stderr } = await running.ended;
    expect(status).toBe(130);
    expect(stderr).toContain('trampolint: out.json was not written\n');
    expect(stderr).toMatch(/^trampolint: interrupted: \d{1,2} of 400 files were checked$/m);
    expect(readFileSync(path.join(cwd, 'out.json'), 'utf8')).toBe('old');
    expect(hidden(cwd).filter((name) => name !== '.trampolintcache')).toEqual([]);
  });
});
