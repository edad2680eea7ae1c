import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['server/src/**/*.ts', 'client/src/**/*.ts', 'test/**/*.ts', 'scripts/docs/**/*.ts'];
const TESTS = ['**/*.test.ts', 'test/**/*.ts'];

/** The names the project's Node scripts use without importing them. */
const NODE_GLOBALS = Object.fromEntries(
  ['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process', 'setTimeout'].map((name) => [
    name,
    'readonly',
  ]),
);

const nodeModules = {
  regex: `^(node:.*|${builtinModules.join('|')})$`,
  message: 'The analysis is pure: only host, cli, main.ts and bin.ts touch Node.',
};
const languageServer = {
  regex: '^vscode-',
  message: 'Only protocol and the extension know the language server protocol.',
};

/** What would make the same input give different results. */
const IMPURE_GLOBALS = ['process', 'console', 'performance', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate'];

/**
 * Functions that V8 makes, or a map for them, among old objects each time, so that they keep alive what they see until all
 * of memory is collected (ARCHITECTURE, "Memory of edits").
 */
const OLD_FUNCTIONS = [
  {
    selector: 'PropertyDefinition > :matches(ArrowFunctionExpression, FunctionExpression)',
    message: 'Make it a method, or let a function make the closure: this one keeps its object alive for long.',
  },
  {
    selector: ':function :not(MethodDefinition) > FunctionExpression[generator=true]',
    message:
      'Make it a function of the file or a method: a nested generator function keeps alive what it sees for long.',
  },
  {
    selector: ':function FunctionDeclaration[generator=true]',
    message:
      'Make it a function of the file or a method: a nested generator function keeps alive what it sees for long.',
  },
  {
    selector: "ObjectExpression > Property[kind='get']",
    message: 'Make it a getter of a class: one of a literal keeps alive what it sees for long.',
  },
];
const PURE = 'text,syntax,isa,preprocess,program,flow,simulate,contracts,analysis,rules,lint,features';

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', '.cache/', 'coverage/', '**/*.generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: NODE_GLOBALS },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...NODE_GLOBALS, __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
  {
    files: ['scripts/docs/assets/*.js'],
    languageOptions: { sourceType: 'script', globals: { document: 'readonly', window: 'readonly' } },
  },
  {
    files: ['*.ts'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: [...TESTS, 'server/src/{host,cli}/**', 'server/src/{main,bin}.ts', 'server/src/**/*.d.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeModules, languageServer] }],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same input must give the same result.' },
        { object: 'Date', property: 'now', message: 'The analysis reads no clock.' },
      ],
    },
  },
  {
    files: ['server/src/protocol/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeModules] }],
      // Diagnostics wait for a pause in typing, and problems of the server itself go to the client's log.
      'no-restricted-globals': ['error', 'process', 'Buffer'],
      'no-restricted-properties': 'off',
    },
  },
  {
    files: [`server/src/{${PURE}}/**/*.ts`],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...OLD_FUNCTIONS] },
  },
  {
    files: ['server/src/{host,cli}/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: [languageServer] }] },
  },
  {
    files: TESTS,
    rules: {
      // Test bodies look into JSON, protocol answers and records whose shape the assertion itself checks.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
