import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from './test-folder.js';
import { createWorkspace, lintFile, parseEditorSettings } from './workspace.js';

describe('a workspace', () => {
  it('analyses a file with the configuration in force for it', () => {
    const folder = testFolder({ 'a.S': 'ret\n', 'trampolint.json': '{ "contract": "signal", "preset": "strict" }' });
    const result = createWorkspace({ cwd: folder }).analyzeFile(path.join(folder, 'a.S'));
    if (result.kind !== 'analyzed') throw new Error(result.message);
    expect(result.analysis.contract).toMatchObject({ contract: { name: 'signal' }, source: 'config' });
    expect(result.lintConfig.preset).toBe('strict');
    expect(lintFile(result).findings).toEqual([]);
  });

  it('takes the text it is given in place of the file', () => {
    const folder = testFolder();
    const result = createWorkspace({ cwd: folder }).analyzeFile(path.join(folder, 'unsaved.S'), 'nop\n');
    expect(result.kind === 'analyzed' && result.analysis.reading.files[0]?.text).toBe('nop\n');
  });

  it('gives the reason why a file cannot be read', () => {
    const folder = testFolder();
    expect(createWorkspace({ cwd: folder }).analyzeFile(path.join(folder, 'gone.S'))).toMatchObject({
      kind: 'unreadable',
      reason: 'missing',
    });
  });

  it('reads settings of an editor with the keys of the configuration', () => {
    const { settings, problems } = parseEditorSettings({ includePaths: ['inc'], preset: 'strct' }, '/project');
    expect(settings).toEqual({ includePaths: ['/project/inc'] });
    expect(problems).toHaveLength(1);
    expect(parseEditorSettings(undefined, '/project')).toEqual({ settings: {}, problems: [] });
  });
});
