/** Finds the configuration that is in force for a file, and remembers what it has read. */
import path from 'node:path';
import { RULES } from '../rules/index.js';
import type { Configuration, Settings } from './configuration.js';
import { mergeSettings } from './configuration.js';
import type { FileReader } from './files.js';
import { createSourceFile } from '../text/source.js';
import { createPatterns } from './patterns.js';
import { configurationFinding, parseConfiguration } from './parse-configuration.js';

export const CONFIGURATION_NAME = 'trampolint.json';

/** Which configuration file counts: the nearest one upward, none at all, or one by its absolute path. */
export type ConfigurationChoice = 'nearest' | 'none' | { readonly file: string };

export interface ConfigurationStore {
  /** The configuration for a source file; undefined when there is none. */
  forFile(file: string): Configuration | undefined;
  /** The configuration for the files of a folder. */
  forDirectory(directory: string): Configuration | undefined;
  /** Forgets everything read, after configuration files have changed. */
  invalidate(): void;
}

/** A store over `reader`; it reads each configuration file once. */
export function createConfigurationStore(reader: FileReader, choice: ConfigurationChoice): ConfigurationStore {
  const byDirectory = new Map<string, Configuration | undefined>();
  let explicit: Configuration | undefined;

  function forDirectory(directory: string): Configuration | undefined {
    if (choice === 'none') return undefined;
    if (choice !== 'nearest') return (explicit ??= readConfiguration(choice.file, reader, true));
    if (byDirectory.has(directory)) return byDirectory.get(directory);
    const parent = path.dirname(directory);
    const own = readConfiguration(path.join(directory, CONFIGURATION_NAME), reader, false);
    const found = own ?? (parent === directory ? undefined : forDirectory(parent));
    byDirectory.set(directory, found);
    return found;
  }

  return {
    forFile: (file) => forDirectory(path.dirname(file)),
    forDirectory,
    invalidate() {
      byDirectory.clear();
      explicit = undefined;
    },
  };
}

/** The settings of a configuration for one file: its own, then every override whose patterns match, in order. */
export function settingsForFile(configuration: Configuration | undefined, file: string): Settings {
  if (configuration === undefined) return {};
  const relative = relativePattern(configuration.directory, file);
  return configuration.overrides.reduce((settings, override) => {
    const matches = relative !== undefined && createPatterns(override.files).ignores(relative);
    return matches ? mergeSettings(settings, override.settings) : settings;
  }, configuration.settings);
}

/** The path with slashes below `directory`, as patterns see it; undefined for paths that are not below it. */
export function relativePattern(directory: string, file: string): string | undefined {
  const relative = path.relative(directory, file);
  if (relative === '' || /^\.\.(?:[/\\]|$)/.test(relative) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

/** A missing file is no configuration, unless it was asked for by name; one that cannot be read is a broken one. */
function readConfiguration(file: string, reader: FileReader, required: boolean): Configuration | undefined {
  const result = reader.read(file);
  if (result.kind === 'text') {
    return parseConfiguration(
      file,
      result.text,
      RULES.map((rule) => rule.meta.id),
    );
  }
  if (!required && (result.reason === 'missing' || result.reason === 'directory')) return undefined;
  const message = `the configuration cannot be read: ${result.message}; the defaults apply`;
  return {
    path: file,
    directory: path.dirname(file),
    settings: {},
    ignore: [],
    overrides: [],
    findings: [configurationFinding('config-syntax', message, 0, 0)],
    source: createSourceFile(0, file, ''),
    broken: true,
  };
}
