/** The libraries of the protocol, all of them in one place: bundles share one copy. */
export * from 'vscode-languageserver/node';
export { TextDocument } from 'vscode-languageserver-textdocument';
