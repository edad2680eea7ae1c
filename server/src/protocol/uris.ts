/** File paths and `file:` URIs (RFC 8089), without asking the operating system. */

/** The path a URI names: a plain one for `file:`, the URI itself for documents that are in no file. */
export function pathOfUri(uri: string): string {
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    return uri;
  }
  if (url.protocol !== 'file:') return uri;
  const path = decoded(url.pathname);
  if (url.host !== '') return `//${url.host}${path}`;
  // `/c:/folder` stands for a path with a drive letter.
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

/** The URI of a path; one that is a URI already stays as it is. */
export function uriOfPath(path: string): string {
  // A single letter before the colon is a drive.
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(path)) return path;
  const slashed = path.replace(/\\/g, '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
