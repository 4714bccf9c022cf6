import { backoff } from "../../lib/backoff";
import { Store } from "../../lib/store";
import {
  type ClientMessage,
  isOfChat,
  readServerMessage,
  type ServerMessage,
  type SideMessage,
  VERSION,
} from "../../protocol/messages";

/** How messages travel: plain HTTP is for networks that let no WebSocket through. */
export type Way = "websocket" | "http";

/** What a WebSocket is to us. */
export type Socket = {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
};

/** Time and chance, so that tests can hold both. */
export type Surroundings = {
  readonly open: (way: Way) => Socket;
  readonly now: () => number;
  readonly after: (millis: number, action: () => void) => () => void;
  readonly random: () => number;
  readonly newId: () => string;
  readonly online: () => boolean;
  /** Hears of messages that can't be read; the connection goes on. */
  readonly report: (problem: string) => void;
};

export type ConnectionState =
  | { readonly phase: "connecting" }
  | { readonly phase: "open"; readonly way: Way }
  | {
      readonly phase: "waiting";
      readonly why: "lost" | "busy" | "offline";
      readonly quiet: boolean;
      readonly retryAt: number;
    }
  | { readonly phase: "closed"; readonly code: number; readonly reason: string };

const HEARTBEAT_MILLIS = 20_000;
const CHECK_MILLIS = 3_000;
const BUSY_ATTEMPTS = 4;
const TRY_LATER = 1013;
const HEARTBEAT_LOST = 4500;
const BLOCKED_AFTER = 2;
const FIRST_PROBE_MILLIS = 10_000;
const PROBE_MILLIS = 180_000;

/**
 * Keeps one socket to the server: beats its heart, notices when it is dead, and opens the next one. It
 * knows nothing of questions; who listens resumes them when told that a socket is open.
 */
export class Connection {
  readonly state = new Store<ConnectionState>({ phase: "connecting" });
  #socket: Socket | undefined;
  #attempt = 0;
  #missed = 0;
  /** WebSockets in a row over which no message came. */
  #silent = 0;
  #way: Way = "websocket";
  #heard = false;
  #cancelProbe = () => {};
  #cancelBeat = () => {};
  #cancelRetry = () => {};
  #onOpen = () => {};
  #onLost: (code: number) => void = () => {};
  #onMessage: (message: ServerMessage) => void = () => {};

  constructor(private readonly around: Surroundings) {}

  listen(listener: {
    onOpen(): void;
    onLost(code: number): void;
    onMessage(message: ServerMessage): void;
  }): void {
    this.#onOpen = () => listener.onOpen();
    this.#onLost = (code) => listener.onLost(code);
    this.#onMessage = (message) => listener.onMessage(message);
  }

  /** Begins, or begins anew after a stop: what was found out of the network before counts no more. */
  start(): void {
    this.#attempt = 0;
    this.#silent = 0;
    this.#retryNow();
  }

  stop(): void {
    const wasOpen = this.state.get().phase === "open";
    this.#cancelRetry();
    this.#cancelProbe();
    this.#cancelProbe = () => {};
    this.#abandon(1000);
    this.state.set({ phase: "connecting" });
    if (wasOpen) this.#onLost(1000);
  }

  /** Sends now, or not at all: what must arrive is sent again by its owner when the next socket opens. */
  send(message: ClientMessage): boolean {
    if (this.state.get().phase !== "open" || this.#socket === undefined) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Asks whether the socket still lives, for moments of doubt: a network that went, a laptop that woke. */
  check(): void {
    const { phase } = this.state.get();
    if (phase === "waiting") this.#retryNow();
    if (phase !== "open") return;
    this.#ping();
    this.#cancelBeat();
    this.#cancelBeat = this.around.after(CHECK_MILLIS, () => (this.#missed > 0 ? this.#die() : this.#beat()));
  }

  #retryNow(): void {
    this.#cancelRetry();
    this.#connect();
  }

  #connect(): void {
    if (this.#socket !== undefined) return;
    this.#way = this.#silent >= BLOCKED_AFTER ? "http" : "websocket";
    const socket = this.around.open(this.#way);
    this.#use(socket);
    socket.onopen = () => this.#opened();
  }

  #use(socket: Socket): void {
    this.#socket = socket;
    this.#heard = false;
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code, reason }) => this.#lost(code, reason);
  }

  #opened(): void {
    this.#attempt = 0;
    this.#missed = 0;
    this.state.set({ phase: "open", way: this.#way });
    this.#beat();
    if (this.#way === "http") this.#probeAfter(FIRST_PROBE_MILLIS);
    this.#onOpen();
  }

  #probeAfter(millis: number): void {
    this.#cancelProbe();
    this.#cancelProbe = this.around.after(millis, () => this.#probe());
  }

  /** Tries a WebSocket beside the present way, and changes over when a message has come back by it. */
  #probe(): void {
    const socket = this.around.open("websocket");
    const drop = () => {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close(1000);
    };
    const cancelWait = this.around.after(CHECK_MILLIS, () => {
      drop();
      this.#probeAfter(PROBE_MILLIS);
    });
    this.#cancelProbe = () => {
      cancelWait();
      drop();
    };
    socket.onopen = () =>
      socket.send(JSON.stringify({ v: VERSION, type: "ping", requestId: this.around.newId() }));
    socket.onclose = () => this.#probeAfter(PROBE_MILLIS);
    socket.onmessage = () => {
      cancelWait();
      this.#cancelProbe = () => {};
      this.#abandon(1000);
      this.#onLost(1000);
      this.#silent = 0;
      this.#way = "websocket";
      this.#use(socket);
      this.#heard = true;
      this.#opened();
    };
  }

  #receive(data: unknown): void {
    this.#missed = 0;
    this.#heard = true;
    if (this.#way === "websocket") this.#silent = 0;
    let value: unknown;
    try {
      value = JSON.parse(String(data));
    } catch {
      return this.around.report("a message that is not JSON");
    }
    this.#read(value);
  }

  #read(value: unknown): void {
    const reading = readServerMessage(value);
    switch (reading.kind) {
      case "message":
        return this.#take(reading.message);
      case "unknown":
        return this.around.report(`a message of the unknown type "${reading.type}"`);
      case "invalid":
        return this.around.report(`a message that can't be read: ${reading.problem}`);
    }
  }

  /** Messages that could wait come several in one; of those that belong to no question nothing is shown yet. */
  #take(message: ServerMessage | SideMessage): void {
    if (isOfChat(message)) return this.#onMessage(message);
    if (message.type === "batch") for (const one of message.messages) this.#read(one);
  }

  #ping(): void {
    this.#missed++;
    this.send({ v: VERSION, type: "ping", requestId: this.around.newId() });
  }

  #beat(): void {
    this.#cancelBeat();
    this.#cancelBeat = this.around.after(HEARTBEAT_MILLIS, () => {
      if (this.#missed >= 2) return this.#die();
      this.#ping();
      this.#beat();
    });
  }

  /** A dead socket may take minutes to tell of its end: don't wait for it. */
  #die(): void {
    this.#abandon(HEARTBEAT_LOST);
    this.#lost(HEARTBEAT_LOST, "heartbeat lost");
  }

  #abandon(code: number): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#cancelBeat();
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(code);
  }

  #lost(code: number, reason: string): void {
    this.#socket = undefined;
    this.#cancelBeat();
    this.#cancelProbe();
    this.#cancelProbe = () => {};
    this.#countSilent(code);
    if (code >= 4000 && code < 4500) {
      this.state.set({ phase: "closed", code, reason });
      this.#onLost(code);
      return;
    }
    const busy = code === TRY_LATER;
    const wait = backoff(busy ? Math.max(this.#attempt, BUSY_ATTEMPTS) : this.#attempt, this.around.random);
    const quiet = this.#attempt === 0 && (code === 1000 || code === 1001);
    const why = busy ? "busy" : this.around.online() ? "lost" : "offline";
    this.#attempt++;
    this.state.set({ phase: "waiting", why, quiet, retryAt: this.around.now() + wait });
    this.#cancelRetry = this.around.after(wait, () => this.#connect());
    this.#onLost(code);
  }

  /** Where HTTP does not work either, it is not WebSocket alone that is blocked: both are tried in turn. */
  #countSilent(code: number): void {
    if (this.#way === "http") this.#silent = BLOCKED_AFTER - 1;
    else if (!this.#heard && code !== TRY_LATER) this.#silent++;
  }
}
