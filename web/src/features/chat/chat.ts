import { Problem } from "../../lib/http";
import { Store } from "../../lib/store";
import { type ErrorMessage, type ServerMessage, VERSION } from "../../protocol/messages";
import type { StoredAnswer } from "./api";
import type { Connection } from "./connection";
import {
  type Conversation,
  changed,
  emptyConversation,
  interrupted,
  isPartial,
  newTurn,
  type Overrides,
  received,
  rejected,
  runningTurn,
  stored,
  type Turn,
  withTurn,
} from "./conversation";

export type Loading = { readonly state: "loading" } | { readonly state: "failed"; readonly problem: Problem };

export type ChatState = {
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly loading: Readonly<Record<string, Loading>>;
  /** The conversation that is looked at, to be resumed with those that wait for an answer. */
  readonly current: string | undefined;
  /** What the server said that belongs to no question. */
  readonly notice: ErrorMessage | undefined;
};

export type ChatApi = {
  readonly conversation: (id: string) => Promise<Conversation>;
  readonly answer: (requestId: string) => Promise<StoredAnswer>;
};

/** Codes by which a server says that it could not take what it was sent. */
const NOT_TAKEN: readonly number[] = [1002, 1003, 1007, 1008, 1009];
const MOST_TIMES_NOT_TAKEN = 2;

/**
 * Questions and their answers over a connection that may break at any time. A question stays unsent until
 * the server says that it is stored, and is sent again with the same id; after that the store is asked for
 * what was missed, from the last offset seen. So nothing is lost and nothing is doubled.
 */
export class Chat {
  readonly state = new Store<ChatState>({
    conversations: {},
    loading: {},
    current: undefined,
    notice: undefined,
  });
  /** Questions sent over the present socket, and how often a server hung up on each. */
  readonly #sent = new Set<string>();
  readonly #timesNotTaken = new Map<string, number>();
  readonly #fetching = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly api: ChatApi,
    private readonly newId: () => string,
    private readonly now: () => Date,
    private readonly onFinished: (turn: Turn) => void = () => {},
  ) {
    connection.listen({
      onOpen: () => this.#resumeAll(),
      onLost: (code) => this.#lost(code),
      onMessage: (message) => this.#receive(message),
    });
  }

  /** Asks, in a new conversation where none is named. One question runs at a time in each. */
  ask(
    question: string,
    conversationId: string = this.newId(),
    overrides?: Overrides,
    replaces?: string,
  ): Turn | undefined {
    const conversation = this.#of(conversationId) ?? emptyConversation(conversationId);
    if (runningTurn(conversation) !== undefined) return undefined;
    const turn = newTurn({
      requestId: this.newId(),
      conversationId,
      question,
      askedAt: this.now().toISOString(),
      live: true,
      ...(overrides && Object.keys(overrides).length > 0 ? { overrides } : {}),
      ...(replaces ? { replaces } : {}),
    });
    this.#put(withTurn(conversation, turn));
    this.#send(turn);
    return turn;
  }

  /** Stops the running question; one that never reached the server is withdrawn. */
  stop(conversationId: string): void {
    const conversation = this.#of(conversationId);
    const turn = conversation && runningTurn(conversation);
    if (turn === undefined) return;
    const sent = this.connection.send({
      v: VERSION,
      type: "cancel",
      requestId: turn.requestId,
      conversationId,
    });
    if (sent)
      this.#change(conversationId, (it) =>
        changed(it, turn.requestId, (running) => ({ ...running, stopping: true })),
      );
    else if (turn.state === "unsent")
      this.#change(conversationId, (it) => rejected(it, turn.requestId, WITHDRAWN));
  }

  /** Looks at a conversation: fetches it where it isn't known yet, then hears what has happened since. */
  async look(conversationId: string | undefined): Promise<void> {
    this.#set({ current: conversationId });
    if (conversationId === undefined) return;
    if (this.#of(conversationId) !== undefined) return this.#resume(conversationId);
    await this.reload(conversationId);
  }

  async reload(conversationId: string): Promise<void> {
    if (this.state.get().loading[conversationId]?.state === "loading") return;
    this.#loading(conversationId, { state: "loading" });
    try {
      const fetched = await this.api.conversation(conversationId);
      this.#put(withWaiting(fetched, this.#of(conversationId)));
      this.#loading(conversationId, undefined);
      this.#resume(conversationId);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#loading(conversationId, { state: "failed", problem: error });
    }
  }

  dismissNotice(): void {
    this.#set({ notice: undefined });
  }

  #resumeAll(): void {
    const { conversations, current } = this.state.get();
    for (const conversation of Object.values(conversations)) {
      if (conversation.id === current || runningTurn(conversation)) this.#resume(conversation.id);
    }
  }

  /** Asks for what was missed; questions that aren't known to be stored follow when that has come. */
  #resume(conversationId: string): void {
    const conversation = this.#of(conversationId);
    if (conversation === undefined) return;
    if (conversation.offset === 0) return this.#sendUnsent(conversation);
    this.connection.send({ v: VERSION, type: "resume", conversationId, offset: conversation.offset });
  }

  #sendUnsent(conversation: Conversation): void {
    for (const turn of conversation.turns) {
      if (turn.state === "unsent" && !this.#sent.has(turn.requestId)) this.#send(turn);
    }
  }

  #send({ requestId, conversationId, question, overrides, replaces }: Turn): void {
    const ask = {
      v: VERSION,
      type: "ask",
      requestId,
      conversationId,
      question,
      ...(overrides ? { overrides } : {}),
      ...(replaces ? { replaces } : {}),
    } as const;
    if (this.connection.send(ask)) this.#sent.add(requestId);
  }

  /** A question that makes the server hang up must not be sent for ever. */
  #lost(code: number): void {
    const suspects = NOT_TAKEN.includes(code)
      ? this.#unsent().filter(({ requestId }) => this.#sent.has(requestId))
      : [];
    for (const { requestId, conversationId } of suspects) {
      const times = (this.#timesNotTaken.get(requestId) ?? 0) + 1;
      this.#timesNotTaken.set(requestId, times);
      if (times >= MOST_TIMES_NOT_TAKEN)
        this.#change(conversationId, (it) => rejected(it, requestId, NOT_ACCEPTED));
    }
    this.#sent.clear();
    this.#each(interrupted);
  }

  #receive(message: ServerMessage): void {
    if (message.type === "error")
      return this.#receiveError(message.requestId, message.conversationId, message.error);
    if (message.type === "pong") return;
    const conversation = this.#of(message.conversationId);
    if (conversation === undefined) return;
    const next = received(conversation, message);
    if (next === conversation && message.type !== "resumed") return;
    this.#put(next);
    if (message.type === "finished") this.#finish(next, message.requestId);
    if (message.type === "resumed") this.#afterResume(next, message.running);
  }

  #finish(conversation: Conversation, requestId: string): void {
    const turn = conversation.turns.find((it) => it.requestId === requestId);
    if (turn === undefined) return;
    if (isPartial(turn)) void this.#fetchAnswer(turn);
    this.onFinished(turn);
  }

  #afterResume(conversation: Conversation, running: readonly string[]): void {
    for (const turn of conversation.turns) {
      if (turn.state === "accepted" && !running.includes(turn.requestId)) void this.#fetchAnswer(turn);
    }
    this.#sendUnsent(conversation);
  }

  async #fetchAnswer({ requestId, conversationId }: Turn): Promise<void> {
    if (this.#fetching.has(requestId)) return;
    this.#fetching.add(requestId);
    try {
      const { answer, offset } = await this.api.answer(requestId);
      this.#change(conversationId, (it) => stored(it, requestId, answer, offset));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#set({
        notice: { code: "not_found", owner: "internal", message: error.message, next: error.next },
      });
    } finally {
      this.#fetching.delete(requestId);
    }
  }

  #receiveError(
    requestId: string | undefined,
    conversationId: string | undefined,
    error: ErrorMessage,
  ): void {
    const conversation = conversationId === undefined ? undefined : this.#of(conversationId);
    if (error.code === "unknown_offset" && conversation) return void this.reload(conversation.id);
    if (error.code === "not_found" && conversation && requestId === undefined)
      return this.#sendUnsent(conversation);
    const turn = this.#unsent().find((it) => requestId === undefined || it.requestId === requestId);
    if (turn) this.#change(turn.conversationId, (it) => rejected(it, turn.requestId, error));
    else this.#set({ notice: error });
  }

  #unsent(): readonly Turn[] {
    return Object.values(this.state.get().conversations).flatMap((it) =>
      it.turns.filter(({ state }) => state === "unsent"),
    );
  }

  #of(id: string): Conversation | undefined {
    return this.state.get().conversations[id];
  }

  #put(conversation: Conversation): void {
    if (this.#of(conversation.id) === conversation) return;
    this.state.update((state) => ({
      ...state,
      conversations: { ...state.conversations, [conversation.id]: conversation },
    }));
  }

  #change(id: string, change: (conversation: Conversation) => Conversation): void {
    const conversation = this.#of(id);
    if (conversation) this.#put(change(conversation));
  }

  #each(change: (conversation: Conversation) => Conversation): void {
    for (const id of Object.keys(this.state.get().conversations)) this.#change(id, change);
  }

  #set(part: Partial<ChatState>): void {
    this.state.update((state) => ({ ...state, ...part }));
  }

  #loading(id: string, loading: Loading | undefined): void {
    this.state.update((state) => {
      const { [id]: _, ...others } = state.loading;
      return { ...state, loading: loading ? { ...others, [id]: loading } : others };
    });
  }
}

/** What was fetched, and after it what this page asked meanwhile and the server hasn't stored yet. */
function withWaiting(fetched: Conversation, known: Conversation | undefined): Conversation {
  const ids = new Set(fetched.turns.map(({ requestId }) => requestId));
  const waiting = known?.turns.filter((turn) => turn.state === "unsent" && !ids.has(turn.requestId)) ?? [];
  return { ...fetched, turns: [...fetched.turns, ...waiting] };
}

const WITHDRAWN: ErrorMessage = {
  code: "withdrawn",
  owner: "user",
  message: "Stopped before it reached the server.",
  next: "Ask again when you like.",
};

const NOT_ACCEPTED: ErrorMessage = {
  code: "not_accepted",
  owner: "internal",
  message: "The server hung up each time it was sent this question, so it was not stored.",
  next: "Say it in other words, or look at the server's log.",
};
