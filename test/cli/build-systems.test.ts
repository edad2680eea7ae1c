/** The snippets of `docs/build-systems.md`, run with the build systems they are for. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../server/src/host/test-folder.js';
import { corpusTree } from '../support/corpus.js';
import { noteSkipped, requirement } from '../support/requirements.js';
import { LAUNCHER, ROOT, runProgram, trampolint } from './process.js';

// Each test starts several processes, and all suites share the machine.
vi.setConfig({ testTimeout: 120_000 });

const PAGE = readFileSync(path.join(ROOT, 'docs/build-systems.md'), 'utf8');

/** The first block of the page in a language. */
function snippet(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';
}

/** A wrapper that is wrong unless the build defines WITH_PREFIX, in a header. */
function project(files: Readonly<Record<string, string>>): string {
  const right = readFileSync(path.join(ROOT, 'examples/right.S'), 'utf8');
  const text = right.replaceAll(/^(\s*)ds enclu$/gm, '$1ENCLU_WITH_PREFIX');
  const header =
    '#if WITH_PREFIX\n#define ENCLU_WITH_PREFIX ds enclu\n#else\n#define ENCLU_WITH_PREFIX enclu\n#endif\n';
  const cwd = testFolder({ 'wrapper.S': `#include "enclu.h"\n${text}`, 'include/enclu.h': header, ...files });
  writeFileSync(path.join(cwd, 'trampolint'), `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`);
  chmodSync(path.join(cwd, 'trampolint'), 0o755);
  return cwd;
}

/** Runs a program that finds the `trampolint` of the project. */
function runIn(cwd: string, command: string, args: readonly string[]) {
  return runProgram(cwd, command, args, { PATH: `${cwd}:${process.env['PATH'] ?? ''}` });
}

/** Whether the tools are there; notes the suite as skipped where they are not. */
function has(suite: string, ...tools: readonly string[]): boolean {
  const missing = tools.map(requirement).filter(({ available }) => !available);
  if (missing.length > 0) noteSkipped(suite, missing.map(({ reason = '' }) => reason).join(', '));
  return missing.length === 0;
}

describe.runIf(has('the Makefile of the documentation', 'make', 'gcc'))('the Makefile', () => {
  it('lints with the flags of the build, and its dependency files lead to the sources', () => {
    const cwd = project({ Makefile: snippet('make') });
    expect(runIn(cwd, 'make', ['lint'])).toMatchObject({ status: 0, output: expect.stringContaining('no findings') });
    expect(runIn(cwd, 'make', ['lint', 'CPPFLAGS=-Iinclude']).output).toContain('missing-enclu-prefix-eenter');
    expect(runIn(cwd, 'make', ['wrapper.o']).status).toBe(0);
    const { stdout } = trampolint(['lint', 'wrapper.d', '--format', 'json', '-Iinclude'], cwd);
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map((file) => file.path)).toEqual(['wrapper.S']);
  });
});

describe.runIf(has('the CMake file of the documentation', 'cmake', 'make', 'gcc'))('the CMake file', () => {
  it('lints with the commands of the build', () => {
    const own = [
      'cmake_minimum_required(VERSION 3.20)',
      'project(wrapper LANGUAGES C ASM)',
      snippet('cmake'),
      'add_library(wrapper STATIC wrapper.S)',
      'target_include_directories(wrapper PRIVATE include)',
      'target_compile_definitions(wrapper PRIVATE WITH_PREFIX=1)',
    ];
    const cwd = project({ 'CMakeLists.txt': own.join('\n') });
    expect(runIn(cwd, 'cmake', ['-S', '.', '-B', 'build'])).toMatchObject({ status: 0 });
    const { status, output } = runIn(cwd, 'cmake', ['--build', 'build', '--target', 'lint']);
    expect(output).toContain('no findings');
    expect(status).toBe(0);
  });
});

describe.runIf(has('the Meson file of the documentation', 'meson', 'ninja', 'gcc'))('the Meson file', () => {
  it('lints with the commands of the build', () => {
    const own = [
      "project('wrapper', 'c')",
      snippet('meson'),
      "static_library('wrapper', 'wrapper.S', include_directories: 'include', c_args: '-DWITH_PREFIX=1')",
    ];
    const cwd = project({ 'meson.build': own.join('\n') });
    expect(runIn(cwd, 'meson', ['setup', 'build'])).toMatchObject({ status: 0 });
    const { status, output } = runIn(cwd, 'ninja', ['-C', 'build', 'lint']);
    expect(output).toContain('no findings');
    expect(status).toBe(0);
  });
});

const kernel = corpusTree('linux');
if (kernel.path === undefined) noteSkipped('the command for a kernel tree of the documentation', kernel.reason);

describe.runIf(kernel.path !== undefined)('the command for a kernel tree', () => {
  const command = /```sh\n(trampolint lint -Iarch[\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  /** What the command finds in one file of the tree, with a part of it left out. */
  const findingsOf = (file: string, leftOut = '') => {
    const shortened = command.replace(/arch\/x86\n$/, `--format compact ${file}`).replace(leftOut, '');
    return runIn(project({}), 'sh', ['-c', `cd '${kernel.path ?? ''}' && ${shortened}`]);
  };

  it('finds the headers of the tree that no build has to make', () => {
    const file = 'arch/x86/entry/vdso/vsgx.S';
    const header = 'linux/linkage.h was not found';
    expect(findingsOf(file)).toMatchObject({ status: 0, output: expect.not.stringContaining(header) });
    expect(findingsOf(file, '-Iinclude ').output).toContain(header);
  });
});
