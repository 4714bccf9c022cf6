import { describe, expect, test } from "vitest";
import { readClientMessage, readServerMessage } from "./messages";

const examples = import.meta.glob<unknown>(
  "../../../protocol/src/main/resources/com/seekapa/protocol/examples/*/*.json",
  { eager: true, import: "default" },
);
const of = (side: string) =>
  Object.entries(examples)
    .filter(([path]) => path.includes(`/examples/${side}/`))
    .map(([path, example]) => [path.split("/").at(-1) ?? path, example] as const);

describe("the example messages shared with the server", () => {
  test("are there, of every type", () => {
    const types = (side: string) =>
      new Set(of(side).map(([, example]) => (example as { type: string }).type));
    expect(types("client")).toEqual(new Set(["ask", "cancel", "resume", "ping", "join", "leave"]));
    expect(types("server")).toEqual(
      new Set(
        (
          "accepted understood text rows chart clarify refused finished rejected resumed pong error " +
          "joined left presence statistics update notice batch"
        ).split(" "),
      ),
    );
  });

  test.each(of("server"))("server/%s is read, and no field of it is lost", (_, example) => {
    expect(readServerMessage(example)).toEqual({ kind: "message", message: example });
  });

  test.each(of("client"))("client/%s is what this page sends", (_, example) => {
    expect(readClientMessage(example)).toEqual({ kind: "message", message: example });
  });
});

describe("messages of another kind", () => {
  test("of an unknown type are tolerated and named", () => {
    expect(readServerMessage({ v: 1, type: "shout" })).toEqual({ kind: "unknown", type: "shout" });
    expect(readServerMessage({ v: 1, type: "constructor" })).toEqual({
      kind: "unknown",
      type: "constructor",
    });
  });

  test("without a needed field are invalid, and the field is named", () => {
    expect(readServerMessage({ v: 1, type: "text", requestId: "a", conversationId: "b", part: 1 })).toEqual({
      kind: "invalid",
      problem: "text is missing",
    });
  });

  test("with a field of a wrong type are invalid, and the place is named", () => {
    const rows = {
      v: 1,
      type: "rows",
      requestId: "a",
      conversationId: "b",
      part: 1,
      columns: [],
      rows: [[{}]],
      truncated: false,
    };
    expect(readServerMessage(rows)).toMatchObject({
      kind: "invalid",
      problem: expect.stringContaining("rows[0][0]"),
    });
  });

  test("may have fields that this page doesn't know", () => {
    expect(readServerMessage({ v: 1, type: "pong", requestId: "a", later: true })).toEqual({
      kind: "message",
      message: { v: 1, type: "pong", requestId: "a" },
    });
  });

  test.each([null, 7, "text", [], {}])("that are no message at all are invalid: %j", (value) => {
    expect(readServerMessage(value).kind).toBe("invalid");
  });
});
