import { expect, test, vi } from "vitest";
import { FakeWorld } from "./fake-world";

test("a ping is sent every 20 seconds", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  world.pass(19_999);
  expect(socket.sentOf("ping")).toHaveLength(0);
  world.pass(1);
  expect(socket.sentOf("ping")).toHaveLength(1);
});

test("two pings without any reply mean that the connection is lost", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  world.pass(60_000, () => world.connection.state.get().phase === "waiting");
  expect(socket.sentOf("ping")).toHaveLength(2);
  expect(socket.closedWith).toBe(4500);
  expect(world.connection.state.get()).toMatchObject({ phase: "waiting", why: "lost" });
});

test("a reply to each ping keeps the connection", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  for (let i = 0; i < 10; i++) {
    world.pass(20_000);
    socket.says({ v: 1, type: "pong", requestId: "any" });
  }
  expect(world.connection.state.get().phase).toBe("open");
});

test("a dead socket that tells of its end later changes nothing any more", () => {
  const world = new FakeWorld();
  const dead = world.connect();
  world.pass(80_000, () => world.sockets.length === 2);
  world.connect();
  dead.breaks(1006);
  expect(world.connection.state.get().phase).toBe("open");
  expect(world.sockets).toHaveLength(2);
});

test("attempts to reconnect come at doubling distances, up to a limit", () => {
  const world = new FakeWorld();
  world.connect();
  const waits: number[] = [];
  let last = 0;
  for (let i = 0; i < 8; i++) {
    world.socket.breaks();
    const state = world.connection.state.get();
    if (state.phase !== "waiting") throw new Error("not waiting");
    waits.push(state.retryAt - last);
    last = state.retryAt;
    const before = world.sockets.length;
    world.pass(60_000, () => world.sockets.length > before);
  }
  expect(waits).toEqual([300, 600, 1200, 2400, 4800, 9600, 11250, 11250]);
});

test.each([
  [1000, true],
  [1001, true],
  [1006, false],
  [4500, false],
])("code %i reconnects, quietly: %s", (code, quiet) => {
  const world = new FakeWorld();
  world.connect().breaks(code);
  expect(world.connection.state.get()).toMatchObject({ phase: "waiting", quiet });
});

test("a server that is full is tried again later than one that was lost", () => {
  const world = new FakeWorld();
  world.connect().breaks(1013);
  expect(world.connection.state.get()).toMatchObject({ phase: "waiting", why: "busy", retryAt: 4800 });
});

test.each([4000, 4499])("code %i ends the connection and says why", (code) => {
  const world = new FakeWorld();
  world.connect().breaks(code, "replaced by a newer version");
  world.pass(600_000);
  expect(world.connection.state.get()).toEqual({
    phase: "closed",
    code,
    reason: "replaced by a newer version",
  });
  expect(world.sockets).toHaveLength(1);
});

test("in doubt the connection is checked at once, and given up when it doesn't answer", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  world.connection.check();
  expect(socket.sentOf("ping")).toHaveLength(1);
  world.pass(3_000);
  expect(world.connection.state.get().phase).toBe("waiting");
});

test("a check while waiting connects at once, and only once", () => {
  const world = new FakeWorld();
  world.connect().breaks();
  world.connection.check();
  world.connection.check();
  world.pass(60_000);
  expect(world.sockets).toHaveLength(2);
});

test("messages that can't be read are reported and the connection goes on", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  const onMessage = vi.fn();
  world.connection.listen({ onOpen: () => {}, onLost: () => {}, onMessage });
  socket.onmessage?.({ data: "{" });
  socket.onmessage?.({ data: '{"v":1,"type":"shout"}' });
  socket.onmessage?.({ data: '{"v":1,"type":"pong"}' });
  socket.says({ v: 1, type: "pong", requestId: "a" });
  expect(world.reports).toEqual([
    "a message that is not JSON",
    'a message of the unknown type "shout"',
    "a message that can't be read: requestId is missing",
  ]);
  expect(onMessage).toHaveBeenCalledOnce();
});

test("a batch is read as the messages in it, and what is shown nowhere is passed over", () => {
  const world = new FakeWorld();
  const socket = world.connect();
  const onMessage = vi.fn();
  world.connection.listen({ onOpen: () => {}, onLost: () => {}, onMessage });
  const presence = { v: 1, type: "presence", group: "workspace", members: 2 };
  const pong = { v: 1, type: "pong", requestId: "a" };
  const messages = [presence, pong, { v: 1, type: "shout" }, { ...pong, requestId: "b" }];
  socket.onmessage?.({ data: JSON.stringify({ v: 1, type: "batch", messages }) });
  expect(onMessage.mock.calls).toEqual([[pong], [{ ...pong, requestId: "b" }]]);
  expect(world.reports).toEqual(['a message of the unknown type "shout"']);
});

test("two WebSockets in a row over which nothing came give way to plain HTTP", () => {
  const world = new FakeWorld();
  world.connection.start();
  for (let i = 1; i <= 2; i++) {
    world.socket.breaks();
    world.pass(60_000, () => world.sockets.length > i);
  }
  expect(world.sockets.map(({ way }) => way)).toEqual(["websocket", "websocket", "http"]);
  world.socket.opens();
  expect(world.connection.state.get()).toEqual({ phase: "open", way: "http" });
});

test("where HTTP does not work either, both are tried in turn", () => {
  const world = new FakeWorld();
  world.connection.start();
  for (let i = 1; i <= 5; i++) {
    world.socket.breaks();
    world.pass(60_000, () => world.sockets.length > i);
  }
  expect(world.sockets.map(({ way }) => way)).toEqual([
    "websocket",
    "websocket",
    "http",
    "websocket",
    "http",
    "websocket",
  ]);
});

test("a WebSocket that breaks after messages have come is not taken for blocked", () => {
  const world = new FakeWorld();
  for (let i = 0; i < 4; i++) {
    const socket = world.connect();
    socket.says({ v: 1, type: "pong", requestId: "any" });
    socket.breaks();
  }
  expect(world.sockets.every(({ way }) => way === "websocket")).toBe(true);
});

test("a WebSocket is tried again beside HTTP, and taken once a message has come back by it", () => {
  const world = new FakeWorld();
  world.connection.start();
  for (let i = 1; i <= 2; i++) {
    world.socket.breaks();
    world.pass(60_000, () => world.sockets.length > i);
  }
  const http = world.socket;
  http.opens();
  world.pass(10_000, () => world.sockets.length === 4);
  world.socket.breaks();
  expect(world.connection.state.get()).toEqual({ phase: "open", way: "http" });
  for (let waited = 0; waited < 200_000 && world.sockets.length < 5; waited += 1_000) {
    world.pass(1_000);
    http.says({ v: 1, type: "pong", requestId: "any" });
  }
  const better = world.socket;
  expect(better.way).toBe("websocket");
  better.opens();
  expect(world.connection.state.get()).toEqual({ phase: "open", way: "http" });
  better.says({ v: 1, type: "pong", requestId: "any" });
  expect(world.connection.state.get()).toEqual({ phase: "open", way: "websocket" });
  expect(http.state).toBe("closed");
});

test("after a stop nothing is tried, and a start begins anew with a WebSocket", () => {
  const world = new FakeWorld();
  world.connection.start();
  for (let i = 0; i < 2; i++) {
    const before = world.sockets.length;
    world.socket.breaks();
    world.pass(60_000, () => world.sockets.length > before);
  }
  expect(world.socket.way).toBe("http");
  world.connection.stop();
  const tried = world.sockets.length;
  world.pass(600_000);
  expect(world.sockets).toHaveLength(tried);
  expect(world.connection.state.get().phase).toBe("connecting");
  world.connection.start();
  expect(world.socket.way).toBe("websocket");
  world.socket.opens();
  expect(world.connection.state.get()).toEqual({ phase: "open", way: "websocket" });
});
