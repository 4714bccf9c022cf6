import { expect, test, vi } from "vitest";
import { HttpSocket } from "./http-socket";

class FakeEvents extends EventTarget {
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly path: string) {
    super();
  }
  close() {
    this.readyState = 2;
  }
  tells(message: { type: string }) {
    this.dispatchEvent(new MessageEvent(message.type, { data: JSON.stringify(message) }));
  }
}

const ask = { v: 1, type: "ask", requestId: "r", conversationId: "c", question: "total revenue" };
const START = 'data: {"type":"start","messageId":"r","messageMetadata":{"offset":3}}\n\n';

function setUp(replies: Readonly<Record<string, () => Response | Promise<Response>>> = {}) {
  const streams: FakeEvents[] = [];
  const fetch = vi.fn(async (path: string, _init?: RequestInit) => {
    const reply = replies[path.split("?")[0] ?? ""] ?? (() => new Response("{}"));
    return reply();
  });
  const events = (path: string) => {
    const stream = new FakeEvents(path);
    streams.push(stream);
    return stream;
  };
  const socket = new HttpSocket({ fetch, events });
  const heard: Record<string, unknown>[] = [];
  const closed = vi.fn();
  socket.onmessage = ({ data }) => heard.push(JSON.parse(String(data)));
  socket.onclose = closed;
  return { socket, streams, fetch, heard, closed };
}

test("it opens when the server answers over HTTP, and is lost when it doesn't", async () => {
  const well = setUp();
  const opened = vi.fn();
  well.socket.onopen = opened;
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  const ill = setUp({ "/api/health": () => Promise.reject(new TypeError("no network")) });
  await vi.waitFor(() => expect(ill.closed).toHaveBeenCalledWith({ code: 1006, reason: "" }));
});

test("a ping is answered when the server is there", async () => {
  const { socket, heard } = setUp();
  socket.send(JSON.stringify({ v: 1, type: "ping", requestId: "p" }));
  await vi.waitFor(() => expect(heard).toEqual([{ v: 1, type: "pong", requestId: "p" }]));
});

test("a question is accepted by its first piece, and the rest is heard as events", async () => {
  const { socket, streams, heard, fetch } = setUp({ "/api/chat": () => new Response(START) });
  socket.send(JSON.stringify(ask));
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  expect(heard).toMatchObject([{ type: "accepted", requestId: "r", conversationId: "c", offset: 3 }]);
  expect(streams[0]?.path).toBe("/api/conversations/c/events?lastEventId=3");
  streams[0]?.tells({ type: "finished" });
  expect(heard.at(-1)).toEqual({ type: "finished" });
  const [, init] = fetch.mock.calls.find(([path]) => path === "/api/chat") ?? [];
  expect(JSON.parse(String(init?.body))).toEqual({
    requestId: "r",
    conversationId: "c",
    question: "total revenue",
  });
});

test("a question that is not taken is told with what to do", async () => {
  const problem = { code: "busy", owner: "user", detail: "Another one runs.", next: "Wait." };
  const { socket, heard } = setUp({
    "/api/chat": () => new Response(JSON.stringify(problem), { status: 409 }),
  });
  socket.send(JSON.stringify(ask));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ type: "rejected", error: { code: "busy", message: "Another one runs." } });
});

test("stopping a question ends its request, and nothing else", async () => {
  const { socket, fetch, closed } = setUp({ "/api/chat": () => new Promise<Response>(() => {}) });
  socket.send(JSON.stringify(ask));
  socket.send(JSON.stringify({ v: 1, type: "cancel", requestId: "r", conversationId: "c" }));
  const [, init] = fetch.mock.calls.find(([path]) => path === "/api/chat") ?? [];
  expect(init?.signal?.aborted).toBe(true);
  expect(closed).not.toHaveBeenCalled();
});

test("a stream that is refused for good is told as what it is", async () => {
  const refusing = setUp({ "/api/conversations/c/events": () => new Response("", { status: 400 }) });
  refusing.socket.send(JSON.stringify({ v: 1, type: "resume", conversationId: "c", offset: 9 }));
  refusing.streams[0]?.close();
  refusing.streams[0]?.onerror?.();
  await vi.waitFor(() => expect(refusing.heard).toHaveLength(1));
  expect(refusing.heard[0]).toMatchObject({ type: "error", error: { code: "unknown_offset" } });
});

test("no more streams are held than a browser has connections for", () => {
  const { socket, streams } = setUp();
  for (const id of ["a", "b", "c", "d", "e"])
    socket.send(JSON.stringify({ v: 1, type: "resume", conversationId: id, offset: 1 }));
  expect(streams.filter(({ readyState }) => readyState === 1).map(({ path }) => path[19])).toEqual([
    "c",
    "d",
    "e",
  ]);
  socket.close();
  expect(streams.every(({ readyState }) => readyState === 2)).toBe(true);
});
