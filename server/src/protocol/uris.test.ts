import { describe, expect, it } from 'vitest';
import { pathOfUri, uriOfPath } from './uris.js';

describe('paths and URIs', () => {
  it.each([
    ['/home/a/b.S', 'file:///home/a/b.S'],
    ['/with space/ü#?.S', 'file:///with%20space/%C3%BC%23%3F.S'],
    ['c:/project/b.S', 'file:///c%3A/project/b.S'],
    ['//server/share/b.S', 'file://server/share/b.S'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ])('%s is %s, and back', (path, uri) => {
    expect(uriOfPath(path)).toBe(uri);
    expect(pathOfUri(uri)).toBe(path);
  });

  it('reads the spelling of other clients', () => {
    expect(pathOfUri('file:///C:/project/b.S')).toBe('C:/project/b.S');
    expect(pathOfUri('file:///a/100%.S')).toBe('/a/100%.S');
    expect(pathOfUri('not a uri')).toBe('not a uri');
  });
});
