/** The host of a real server: the file system and the configuration, as the command line knows them. */
import { walkFolder } from '../host/discover.js';
import { createFileReader } from '../host/files.js';
import { createThread } from '../host/thread.js';
import type { AnalysisTools } from '../analysis/analyze.js';
import { ExplorationCache } from '../analysis/exploration-cache.js';
import { createWorkspace, lintFileSteps, parseEditorSettings, type Workspace } from '../host/workspace.js';
import type { FormatOptions } from '../features/formatting/options.js';
import { youngGarbageCollector } from '../host/young-garbage.js';
import { mergeSettings } from '../host/configuration.js';
import { readEditorConfig } from '../host/editor-config.js';
import { rulePageUrl } from '../lint/docs-link.js';
import { textFindings } from '../lint/text-findings.js';
import { ProgramMemory } from '../program/memory.js';
import { ReadingCache } from '../preprocess/reading-cache.js';
import { read } from '../preprocess/read.js';
import { buildProgram } from '../program/build.js';
import type { Steps } from '../text/steps.js';
import { backgroundOn } from './background.js';
import { backgroundThread, type BackgroundStart } from './background-thread.js';
import { EDITOR_SETTINGS } from './editor-settings.js';
import type { AssembledDocument, CheckRequest, CheckStages, CheckedDocument, LanguageHost } from './host.js';

/** Settings that only the client itself reads, or that say what it is shown. */
const CLIENT_SETTINGS = new Set(['trace', 'server', ...EDITOR_SETTINGS]);

interface Prepared {
  readonly key: string;
  readonly workspace: Workspace;
  readonly problems: readonly string[];
}

/**
 * A host on the file system. `cwd` (absolute) stands for the folder of documents that are in none. `threadScript` is what a
 * thread runs that works in the background; without one, the work is done right here.
 */
export function createWorkspaceHost(cwd: string, threadScript?: string): LanguageHost {
  let overlays: ReadonlyMap<string, string> = new Map();
  const reader = createFileReader((file) => overlays.get(file));
  const prepared = new Map<string, Prepared>();
  /** What was read and simulated of each open document, for its next edit. */
  const memories = new Map<string, AnalysisTools>();

  function memoryOf(path: string): AnalysisTools {
    for (const other of memories.keys()) if (!overlays.has(other)) memories.delete(other);
    return memoryIn(memories, path);
  }

  /** One workspace for each open folder, made anew when the settings change. */
  function prepare(folder: string, settings: unknown): Prepared {
    const own = ownSettings(settings);
    const key = JSON.stringify(own);
    const known = prepared.get(folder);
    if (known?.key === key) return known;
    const { settings: editorSettings, problems } = parseEditorSettings(own, folder);
    const workspace = createWorkspace({ cwd: folder, editorSettings, overlay: (file) => overlays.get(file) });
    const made = { key, workspace, problems };
    prepared.set(folder, made);
    return made;
  }

  function* check(request: CheckRequest, memory: AnalysisTools, stages: CheckStages): Steps<CheckedDocument> {
    const { path, text } = request;
    const { onRead, onAssembled } = stages;
    const { workspace, problems } = prepare(request.folder ?? cwd, request.settings);
    const file = yield* workspace.analyzeTextSteps(path, text, {
      ...memory,
      onRead: (reading) => onRead?.({ reading, findings: () => textFindings(reading, workspace.lintConfigFor(path)) }),
      ...(onAssembled && { onAssembled }),
    });
    const { analysis, configuration } = file;
    return {
      analysis,
      findings: (yield* lintFileSteps(file)).findings,
      ...(configuration && { configuration }),
      settingsProblems: problems,
    };
  }

  const start: BackgroundStart = { role: 'background', cwd };
  const thread = threadScript === undefined ? undefined : backgroundThread(createThread(threadScript, start));
  const host: Omit<LanguageHost, 'background'> = {
    *checkSteps(request: CheckRequest, stages: CheckStages = {}): Steps<CheckedDocument> {
      overlays = request.overlays;
      return yield* check(request, memoryOf(request.path), stages);
    },
    rehearsal() {
      const own = new Map<string, AnalysisTools>();
      return (request) => check(request, memoryIn(own, request.path), {});
    },
    tidy: youngGarbageCollector(),
    sources: (folder, settings) => walkFolder(folder, prepare(folder, settings).workspace.configurations),
    read(file): string | undefined {
      const result = reader.read(file);
      return result.kind === 'text' ? result.text : undefined;
    },
    assemble(request: CheckRequest): AssembledDocument {
      overlays = request.overlays;
      const { workspace } = prepare(request.folder ?? cwd, request.settings);
      const options = workspace.optionsFor(request.path);
      const reading = read({ path: request.path, text: request.text }, options.read, options.resolver);
      return { reading, program: buildProgram(reading) };
    },
    formatOptions({ path, folder, overlays: open, settings }, wishes: FormatOptions): FormatOptions {
      overlays = open;
      const { editor, file, command } = prepare(folder ?? cwd, settings).workspace.settingsFor(path);
      const { format } = mergeSettings(mergeSettings(editor, file), command);
      return { ...wishes, ...readEditorConfig(path), ...format };
    },
    filesChanged(): void {
      prepared.clear();
      thread?.filesChanged();
    },
    ruleUrl: rulePageUrl,
  };
  return { ...host, background: thread ?? backgroundOn(host) };
}

/** What is remembered of a path; nothing at first. */
function memoryIn(memories: Map<string, AnalysisTools>, path: string): AnalysisTools {
  const known = memories.get(path) ?? newMemory();
  memories.set(path, known);
  return known;
}

function newMemory(): AnalysisTools {
  const readings = new ReadingCache();
  const explorations = new ExplorationCache();
  return {
    read: (main, options, resolver) => readings.readSteps(main, options, resolver),
    programs: new ProgramMemory(),
    explore: (program, root, policy) => explorations.explore(program, root, policy),
  };
}

/** What counts for the analysis: a setting that is null is not set. */
function ownSettings(settings: unknown): Record<string, unknown> {
  if (typeof settings !== 'object' || settings === null) return {};
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== null && !CLIENT_SETTINGS.has(name)),
  );
}
