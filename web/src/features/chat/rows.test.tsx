// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CardActions, CardActionsProvider } from "./actions";
import { type Conversation, emptyConversation, newTurn, received, withTurn } from "./conversation";
import { MessageList } from "./MessageList";

const renders = new Map<string, number>();

vi.mock("./AnswerCard", () => ({
  AnswerCard: ({ turn }: { turn: { question: string } }) => {
    renders.set(turn.question, (renders.get(turn.question) ?? 0) + 1);
    return <p>{turn.question}</p>;
  },
}));

const actions: CardActions = {
  ask: () => {},
  askAgain: () => {},
  edit: () => {},
  show: () => false,
  isAdditive: () => false,
};

beforeEach(() => {
  renders.clear();
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(200);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function talk(n: number): Conversation {
  let conversation = emptyConversation("c");
  for (let i = 0; i < n; i++) {
    const turn = newTurn({
      requestId: `r${i}`,
      conversationId: "c",
      question: `question ${i}`,
      askedAt: "",
      live: true,
    });
    conversation = withTurn(conversation, { ...turn, state: "accepted", answer: { text: "so far" } });
  }
  return conversation;
}

const list = ({ turns }: Conversation) => (
  <CardActionsProvider value={actions}>
    <MessageList turns={turns} />
  </CardActionsProvider>
);

test("a new part draws its own row again and no other", () => {
  const before = talk(3);
  const { rerender } = render(list(before));
  expect(new Set(renders.keys())).toEqual(new Set(["question 0", "question 1", "question 2"]));
  renders.clear();
  rerender(
    list(
      received(before, { v: 1, type: "text", requestId: "r1", conversationId: "c", part: 1, text: "more" }),
    ),
  );
  expect([...renders.keys()]).toEqual(["question 1"]);
});

test("of ten thousand questions only those in view are in the page", () => {
  const { container } = render(list(talk(10_000)));
  const rows = container.querySelectorAll("article");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(20);
});
