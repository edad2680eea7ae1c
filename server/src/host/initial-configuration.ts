/** The configuration file that `init` writes. */

/** The file that is written: every key with its default, so that it changes nothing. */
export const INITIAL_CONFIGURATION = `{
  // Who fixes up faults: "auto" looks at the code. Others: "rfc-prefix", "vdso-extable", "signal", "aex-notify".
  "contract": "auto",
  // Which side of the enclave the code runs on: "auto", "host", "enclave".
  "side": "auto",
  // How much is reported: "recommended", "strict", "all".
  "preset": "recommended",
  // Severity by rule id: "off", "info", "warning", "error". \`trampolint rules\` lists the ids.
  "rules": {},
  // Preprocessor macros as given to the compiler: { "NAME": "value", "FLAG": true, "GONE": false }.
  "defines": {},
  // Folders searched for included files, relative to this file.
  "includePaths": [],
  // Labels where control enters that no instruction names.
  "entries": { "host": [], "enclave": [], "aep": [], "exitTargets": [] },
  // Registers by name: what the enclave hands back on purpose, what the host trusts it to keep; functions that do not return.
  "abi": { "returns": [], "trusted": [], "noreturn": [] },
  // Mitigations in use, whose rules apply then: "lvi", "spectre-v1", "retpoline".
  "mitigations": [],
  // Where the formatter puts comments behind code, and operands (0: one blank); columns count from 0.
  "format": { "commentColumn": 40 },
  // Patterns as in .gitignore; searches of directories skip what matches.
  "ignore": [],
  // The same keys for some files alone: { "files": ["enclave/**"], "side": "enclave" }.
  "overrides": []
}
`;
