import { afterEach, expect, test, vi } from "vitest";
import { Access, request, whyNot } from "./access";

const TOKEN = "0123456789abcdef";

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
  };
}

/** A server that lets those in who know its token. */
function serverThatAsksFor(token: string) {
  const fetch = vi.fn(async (_path: string, init?: RequestInit) => {
    const shown = new Headers(init?.headers).get("authorization");
    return new Response("{}", { status: shown === `Bearer ${token}` ? 200 : 401 });
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a server that asks for nothing is shown nothing", async () => {
  const fetch = vi.fn(async (_path: string, _init?: RequestInit) => new Response("{}"));
  vi.stubGlobal("fetch", fetch);
  const access = new Access(memory());
  await request("/api/model", { headers: { accept: "application/json" } }, access);
  expect(fetch.mock.lastCall?.[1]?.headers).toEqual({ accept: "application/json" });
  expect(access.wanted.get()).toBeUndefined();
  expect(access.subprotocols("seekapa.v1.json")).toEqual(["seekapa.v1.json"]);
});

test("calls that were refused wait for a token, and are then made with it", async () => {
  const fetch = serverThatAsksFor(TOKEN);
  const { kept, ...mem } = memory();
  const access = new Access(mem);
  const calls = [request("/api/model", {}, access), request("/api/conversations", {}, access)];
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
  await vi.waitFor(() => expect(access.wanted.get()).toBe("token"));
  access.give(TOKEN);
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200]);
  expect(access.wanted.get()).toBeUndefined();
  expect(fetch.mock.calls.every(([path]) => !path.includes(TOKEN))).toBe(true);
  expect([...kept]).toEqual([["token", TOKEN]]);
});

test("a token that no longer holds is asked for anew", async () => {
  serverThatAsksFor(TOKEN);
  const { kept, ...mem } = memory();
  kept.set("token", "an-old-token-of-before");
  const access = new Access(mem);
  const call = request("/api/model", {}, access);
  await vi.waitFor(() => expect(access.wanted.get()).toBe("another"));
  access.give(TOKEN);
  expect((await call).status).toBe(200);
});

test("a call that was given up meanwhile is not made again", async () => {
  const access = new Access(memory());
  vi.stubGlobal("fetch", async (_path: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    return new Response("{}", { status: 401 });
  });
  const abort = new AbortController();
  const call = request("/api/suggest", { signal: abort.signal }, access);
  await vi.waitFor(() => expect(access.wanted.get()).toBe("token"));
  abort.abort();
  access.give(TOKEN);
  await expect(call).rejects.toThrow();
});

test("a WebSocket offers the token beside what it speaks", () => {
  const access = new Access(memory());
  access.give(TOKEN);
  expect(access.subprotocols("seekapa.v1.json")).toEqual(["seekapa.v1.json", `seekapa.token.${TOKEN}`]);
});

test("a token is tried before it is taken, and a wrong one is told as such", async () => {
  serverThatAsksFor(TOKEN);
  expect(await whyNot(TOKEN)).toBeUndefined();
  expect(await whyNot("another-token-of-16")).toContain("another token");
  expect(await whyNot("short")).toContain("16 to 256");
  expect(await whyNot("ünicode-in-the-token")).toContain("16 to 256");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await whyNot(TOKEN)).toContain("can't be reached");
});
