/** The frame that all pages of the site share. */

/** Text as it may stand in HTML and SVG, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Nothing of a page comes from elsewhere, and the browser holds it to that. */
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

/** A page; `root` leads from its folder to the site's, such as `../`. */
export function pageOf(title: string, root: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)} – Trampolint</title>
<link rel="icon" href="${root}icon.svg">
<link rel="stylesheet" href="${root}style.css">
<script src="${root}search-index.js" defer></script>
<script src="${root}search.js" defer></script>
</head>
<body data-root="${root}">
<header>
<a class="home" href="${root}index.html">Trampolint</a>
<label>Search the rules <input id="search" type="search" autocomplete="off"></label>
<ul id="results" aria-live="polite" hidden></ul>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}
