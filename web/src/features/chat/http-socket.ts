import { request } from "../../lib/access";
import { EventStream, type Events } from "../../lib/event-stream";
import { type ClientMessage, VERSION } from "../../protocol/messages";
import type { Socket } from "./connection";

/** What of the browser a test replaces. */
export type Http = {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly events: (path: string) => Events;
};

const BROWSER: Http = {
  fetch: request,
  events: (path) => new EventStream(path),
};

const STORED = ["accepted", "understood", "text", "rows", "chart", "clarify", "refused", "finished"] as const;
const TYPES = [...STORED, "resumed", "error"] as const;
/** Browsers hold six connections to a server, and questions need some of them. */
const MOST_STREAMS = 3;
const LOST = 1006;
const TRY_LATER = 1013;
const HEALTH = "/api/health";

/**
 * The messages of a WebSocket over plain HTTP: a question is a POST that lasts as long as its answer, so that
 * ending it cancels; everything else comes as server-sent events, one stream for each conversation looked at.
 */
export class HttpSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  readonly #streams = new Map<string, Events>();
  readonly #asking = new Map<string, AbortController>();
  #closed = false;

  constructor(private readonly http: Http = BROWSER) {
    void this.#open();
  }

  async #open(): Promise<void> {
    if (await this.#isAlive()) this.#unlessClosed(() => this.onopen?.());
    else this.#lose(LOST);
  }

  async #isAlive(): Promise<boolean> {
    try {
      return (await this.http.fetch(HEALTH, { cache: "no-store" })).ok;
    } catch {
      return false;
    }
  }

  send(text: string): void {
    const message = JSON.parse(text) as ClientMessage;
    switch (message.type) {
      case "ask":
        return void this.#ask(message);
      case "cancel":
        return this.#asking.get(message.requestId)?.abort();
      case "resume":
        return this.#follow(message.conversationId, message.offset);
      case "ping":
        return void this.#ping(message.requestId);
    }
  }

  close(): void {
    this.#closed = true;
    for (const stream of this.#streams.values()) stream.close();
    for (const asking of this.#asking.values()) asking.abort();
    this.#streams.clear();
    this.#asking.clear();
  }

  async #ping(requestId: string): Promise<void> {
    if (await this.#isAlive()) this.#say({ v: VERSION, type: "pong", requestId });
  }

  async #ask(ask: ClientMessage & { type: "ask" }): Promise<void> {
    const abort = new AbortController();
    this.#asking.set(ask.requestId, abort);
    try {
      const { type: _, v: __, ...body } = ask;
      const response = await this.http.fetch("/api/chat", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream" },
        body: JSON.stringify(body),
        signal: abort.signal,
      });
      if (response.ok && response.body) await this.#readAnswer(ask, response.body);
      else this.#reject(ask, await response.json().catch(() => ({})));
    } catch {
      if (!abort.signal.aborted) this.#lose(LOST);
    } finally {
      this.#asking.delete(ask.requestId);
    }
  }

  /** The first piece tells that the question is stored: what follows comes by the stream of events. */
  async #readAnswer(
    { requestId, conversationId, question }: ClientMessage & { type: "ask" },
    body: ReadableStream<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    let begun = false;
    let text = "";
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (begun) continue;
      text += next.value;
      const end = text.indexOf("\n\n");
      if (end < 0) continue;
      begun = true;
      const { messageMetadata } = JSON.parse(text.slice("data: ".length, end));
      const offset = Number(messageMetadata.offset);
      const askedAt = new Date().toISOString();
      this.#say({ v: VERSION, type: "accepted", requestId, conversationId, offset, question, askedAt });
      if (!this.#streams.has(conversationId)) this.#follow(conversationId, offset);
    }
  }

  #reject(ask: ClientMessage & { type: "ask" }, problem: Record<string, unknown>): void {
    this.#say({
      v: VERSION,
      type: "rejected",
      requestId: ask.requestId,
      conversationId: ask.conversationId,
      error: {
        code: problem.code ?? "internal",
        owner: problem.owner ?? "internal",
        message: problem.detail ?? "The server did not take the question.",
        next: problem.next ?? "Try again.",
      },
    });
  }

  #follow(conversationId: string, offset: number): void {
    this.#streams.get(conversationId)?.close();
    this.#streams.delete(conversationId);
    for (const [id, oldest] of this.#streams) {
      if (this.#streams.size < MOST_STREAMS) break;
      oldest.close();
      this.#streams.delete(id);
    }
    const path = `/api/conversations/${encodeURIComponent(conversationId)}/events?lastEventId=${offset}`;
    const stream = this.http.events(path);
    this.#streams.set(conversationId, stream);
    for (const type of TYPES)
      stream.addEventListener(type, (event) => {
        if (event instanceof MessageEvent) this.#pass(String(event.data));
      });
    stream.onerror = () => {
      // Otherwise the stream connects again by itself, with the last id.
      if (stream.readyState === EventStream.CLOSED && this.#streams.get(conversationId) === stream)
        void this.#refused(conversationId, path);
    };
  }

  /** The stream does not tell with which status a stream was refused: ask once more to know. */
  async #refused(conversationId: string, path: string): Promise<void> {
    this.#streams.delete(conversationId);
    const abort = new AbortController();
    const status = await this.http.fetch(path, { signal: abort.signal }).then(
      (response) => response.status,
      () => 0,
    );
    abort.abort();
    const code = { 400: "unknown_offset", 404: "not_found" }[status];
    if (code === undefined) return this.#lose(TRY_LATER);
    const error = {
      code,
      owner: "user",
      message: "The conversation has changed.",
      next: "Look at it again.",
    };
    this.#say({ v: VERSION, type: "error", conversationId, error });
  }

  #say(message: object): void {
    this.#pass(JSON.stringify(message));
  }

  #pass(data: string): void {
    this.#unlessClosed(() => this.onmessage?.({ data }));
  }

  #lose(code: number): void {
    this.#unlessClosed(() => {
      this.close();
      this.onclose?.({ code, reason: "" });
    });
  }

  #unlessClosed(action: () => void): void {
    if (!this.#closed) action();
  }
}
