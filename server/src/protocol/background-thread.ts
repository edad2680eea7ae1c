/** Both ends of the thread that does the work in the background. */
import type { Thread, ThreadAnswer, ThreadMessage } from '../host/thread.js';
import {
  backgroundOn,
  type Background,
  type BackgroundHost,
  type DiagnoseRequest,
  type FileRequest,
  type IndexRequest,
} from './background.js';

/** What the thread is started with; `role` tells it from threads of other kinds. */
export interface BackgroundStart {
  readonly role: 'background';
  /** Stands for the folder of files that are in none. */
  readonly cwd: string;
}

/** Overlays are large and change seldom: undefined stands for those of the message before. */
type Sent<Request extends { readonly file: FileRequest }> = Omit<Request, 'file'> & {
  readonly file: Omit<FileRequest, 'overlays'> & { readonly overlays: FileRequest['overlays'] | undefined };
};

type Message =
  | { readonly kind: 'index'; readonly request: Sent<IndexRequest> }
  | { readonly kind: 'diagnose'; readonly request: Sent<DiagnoseRequest> }
  | { readonly kind: 'filesChanged' };

/** The near end: it has the thread do the work. */
export interface BackgroundThread extends Background {
  /** Files changed on disk. */
  filesChanged(): void;
}

/** Work that is sent to a thread. */
export function backgroundThread(thread: Thread): BackgroundThread {
  let known: FileRequest['overlays'] | undefined;

  function sent<Request extends { readonly file: FileRequest }>(request: Request): Sent<Request> {
    const { overlays } = request.file;
    const isKnown = thread.isRunning && known !== undefined && isSame(known, overlays);
    known = overlays;
    return { ...request, file: { ...request.file, overlays: isKnown ? undefined : overlays } };
  }

  const ask = (message: Message): Promise<unknown> => thread.ask(message);
  return {
    index: (request) => ask({ kind: 'index', request: sent(request) }) as ReturnType<Background['index']>,
    diagnose: (request) => ask({ kind: 'diagnose', request: sent(request) }) as ReturnType<Background['diagnose']>,
    filesChanged() {
      if (thread.isRunning) void ask({ kind: 'filesChanged' }).catch(() => undefined);
    },
  };
}

/** What a port of a thread must be able to do. */
export interface Port {
  on(event: 'message', listener: (message: ThreadMessage) => void): unknown;
  postMessage(answer: ThreadAnswer): void;
}

/** Whether `data` says that this thread is one of ours. */
export function isBackgroundStart(data: unknown): data is BackgroundStart {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'background';
}

/** The far end: it answers what comes through the port. */
export function serveBackground(port: Port, host: BackgroundHost & { filesChanged(): void }): void {
  const background = backgroundOn(host);
  let overlays: FileRequest['overlays'] = new Map();

  function whole<Request extends { readonly file: FileRequest }>(request: Sent<Request>): Request {
    overlays = request.file.overlays ?? overlays;
    // What was sent is the request but for the overlays.
    return { ...request, file: { ...request.file, overlays } } as unknown as Request;
  }

  function answer(message: Message): Promise<unknown> {
    switch (message.kind) {
      case 'index':
        return background.index(whole(message.request));
      case 'diagnose':
        return background.diagnose(whole(message.request));
      case 'filesChanged':
        host.filesChanged();
        return Promise.resolve();
    }
  }

  port.on('message', ({ id, body }) => {
    answer(body as Message).then(
      (result) => port.postMessage({ id, result }),
      (error: unknown) => port.postMessage({ id, failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function isSame(left: FileRequest['overlays'], right: FileRequest['overlays']): boolean {
  return left.size === right.size && [...left].every(([path, text]) => right.get(path) === text);
}
