import type {
  AnswerMessage,
  ErrorMessage,
  PartMessage,
  ServerMessage,
  ServerMessageOf,
} from "../../protocol/messages";

/** An answer while it grows: the fields that have come so far. Its outcome comes last. */
export type GrowingAnswer = Partial<AnswerMessage>;

export type Overrides = Readonly<Record<string, string>>;

/**
 * A question and its answer.
 *
 * unsent: not known to be stored; sent again until it is. accepted: stored, being answered. finished: has
 * its outcome. rejected: was not stored, and will not be.
 */
export type Turn = {
  readonly requestId: string;
  readonly conversationId: string;
  readonly question: string;
  readonly overrides?: Overrides;
  /** The request whose answer this one takes the place of. */
  readonly replaces?: string;
  readonly askedAt: string;
  readonly state: "unsent" | "accepted" | "finished" | "rejected";
  readonly answer: GrowingAnswer;
  readonly acceptedOffset?: number;
  readonly finishedOffset?: number;
  readonly lastPart: number;
  /** The connection broke meanwhile, so that parts may be missing. */
  readonly interrupted: boolean;
  readonly stopping: boolean;
  readonly rejection?: ErrorMessage;
  /** How long the server wants to be left alone after a rejection. */
  readonly retryAfterMillis?: number;
  /** Asked on this page, so that its answer is announced. */
  readonly live: boolean;
};

export type Conversation = {
  readonly id: string;
  readonly title: string;
  /** The last offset seen: everything up to it has been taken in. */
  readonly offset: number;
  readonly turns: readonly Turn[];
};

export function emptyConversation(id: string): Conversation {
  return { id, title: "", offset: 0, turns: [] };
}

export function isRunning(turn: Turn): boolean {
  return turn.state === "unsent" || turn.state === "accepted";
}

export function runningTurn(conversation: Conversation): Turn | undefined {
  return conversation.turns.findLast(isRunning);
}

export function newTurn(
  turn: Pick<Turn, "requestId" | "conversationId" | "question" | "askedAt" | "live"> & {
    overrides?: Overrides;
    replaces?: string;
  },
): Turn {
  return { ...turn, state: "unsent", answer: {}, lastPart: 0, interrupted: false, stopping: false };
}

export function withTurn(conversation: Conversation, turn: Turn): Conversation {
  return {
    ...conversation,
    title: conversation.title || turn.question,
    turns: [...conversation.turns, turn],
  };
}

export function changed(
  conversation: Conversation,
  requestId: string,
  change: (turn: Turn) => Turn,
): Conversation {
  const at = conversation.turns.findIndex((turn) => turn.requestId === requestId);
  const turn = conversation.turns[at];
  if (turn === undefined) return conversation;
  const next = change(turn);
  return next === turn ? conversation : { ...conversation, turns: conversation.turns.with(at, next) };
}

/** What a message of the server makes of a conversation. Messages that come twice change nothing. */
export function received(conversation: Conversation, message: ServerMessage): Conversation {
  switch (message.type) {
    case "accepted":
      return accepted(conversation, message);
    case "understood":
    case "text":
    case "rows":
    case "chart":
    case "clarify":
    case "refused":
      return changed(conversation, message.requestId, (turn) => grown(turn, message));
    case "finished":
      return finished(conversation, message);
    case "rejected":
      return rejected(conversation, message.requestId, message.error, message.retryAfterMillis);
    case "resumed":
      return seen(conversation, message.offset);
    case "pong":
    case "error":
      return conversation;
  }
}

function seen(conversation: Conversation, offset: number): Conversation {
  return offset <= conversation.offset ? conversation : { ...conversation, offset };
}

function accepted(conversation: Conversation, message: ServerMessageOf<"accepted">): Conversation {
  const known = conversation.turns.some(({ requestId }) => requestId === message.requestId);
  const base = known
    ? conversation
    : withTurn(conversation, newTurn({ ...ofEnvelope(message), live: false }));
  const next = changed(base, message.requestId, (turn) =>
    turn.state === "unsent" || turn.state === "rejected"
      ? { ...turn, state: "accepted", askedAt: message.askedAt, acceptedOffset: message.offset }
      : turn,
  );
  return seen({ ...next, turns: inOrder(next.turns) }, message.offset);
}

function ofEnvelope(message: ServerMessageOf<"accepted">) {
  const { requestId, conversationId, question, askedAt, replaces } = message;
  return { requestId, conversationId, question, askedAt, ...(replaces ? { replaces } : {}) };
}

/** Stored turns in the order of the store, then those that wait to be. */
function inOrder(turns: readonly Turn[]): readonly Turn[] {
  const offset = (turn: Turn) => turn.acceptedOffset ?? Number.MAX_SAFE_INTEGER;
  const sorted = turns.every((turn, i) => i === 0 || offset(turns[i - 1] ?? turn) <= offset(turn));
  return sorted ? turns : turns.toSorted((a, b) => offset(a) - offset(b));
}

function grown(turn: Turn, part: PartMessage): Turn {
  if (turn.state === "finished" || part.part <= turn.lastPart) return turn;
  return { ...turn, state: "accepted", lastPart: part.part, answer: { ...turn.answer, ...fieldsOf(part) } };
}

function fieldsOf(part: PartMessage): GrowingAnswer {
  const { v: _v, type: _type, requestId: _r, conversationId: _c, part: _part, ...fields } = part;
  return fields;
}

function finished(conversation: Conversation, message: ServerMessageOf<"finished">): Conversation {
  const { v: _v, type: _type, requestId, conversationId: _c, offset, ...answer } = message;
  return stored(conversation, requestId, answer, offset);
}

/** Takes in the stored outcome of a turn. */
export function stored(
  conversation: Conversation,
  requestId: string,
  answer: AnswerMessage,
  offset: number,
): Conversation {
  const next = changed(conversation, requestId, (turn) =>
    turn.finishedOffset !== undefined && !isPartial(turn)
      ? turn
      : {
          ...turn,
          state: "finished",
          answer: { ...turn.answer, ...answer },
          finishedOffset: offset,
          stopping: false,
        },
  );
  return seen(next, offset);
}

/** Whether parts of a finished answer were lost on the way and must be fetched. */
export function isPartial(turn: Turn): boolean {
  return (
    turn.state === "finished" &&
    turn.interrupted &&
    turn.answer.question === undefined &&
    turn.answer.outcome !== "cancelled"
  );
}

export function rejected(
  conversation: Conversation,
  requestId: string,
  rejection: ErrorMessage,
  retryAfterMillis?: number,
): Conversation {
  return changed(conversation, requestId, (turn) =>
    turn.state === "unsent"
      ? { ...turn, state: "rejected", rejection, ...(retryAfterMillis ? { retryAfterMillis } : {}) }
      : turn,
  );
}

/** The connection broke: what is running may miss parts. */
export function interrupted(conversation: Conversation): Conversation {
  const touched = (turn: Turn) => turn.state === "accepted" && !turn.interrupted;
  if (!conversation.turns.some(touched)) return conversation;
  return {
    ...conversation,
    turns: conversation.turns.map((turn) => (touched(turn) ? { ...turn, interrupted: true } : turn)),
  };
}
