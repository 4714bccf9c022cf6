// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../app/App";
import { Seekapa } from "../../app/seekapa";
import { nextTheme } from "../../app/theme";
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
  vi.unstubAllGlobals();
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

/** The rows of a conversation as the page shows them: the last ones, for it follows. */
async function page(conversation: Conversation) {
  history.replaceState(null, "", "/c/c");
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const seekapa = new Seekapa();
  seekapa.chat.state.update((state) => ({ ...state, conversations: { c: conversation } }));
  render(<App seekapa={seekapa} />);
  await vi.waitFor(() => expect(renders.size).toBeGreaterThan(0));
  const shown = [...renders.keys()];
  renders.clear();
  return {
    seekapa,
    shown,
    receive: (change: (conversation: Conversation) => Conversation) =>
      act(() =>
        seekapa.chat.state.update((state) => ({
          ...state,
          conversations: { c: change(state.conversations.c ?? conversation) },
        })),
      ),
  };
}

test("of a thousand questions on the page, a part that comes draws exactly one row", async () => {
  const { shown, receive } = await page(talk(1000));
  const at = Number(shown[0]?.split(" ")[1]);
  const requestId = `r${at}`;
  for (let part = 1; part <= 3; part++) {
    receive((it) =>
      received(it, { v: 1, type: "text", requestId, conversationId: "c", part, text: `part ${part}` }),
    );
    expect([...renders]).toEqual([[`question ${at}`, part]]);
  }
});

test("a part for a row that is not in view draws none", async () => {
  const { shown, receive } = await page(talk(1000));
  const hidden = shown.includes("question 500") ? 10 : 500;
  receive((it) =>
    received(it, {
      v: 1,
      type: "text",
      requestId: `r${hidden}`,
      conversationId: "c",
      part: 1,
      text: "more",
    }),
  );
  expect(renders.size).toBe(0);
});

test("writing in the composer draws no row", async () => {
  const { seekapa } = await page(talk(1000));
  for (const text of ["r", "re", "rev"]) act(() => seekapa.composer.text.set(text));
  fireEvent.change(screen.getByRole("textbox", { name: "Question" }), { target: { value: "reve" } });
  expect(seekapa.composer.text.get()).toBe("reve");
  expect(renders.size).toBe(0);
});

test("other colours draw no row", async () => {
  await page(talk(1000));
  act(() => nextTheme());
  expect(document.documentElement.dataset.theme).toBe("light");
  expect(renders.size).toBe(0);
});

test("of ten thousand questions only those in view are in the page", () => {
  const { container } = render(list(talk(10_000)));
  const rows = container.querySelectorAll("article");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(20);
});
