/** How the tests run: everything but the editors first, then the suites that drive real editors, one at a time. */
import { readFile } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vitest/config';

/** Imports of `.md` files give their text, as the bundler does it for the product. */
function markdownAsText(): Plugin {
  return {
    name: 'markdown-as-text',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?', 1)[0] ?? id;
      if (!file.endsWith('.md')) return null;
      return `export default ${JSON.stringify(await readFile(file, 'utf8'))};`;
    },
  };
}

const EDITOR_SUITES = 'test/editors/**/*.test.ts';

export default defineConfig({
  plugins: [markdownAsText()],
  test: {
    // Suites that start a process share two cores with the others; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [EDITOR_SUITES],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'editors',
          include: [EDITOR_SUITES],
          // A real editor needs both cores, or its own time limits strike.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
