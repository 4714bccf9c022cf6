import { request } from "./access";

const RETRY_MILLIS = 2_000;

/** What of an EventSource is used here. */
export type Events = {
  readonly readyState: number;
  onerror: (() => void) | null;
  addEventListener(type: string, listener: (event: Event) => void): void;
  close(): void;
};

/** Time and network, so that tests can hold both. */
export type Means = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly wait: (millis: number) => Promise<void>;
};

const BROWSER: Means = {
  fetch: request,
  wait: (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
};

/**
 * Server-sent events as an EventSource has them, which connects again with the last id; but by fetch, since
 * an EventSource can send no token.
 */
export class EventStream extends EventTarget implements Events {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;

  onerror: (() => void) | null = null;
  readyState: number = EventStream.CONNECTING;
  #lastId: string | undefined;
  readonly #end = new AbortController();

  constructor(
    private readonly path: string,
    private readonly means: Means = BROWSER,
  ) {
    super();
    void this.#run();
  }

  close(): void {
    this.readyState = EventStream.CLOSED;
    this.#end.abort();
  }

  async #run(): Promise<void> {
    while (await this.#listen()) {
      this.readyState = EventStream.CONNECTING;
      this.onerror?.();
      await this.means.wait(RETRY_MILLIS);
      if (this.#end.signal.aborted) return;
    }
  }

  /** Reads until the connection breaks, and tells whether it is worth another. */
  async #listen(): Promise<boolean> {
    try {
      const response = await this.means.fetch(this.path, {
        headers: {
          accept: "text/event-stream",
          ...(this.#lastId === undefined ? {} : { "last-event-id": this.#lastId }),
        },
        cache: "no-store",
        signal: this.#end.signal,
      });
      if (!response.ok || response.body === null) return this.#refuse();
      this.readyState = EventStream.OPEN;
      await this.#read(response.body);
    } catch {
      // The connection broke, or was closed by us.
    }
    return !this.#end.signal.aborted;
  }

  #refuse(): false {
    if (this.readyState !== EventStream.CLOSED) {
      this.readyState = EventStream.CLOSED;
      this.onerror?.();
    }
    return false;
  }

  async #read(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    let text = "";
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const blocks = (text + next.value).split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) this.#tell(block);
    }
  }

  #tell(block: string): void {
    const fields = new Map(
      block.split("\n").map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
      }),
    );
    this.#lastId = fields.get("id") ?? this.#lastId;
    const data = fields.get("data");
    if (data === undefined || this.readyState === EventStream.CLOSED) return;
    this.dispatchEvent(new MessageEvent(fields.get("event") ?? "message", { data }));
  }
}
