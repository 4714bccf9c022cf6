import { fetchAnswer, fetchConversation } from "../features/chat/api";
import { Chat } from "../features/chat/chat";
import { ComposerState } from "../features/chat/composer-state";
import { Connection, type Socket } from "../features/chat/connection";
import type { Turn } from "../features/chat/conversation";
import { HttpSocket } from "../features/chat/http-socket";
import { History } from "../features/conversations/history";
import { ModelStore } from "../features/models/model-store";
import { access } from "../lib/access";
import { Store } from "../lib/store";
import { uuid7 } from "../lib/uuid7";
import { SUBPROTOCOL } from "../protocol/messages";
import { Router } from "./route";

/** Everything that the page is made of, put together in one place. */
export class Seekapa {
  readonly access = access;
  readonly router = new Router();
  readonly composer = new ComposerState();
  readonly models = new ModelStore();
  readonly history = new History();
  /** What a screen reader is told, once for each answer. */
  readonly announcement = new Store("");
  readonly connection = new Connection({
    open: (way) =>
      way === "http"
        ? new HttpSocket()
        : (new WebSocket(chatAddress(), access.subprotocols(SUBPROTOCOL)) as Socket),
    now: Date.now,
    after: (millis, action) => {
      const timer = setTimeout(action, millis);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    newId: () => uuid7(),
    online: () => navigator.onLine,
    // biome-ignore lint/suspicious/noConsole: whoever runs a newer server wants to know what this page missed
    report: (problem) => console.warn(`Seekapa: received ${problem}`),
  });
  readonly chat = new Chat(
    this.connection,
    { conversation: fetchConversation, answer: fetchAnswer },
    () => uuid7(),
    () => new Date(),
    (turn) => this.#finished(turn),
  );

  start(): void {
    this.connection.start();
    this.access.wanted.subscribe(() =>
      this.access.wanted.get() === undefined ? this.connection.start() : this.connection.stop(),
    );
    void this.models.load();
    void this.history.load();
    const check = () => this.connection.check();
    addEventListener("online", check);
    addEventListener("offline", check);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && check());
  }

  #finished(turn: Turn): void {
    if (turn.live) this.announcement.set(told(turn));
  }
}

function told({ answer, question }: Turn): string {
  const text = answer.text ?? answer.error?.message ?? "Done.";
  const choices = answer.choices ? ` ${answer.choices.length} choices.` : "";
  return `${question}: ${text}${choices}`;
}

function chatAddress(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/chat`;
}
