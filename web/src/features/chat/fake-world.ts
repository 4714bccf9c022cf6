import type { ClientMessage, ServerMessage } from "../../protocol/messages";
import { Connection, type Socket, type Way } from "./connection";

/** Sockets, time and chance in the hands of a test. */
export class FakeWorld {
  readonly sockets: FakeSocket[] = [];
  readonly reports: string[] = [];
  online = true;
  #now = 0;
  #ids = 0;
  #timers: { at: number; action: () => void }[] = [];

  readonly newId = (): string => `id-${++this.#ids}`;

  readonly connection = new Connection({
    open: (way) => this.#open(way),
    now: () => this.#now,
    after: (millis, action) => this.#after(millis, action),
    random: () => 0.5,
    newId: () => `ping-${++this.#ids}`,
    online: () => this.online,
    report: (problem) => this.reports.push(problem),
  });

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error("no socket was opened");
    return last;
  }

  /** Connects, or connects again when the time for it has come. */
  connect(): FakeSocket {
    if (this.sockets.length === 0) this.connection.start();
    if (this.socket.state !== "connecting") this.pass(60_000, () => this.socket.state === "connecting");
    this.socket.opens();
    return this.socket;
  }

  pass(millis: number, until: () => boolean = () => false): void {
    const end = this.#now + millis;
    while (!until()) {
      const next = this.#timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.action();
    }
    if (!until()) this.#now = end;
  }

  #open(way: Way): FakeSocket {
    const socket = new FakeSocket(way);
    this.sockets.push(socket);
    return socket;
  }

  #after(millis: number, action: () => void): () => void {
    const timer = { at: this.#now + millis, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((it) => it !== timer);
    };
  }
}

export class FakeSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  state: "connecting" | "open" | "closed" = "connecting";
  closedWith: number | undefined;
  readonly sent: ClientMessage[] = [];

  constructor(readonly way: Way) {}

  send(text: string): void {
    this.sent.push(JSON.parse(text) as ClientMessage);
  }

  close(code?: number): void {
    this.state = "closed";
    this.closedWith = code;
  }

  opens(): void {
    this.state = "open";
    this.onopen?.();
  }

  breaks(code = 1006, reason = ""): void {
    this.state = "closed";
    this.onclose?.({ code, reason });
  }

  says(...messages: readonly ServerMessage[]): void {
    for (const message of messages) this.onmessage?.({ data: JSON.stringify(message) });
  }

  sentOf<T extends ClientMessage["type"]>(type: T): readonly Extract<ClientMessage, { type: T }>[] {
    return this.sent.filter(
      (message): message is Extract<ClientMessage, { type: T }> => message.type === type,
    );
  }
}
