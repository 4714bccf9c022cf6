import { expect, test, vi } from "vitest";
import { EventStream } from "./event-stream";

function setUp(replies: readonly (() => Response)[]) {
  const left = [...replies];
  const fetch = vi.fn((_path: string, init: RequestInit) => {
    const reply = left.shift();
    if (reply !== undefined) return Promise.resolve(reply());
    return new Promise<Response>((_, reject) => init.signal?.addEventListener("abort", reject));
  });
  const stream = new EventStream("/api/conversations/c/events?lastEventId=1", {
    fetch,
    wait: () => Promise.resolve(),
  });
  const heard: unknown[] = [];
  stream.addEventListener("finished", (event) => heard.push((event as MessageEvent).data));
  return { stream, fetch, heard };
}

/** A body that comes in these pieces. */
function pieces(...texts: readonly string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const text of texts) controller.enqueue(encoder.encode(text));
      controller.close();
    },
  });
  return new Response(body);
}

test("events are heard however the bytes are cut, and heartbeats are not", async () => {
  const { heard } = setUp([
    () =>
      pieces(
        "retry: 2000\n\n:\n\nid: 2\nevent: fin",
        'ished\ndata: {"a":"b: ü"}\n',
        "\n:\n\nevent: other\ndata: x\n\n",
      ),
  ]);
  await vi.waitFor(() => expect(heard).toEqual(['{"a":"b: ü"}']));
});

test("a stream that breaks is opened again with the last id that came", async () => {
  const { fetch, heard, stream } = setUp([
    () => pieces("id: 7\nevent: finished\ndata: 1\n\nevent: finished\ndata: cut"),
    () => pieces("event: finished\ndata: 2\n\n"),
  ]);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3));
  expect(heard).toEqual(["1", "2"]);
  const ids = fetch.mock.calls.map(([, { headers }]) => new Headers(headers).get("last-event-id"));
  expect(ids).toEqual([null, "7", "7"]);
  stream.close();
});

test("a stream that is refused ends and says so once", async () => {
  const { stream, fetch } = setUp([() => new Response("", { status: 404 })]);
  const failed = vi.fn();
  stream.onerror = failed;
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  expect(stream.readyState).toBe(EventStream.CLOSED);
  expect(fetch).toHaveBeenCalledOnce();
});

test("a stream that is closed asks for nothing more", async () => {
  const { stream, fetch } = setUp([]);
  const failed = vi.fn();
  stream.onerror = failed;
  stream.close();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(fetch).toHaveBeenCalledOnce();
  expect(fetch.mock.lastCall?.[1].signal?.aborted).toBe(true);
  expect(failed).not.toHaveBeenCalled();
});
