// The search of the site: every word typed must occur in a rule's id or page; ids that have all of them come first.
'use strict';

(() => {
  const MAX_RESULTS = 12;
  const input = document.getElementById('search');
  const results = document.getElementById('results');
  const root = document.body.dataset.root ?? '';

  function find(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const has = (text) => words.every((word) => text.includes(word));
    const matches = window.SEARCH_INDEX.filter(({ id, text }) => has(`${id} ${text}`));
    const weight = ({ id, summary }) => (has(id) ? 0 : has(summary.toLowerCase()) ? 1 : 2);
    return matches.sort((a, b) => weight(a) - weight(b)).slice(0, MAX_RESULTS);
  }

  function show() {
    const found = find(input.value);
    results.replaceChildren(
      ...found.map(({ id, href, summary }) => {
        const link = document.createElement('a');
        link.href = root + href;
        link.textContent = id;
        const item = document.createElement('li');
        item.append(link, ` ${summary}`);
        return item;
      }),
    );
    if (found.length === 0 && input.value.trim() !== '') results.textContent = 'nothing found';
    results.hidden = input.value.trim() === '';
  }

  input.addEventListener('input', show);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') results.querySelector('a')?.click();
    if (key === 'Escape') {
      input.value = '';
      show();
    }
  });
})();
