/** Rule pages are imported as text; the bundler and the test runner put the file's content in place of the import. */
declare module '*.md' {
  const text: string;
  export default text;
}
