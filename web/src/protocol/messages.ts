/** The messages of the chat, as the server and this page speak them; com.seekapa.protocol is their other half. */
import {
  boolean,
  cell,
  type Decoded,
  DecodeError,
  type Decoder,
  list,
  literal,
  number,
  object,
  objectOf,
  oneOf,
  optional,
  record,
  string,
} from "./decoder";

export type { Cell } from "./decoder";

export const VERSION = 1;
export const SUBPROTOCOL = "seekapa.v1.json";

const error = object({
  code: string,
  owner: oneOf("user", "external", "resources", "internal"),
  message: string,
  next: string,
});
const format = object({ kind: oneOf("number", "money", "percent"), decimals: number, unit: string });
const column = object({
  name: string,
  label: string,
  role: oneOf("dimension", "time", "time_part", "measure", "previous", "change", "change_ratio"),
  of: string,
  type: oneOf("text", "integer", "decimal", "boolean", "date", "timestamp"),
  format,
  grain: optional(
    oneOf(
      "day",
      "week",
      "month",
      "quarter",
      "half",
      "year",
      "fiscal_period",
      "fiscal_quarter",
      "fiscal_half",
      "fiscal_year",
    ),
  ),
});
const query = object({ language: oneOf("sql", "dax"), text: string, parameters: list(cell) });
const time = object({ from: string, to: string, complete: boolean, text: string });
const change = object({
  direction: oneOf("up", "down", "flat"),
  good: boolean,
  text: string,
  against: string,
});
const word = object({
  start: number,
  end: number,
  text: string,
  role: oneOf(
    "measure",
    "dimension",
    "filter",
    "time",
    "comparison",
    "order",
    "limit",
    "chart",
    "noise",
    "ignored",
  ),
  meaning: string,
  assumed: boolean,
});
const assumption = object({ id: string, text: string, chosen: string, alternatives: list(string) });
const choice = object({ phrase: string, preview: string });
const channel = object({
  field: string,
  type: oneOf("nominal", "ordinal", "quantitative", "temporal"),
  title: string,
  timeUnit: optional(string),
  stack: optional(string),
});
const chart = object({
  kind: oneOf(
    "number",
    "bar",
    "stacked bar",
    "grouping bar",
    "line",
    "grouping line",
    "area",
    "scatter",
    "grouping scatter",
    "pie",
    "table",
  ),
  title: string,
  description: string,
  mark: optional(string),
  transform: optional(list(object({ fold: list(string), as: list(string) }))),
  encoding: optional(
    object({
      x: optional(channel),
      y: optional(channel),
      theta: optional(channel),
      color: optional(channel),
      xOffset: optional(channel),
      text: optional(channel),
    }),
  ),
});
const outcome = oneOf("answered", "clarify", "refused", "error", "cancelled");

const answerFields = {
  outcome,
  question: optional(string),
  phrase: optional(string),
  text: optional(string),
  columns: optional(list(column)),
  rows: optional(list(list(cell))),
  truncated: optional(boolean),
  query: optional(query),
  chart: optional(chart),
  time: optional(time),
  comparedTime: optional(time),
  change: optional(change),
  words: optional(list(word)),
  assumptions: optional(list(assumption)),
  ignored: optional(list(string)),
  changes: optional(list(string)),
  kept: optional(list(string)),
  notes: optional(list(string)),
  followUps: optional(list(string)),
  choices: optional(list(choice)),
  reason: optional(string),
  nearest: optional(list(string)),
  error: optional(error),
  modelHash: optional(string),
  queryHash: optional(string),
  dataAsOf: optional(string),
  elapsedMillis: optional(number),
};

export const answerMessage = object(answerFields);
export type AnswerMessage = Decoded<typeof answerMessage>;
export type ErrorMessage = Decoded<typeof error>;
export type ColumnMessage = Decoded<typeof column>;
export type FormatMessage = Decoded<typeof format>;
export type QueryMessage = Decoded<typeof query>;
export type TimeMessage = Decoded<typeof time>;
export type ChangeMessage = Decoded<typeof change>;
export type Word = Decoded<typeof word>;
export type AssumptionMessage = Decoded<typeof assumption>;
export type Choice = Decoded<typeof choice>;
export type ChartMessage = Decoded<typeof chart>;
export type Channel = Decoded<typeof channel>;
export type Outcome = Decoded<typeof outcome>;

const anything: Decoder<unknown> = (value) => value;

function message<const T extends string, F extends Parameters<typeof object>[0]>(type: T, fields: F) {
  return object({ v: number, type: literal(type), ...fields });
}

const ofRequest = { requestId: string, conversationId: string };
const ofPart = { ...ofRequest, part: number };

const serverDecoders = {
  accepted: message("accepted", {
    ...ofRequest,
    offset: number,
    question: string,
    askedAt: string,
    replaces: optional(string),
  }),
  understood: message("understood", {
    ...ofPart,
    phrase: string,
    words: list(word),
    assumptions: list(assumption),
    ignored: list(string),
    changes: optional(list(string)),
    kept: optional(list(string)),
    time: optional(time),
    query,
  }),
  text: message("text", { ...ofPart, text: string }),
  rows: message("rows", { ...ofPart, columns: list(column), rows: list(list(cell)), truncated: boolean }),
  chart: message("chart", { ...ofPart, chart }),
  clarify: message("clarify", { ...ofPart, text: string, words: list(word), choices: list(choice) }),
  refused: message("refused", {
    ...ofPart,
    text: string,
    reason: string,
    words: list(word),
    nearest: list(string),
  }),
  finished: message("finished", { ...ofRequest, offset: number, ...answerFields }),
  rejected: message("rejected", { ...ofRequest, error, retryAfterMillis: optional(number) }),
  resumed: message("resumed", { conversationId: string, offset: number, running: list(string) }),
  pong: message("pong", { requestId: string }),
  error: message("error", { requestId: optional(string), conversationId: optional(string), error }),
};

/** What belongs to no question. */
const sideDecoders = {
  joined: message("joined", { requestId: string, group: string }),
  left: message("left", { requestId: string, group: string }),
  presence: message("presence", { group: string, members: number }),
  statistics: message("statistics", { group: string, values: record(number) }),
  update: message("update", { group: string, item: string, value: anything }),
  notice: message("notice", { text: string }),
  batch: message("batch", { messages: list(anything) }),
};

type SideDecoders = typeof sideDecoders;
export type SideMessage = { [K in keyof SideDecoders]: Decoded<SideDecoders[K]> }[keyof SideDecoders];

type ServerDecoders = typeof serverDecoders;
export type ServerMessage = { [K in keyof ServerDecoders]: Decoded<ServerDecoders[K]> }[keyof ServerDecoders];
export type ServerMessageOf<T extends ServerMessage["type"]> = Extract<ServerMessage, { type: T }>;
export type PartMessage = ServerMessageOf<"understood" | "text" | "rows" | "chart" | "clarify" | "refused">;

const clientDecoders = {
  ask: message("ask", {
    ...ofRequest,
    question: string,
    overrides: optional(record(string)),
    replaces: optional(string),
  }),
  cancel: message("cancel", ofRequest),
  resume: message("resume", { conversationId: string, offset: number }),
  ping: message("ping", { requestId: string }),
  join: message("join", { requestId: string, group: string }),
  leave: message("leave", { requestId: string, group: string }),
};

type ClientDecoders = typeof clientDecoders;
export type ClientMessage = { [K in keyof ClientDecoders]: Decoded<ClientDecoders[K]> }[keyof ClientDecoders];

export type Reading<M> =
  | { readonly kind: "message"; readonly message: M }
  | { readonly kind: "unknown"; readonly type: string }
  | { readonly kind: "invalid"; readonly problem: string };

function reading<M>(decoders: Readonly<Record<string, Decoder<M>>>, value: unknown): Reading<M> {
  try {
    const type = string(objectOf(value, "").type, "type");
    const decoder = Object.hasOwn(decoders, type) ? decoders[type] : undefined;
    if (decoder === undefined) return { kind: "unknown", type };
    return { kind: "message", message: decoder(value, "") };
  } catch (problem) {
    if (problem instanceof DecodeError) return { kind: "invalid", problem: problem.message };
    throw problem;
  }
}

/** Reads a message of the server. Types that this page doesn't know are no error: a newer server may have more. */
export function readServerMessage(value: unknown): Reading<ServerMessage | SideMessage> {
  return reading<ServerMessage | SideMessage>({ ...serverDecoders, ...sideDecoders }, value);
}

export function isOfChat(message: ServerMessage | SideMessage): message is ServerMessage {
  return Object.hasOwn(serverDecoders, message.type);
}

export function readClientMessage(value: unknown): Reading<ClientMessage> {
  return reading<ClientMessage>(clientDecoders, value);
}
