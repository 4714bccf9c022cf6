import { getJson } from "../../lib/http";
import { type Decoded, list, number, object, oneOf, optional, string } from "../../protocol/decoder";
import { type AnswerMessage, answerMessage } from "../../protocol/messages";
import { type Conversation, newTurn, type Turn } from "./conversation";

const turn = object({
  requestId: string,
  question: string,
  askedAt: string,
  acceptedOffset: number,
  replaces: optional(string),
  answer: optional(answerMessage),
  finishedOffset: optional(number),
});
const conversation = object({ id: string, title: string, offset: number, turns: list(turn) });

export async function fetchConversation(id: string): Promise<Conversation> {
  const { turns, ...rest } = await getJson(`/api/conversations/${encodeURIComponent(id)}`, conversation);
  return {
    ...rest,
    turns: turns.map(({ answer, finishedOffset, acceptedOffset, ...asked }): Turn => {
      const base = { ...newTurn({ ...asked, conversationId: id, live: false }), acceptedOffset };
      if (answer === undefined) return { ...base, state: "accepted", interrupted: true };
      return {
        ...base,
        state: "finished",
        answer,
        ...(finishedOffset === undefined ? {} : { finishedOffset }),
      };
    }),
  };
}

const ids = object({ requestId: string, conversationId: string, offset: number });

export type StoredAnswer = {
  readonly requestId: string;
  readonly conversationId: string;
  readonly offset: number;
  readonly answer: AnswerMessage;
};

export function fetchAnswer(requestId: string): Promise<StoredAnswer> {
  return getJson(`/api/answers/${encodeURIComponent(requestId)}`, (value, path) => ({
    ...ids(value, path),
    answer: answerMessage(value, path),
  }));
}

const suggestion = object({
  text: string,
  kind: oneOf("question", "measure", "dimension", "value", "time"),
  detail: optional(string),
});
export type Suggestion = Decoded<typeof suggestion>;

export async function fetchSuggestions(words: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const found = await getJson(
    `/api/suggest?q=${encodeURIComponent(words)}`,
    object({ suggestions: list(suggestion) }),
    signal,
  );
  return found.suggestions;
}
