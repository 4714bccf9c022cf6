import { describe, expect, test, vi } from "vitest";
import { Problem } from "../../lib/http";
import type { AnswerMessage, ClientMessage, ServerMessage, ServerMessageOf } from "../../protocol/messages";
import { Chat, type ChatApi } from "./chat";
import { emptyConversation, newTurn, type Turn } from "./conversation";
import { FakeWorld } from "./fake-world";

const NOWHERE: ChatApi = {
  conversation: () => Promise.reject(new Problem("There is no such conversation.", 404, "Ask anew.")),
  answer: () => Promise.reject(new Problem("There is no such answer.", 404, "Ask anew.")),
};

function setUp(api: Partial<ChatApi> = {}) {
  const world = new FakeWorld();
  const finished = vi.fn<(turn: Turn) => void>();
  const chat = new Chat(world.connection, { ...NOWHERE, ...api }, world.newId, () => new Date(0), finished);
  const ask = (question = "total revenue", conversationId?: string) => {
    const turn = chat.ask(question, conversationId);
    if (turn === undefined) throw new Error("the question was not taken");
    return turn;
  };
  const turns = (id: string) => chat.state.get().conversations[id]?.turns ?? [];
  return { world, chat, finished, ask, turns };
}

const ids = ({ requestId, conversationId }: Turn) => ({ v: 1, requestId, conversationId });
const accepted = (turn: Turn, offset = 1): ServerMessage => ({
  ...ids(turn),
  type: "accepted",
  offset,
  question: turn.question,
  askedAt: "2026-11-24T07:00:00Z",
});
const text = (turn: Turn, part: number, said: string): ServerMessage => ({
  ...ids(turn),
  type: "text",
  part,
  text: said,
});
const finishedWith = (turn: Turn, offset: number, answer: Partial<AnswerMessage> = {}): ServerMessage => ({
  ...ids(turn),
  type: "finished",
  offset,
  outcome: "answered",
  ...answer,
});
const resumed = (
  turn: Turn,
  offset: number,
  running: readonly string[] = [],
): ServerMessageOf<"resumed"> => ({
  v: 1,
  type: "resumed",
  conversationId: turn.conversationId,
  offset,
  running,
});

describe("a question", () => {
  test("is accepted, grows by its parts, and is finished with what the parts did not say", () => {
    const { world, ask, turns, finished } = setUp();
    const socket = world.connect();
    const turn = ask();
    expect(socket.sentOf("ask")).toEqual([
      {
        v: 1,
        type: "ask",
        requestId: turn.requestId,
        conversationId: turn.conversationId,
        question: "total revenue",
      },
    ]);
    socket.says(accepted(turn), text(turn, 1, "€12"), finishedWith(turn, 2, { elapsedMillis: 3 }));
    expect(turns(turn.conversationId)).toMatchObject([
      {
        state: "finished",
        acceptedOffset: 1,
        finishedOffset: 2,
        answer: { text: "€12", outcome: "answered", elapsedMillis: 3 },
      },
    ]);
    expect(finished).toHaveBeenCalledOnce();
  });

  test("is sent once over a socket, also when its conversation is looked at meanwhile", async () => {
    const { world, chat, ask } = setUp();
    const socket = world.connect();
    const turn = ask();
    await chat.look(turn.conversationId);
    expect(socket.sentOf("ask")).toHaveLength(1);
  });

  test("is not taken while another one of its conversation runs, but of another it is", () => {
    const { world, chat, ask } = setUp();
    world.connect();
    const turn = ask();
    expect(chat.ask("another", turn.conversationId)).toBeUndefined();
    expect(chat.ask("another")).toBeDefined();
  });

  test("that is rejected says why, and the next one can be asked", () => {
    const { world, chat, ask, turns } = setUp();
    const socket = world.connect();
    const turn = ask();
    const error = { code: "busy", owner: "user", message: "Busy.", next: "Wait." } as const;
    socket.says({ ...ids(turn), type: "rejected", error });
    expect(turns(turn.conversationId)).toMatchObject([{ state: "rejected", rejection: error }]);
    expect(chat.ask("again", turn.conversationId)).toBeDefined();
  });

  test("that came too fast knows when it can be asked again", () => {
    const { world, ask, turns } = setUp();
    const socket = world.connect();
    const turn = ask();
    const error = { code: "rate_limited", owner: "user", message: "Too fast.", next: "Wait." } as const;
    socket.says({ ...ids(turn), type: "rejected", error, retryAfterMillis: 1500 });
    expect(turns(turn.conversationId)).toMatchObject([{ state: "rejected", retryAfterMillis: 1500 }]);
  });

  test("that was stopped waits for the server to say so", () => {
    const { world, chat, ask, turns } = setUp();
    const socket = world.connect();
    const turn = ask();
    socket.says(accepted(turn));
    chat.stop(turn.conversationId);
    expect(socket.sentOf("cancel")).toHaveLength(1);
    expect(turns(turn.conversationId)).toMatchObject([{ state: "accepted", stopping: true }]);
    socket.says(finishedWith(turn, 2, { outcome: "cancelled", text: "Stopped." }));
    expect(turns(turn.conversationId)).toMatchObject([
      { state: "finished", stopping: false, answer: { outcome: "cancelled" } },
    ]);
  });

  test("that is stopped before it could be sent is withdrawn and never sent", () => {
    const { world, chat, ask, turns } = setUp();
    world.connection.start();
    const turn = ask();
    chat.stop(turn.conversationId);
    expect(turns(turn.conversationId)).toMatchObject([
      { state: "rejected", rejection: { code: "withdrawn" } },
    ]);
    expect(world.connect().sentOf("ask")).toHaveLength(0);
  });
});

describe("a lost connection", () => {
  test("loses no question: one that was never accepted is sent again with the same id", () => {
    const { world, ask } = setUp();
    world.connect();
    const turn = ask();
    world.socket.breaks();
    expect(world.connect().sentOf("ask")).toMatchObject([{ requestId: turn.requestId }]);
  });

  test("keeps what is asked meanwhile until there is a connection", () => {
    const { world, ask } = setUp();
    world.connection.start();
    const turn = ask();
    expect(world.connect().sentOf("ask")).toMatchObject([{ requestId: turn.requestId }]);
  });

  test("asks for what was missed from the last offset seen, and only then sends what waits", () => {
    const { world, ask, turns } = setUp();
    const first = ask();
    world.connect().says(accepted(first), finishedWith(first, 2, { text: "€12" }));
    world.socket.breaks();
    const second = ask("and profit", first.conversationId);
    const socket = world.connect();
    expect(socket.sentOf("resume")).toEqual([
      { v: 1, type: "resume", conversationId: first.conversationId, offset: 2 },
    ]);
    expect(socket.sentOf("ask")).toHaveLength(0);
    socket.says(resumed(first, 2));
    expect(socket.sentOf("ask")).toMatchObject([{ requestId: second.requestId }]);
    expect(turns(first.conversationId)).toHaveLength(2);
  });

  test("doubles nothing: a question that was stored but not told so is not sent again", () => {
    const { world, ask, turns, finished } = setUp();
    const first = ask();
    world.connect().says(accepted(first), finishedWith(first, 2));
    const second = ask("and profit", first.conversationId);
    world.socket.breaks();
    const socket = world.connect();
    socket.says(
      accepted(second, 3),
      finishedWith(second, 4, { question: "and profit", text: "€3" }),
      resumed(first, 4),
    );
    expect(socket.sentOf("ask")).toHaveLength(0);
    expect(turns(first.conversationId)).toMatchObject([
      { state: "finished" },
      { state: "finished", answer: { text: "€3" } },
    ]);
    expect(finished).toHaveBeenCalledTimes(2);
  });

  test("changes nothing by messages that come twice", () => {
    const { world, ask, turns, finished } = setUp();
    const turn = ask();
    const messages = [
      accepted(turn),
      text(turn, 1, "€12"),
      finishedWith(turn, 2, { question: "total revenue" }),
    ];
    world.connect().says(...messages);
    const before = turns(turn.conversationId);
    world.socket.says(...messages);
    expect(turns(turn.conversationId)).toEqual(before);
    expect(finished).toHaveBeenCalledOnce();
  });

  test("in the middle of an answer: the whole stored answer comes by resuming", () => {
    const { world, ask, turns } = setUp();
    const turn = ask();
    world.connect().says(accepted(turn), text(turn, 1, "€1"));
    world.socket.breaks();
    world
      .connect()
      .says(
        finishedWith(turn, 2, { question: "total revenue", text: "€12", columns: [], rows: [] }),
        resumed(turn, 2),
      );
    expect(turns(turn.conversationId)).toMatchObject([
      { state: "finished", answer: { text: "€12", rows: [] } },
    ]);
  });

  test("in the middle of an answer that runs on: what its end doesn't say is fetched", async () => {
    const answer = vi.fn<ChatApi["answer"]>();
    const { world, ask, turns } = setUp({ answer });
    const turn = ask();
    answer.mockResolvedValue({
      ...ids(turn),
      offset: 2,
      answer: { outcome: "answered", question: "total revenue", text: "€12" },
    });
    world.connect().says(accepted(turn));
    world.socket.breaks();
    world.connect().says(resumed(turn, 1, [turn.requestId]), finishedWith(turn, 2));
    await vi.waitFor(() =>
      expect(turns(turn.conversationId)).toMatchObject([{ state: "finished", answer: { text: "€12" } }]),
    );
    expect(answer).toHaveBeenCalledOnce();
  });

  test("after which the server knows nothing of the conversation: it is told the question again", () => {
    const { world, ask } = setUp();
    const first = ask();
    world.connect().says(accepted(first), finishedWith(first, 2));
    world.socket.breaks();
    const second = ask("and profit", first.conversationId);
    const socket = world.connect();
    socket.says({
      v: 1,
      type: "error",
      conversationId: first.conversationId,
      error: { code: "not_found", owner: "user", message: "", next: "" },
    });
    expect(socket.sentOf("ask")).toMatchObject([{ requestId: second.requestId }]);
  });

  test("caused by the question itself ends with an error, not in a circle", () => {
    const { world, ask, turns } = setUp();
    world.connect();
    const turn = ask("x".repeat(100_000));
    for (let i = 0; i < 10; i++) {
      world.socket.breaks(1009);
      world.connect();
    }
    expect(world.sockets.flatMap((socket) => socket.sentOf("ask"))).toHaveLength(2);
    expect(turns(turn.conversationId)).toMatchObject([
      { state: "rejected", rejection: { code: "not_accepted" } },
    ]);
  });
});

describe("a random life", () => {
  test("of breaks and repeats ends with each question stored once and finished once", () => {
    let seed = 42;
    const chance = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    for (let life = 0; life < 60; life++) {
      const { world, chat, turns, finished } = setUp();
      const server = new TinyServer();
      const conversationId = `conversation-${life}`;
      const asked: string[] = [];
      world.connect();
      for (let step = 0; step < 80; step++) {
        const socket = world.socket;
        const choice = chance(5);
        if (choice === 0 && asked.length < 8 && chat.ask(`question ${asked.length}`, conversationId))
          asked.push(`question ${asked.length}`);
        if (choice === 1 && socket.state === "open") socket.breaks();
        if (choice === 2 && socket.state === "closed") world.connect();
        if (choice >= 3) server.serve(socket, chance);
      }
      if (world.socket.state !== "open") world.connect();
      for (let i = 0; i < 50; i++) server.serve(world.socket, () => 1);
      expect(turns(conversationId).map(({ question }) => question)).toEqual(asked);
      expect(turns(conversationId).every(({ state }) => state === "finished")).toBe(true);
      expect(server.stored.map(({ question }) => question)).toEqual(asked);
      expect(finished).toHaveBeenCalledTimes(asked.length);
    }
  });
});

/** Stores what it reads; tells of it, or not, as chance will have it. */
class TinyServer {
  readonly stored: { requestId: string; question: string; accepted: number; finished?: number }[] = [];
  readonly #read = new WeakMap<object, number>();
  #offset = 0;

  serve(socket: FakeWorld["socket"], chance: (n: number) => number): void {
    const at = this.#read.get(socket) ?? 0;
    const message = socket.sent[at];
    const say = (said: ServerMessage) => socket.state === "open" && socket.says(said);
    if (message === undefined) return this.#finish(say, socket.sent.at(-1));
    this.#read.set(socket, at + 1);
    const heard = chance(3) !== 0;
    if (message.type === "ask") {
      let known = this.stored.find(({ requestId }) => requestId === message.requestId);
      if (known === undefined) {
        known = { requestId: message.requestId, question: message.question, accepted: ++this.#offset };
        this.stored.push(known);
      }
      if (heard) this.#replay(say, message.conversationId, known);
      else socket.breaks();
    }
    if (message.type === "resume") {
      for (const turn of this.stored)
        if ((turn.finished ?? turn.accepted) > message.offset)
          this.#replay(say, message.conversationId, turn);
      const running = this.stored
        .filter(({ finished }) => finished === undefined)
        .map(({ requestId }) => requestId);
      say({ v: 1, type: "resumed", conversationId: message.conversationId, offset: this.#offset, running });
    }
  }

  #finish(say: (said: ServerMessage) => void, last: ClientMessage | undefined): void {
    const running = this.stored.find(({ finished }) => finished === undefined);
    if (running === undefined || last === undefined || !("conversationId" in last)) return;
    running.finished = ++this.#offset;
    this.#replay(say, last.conversationId, running);
  }

  #replay(
    say: (said: ServerMessage) => void,
    conversationId: string,
    turn: TinyServer["stored"][number],
  ): void {
    const { requestId, question } = turn;
    say({
      v: 1,
      type: "accepted",
      requestId,
      conversationId,
      offset: turn.accepted,
      question,
      askedAt: "2026-11-24T07:00:00Z",
    });
    if (turn.finished)
      say({
        v: 1,
        type: "finished",
        requestId,
        conversationId,
        offset: turn.finished,
        outcome: "answered",
        question,
      });
  }
}

describe("an opened conversation", () => {
  test("is fetched, and what happened since is asked for", async () => {
    const stored = {
      ...emptyConversation("c"),
      title: "t",
      offset: 2,
      turns: [
        {
          ...newTurn({ requestId: "r", conversationId: "c", question: "q", askedAt: "", live: false }),
          state: "finished" as const,
        },
      ],
    };
    const { world, chat, turns } = setUp({ conversation: () => Promise.resolve(stored) });
    const socket = world.connect();
    await chat.look("c");
    expect(turns("c")).toHaveLength(1);
    expect(socket.sentOf("resume")).toEqual([{ v: 1, type: "resume", conversationId: "c", offset: 2 }]);
  });

  test("that isn't there says so", async () => {
    const { chat } = setUp();
    await chat.look("c");
    expect(chat.state.get().loading.c).toMatchObject({
      state: "failed",
      problem: { message: "There is no such conversation." },
    });
  });
});
