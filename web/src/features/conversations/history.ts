import { dayHeading } from "../../lib/dates";
import { Problem } from "../../lib/http";
import { Store } from "../../lib/store";
import { type ConversationSummary, fetchConversations } from "./api";

export type HistoryState = {
  readonly conversations: readonly ConversationSummary[];
  readonly problem: Problem | undefined;
};

/** The conversations that were had, the latest first. */
export class History {
  readonly state = new Store<HistoryState>({ conversations: [], problem: undefined });

  constructor(private readonly fetch: () => Promise<readonly ConversationSummary[]> = fetchConversations) {}

  async load(): Promise<void> {
    try {
      const fetched = await this.fetch();
      this.state.set({ conversations: latestFirst(fetched), problem: undefined });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.state.update((state) => ({ ...state, problem: error }));
    }
  }

  /** Shows a conversation at once, before the server lists it. */
  touch(id: string, title: string, updatedAt: string): void {
    this.state.update(({ conversations, problem }) => {
      const known = conversations.find((it) => it.id === id);
      const others = conversations.filter((it) => it.id !== id);
      return {
        conversations: latestFirst([...others, { ...known, id, title: known?.title || title, updatedAt }]),
        problem,
      };
    });
  }
}

function latestFirst(conversations: readonly ConversationSummary[]): readonly ConversationSummary[] {
  return conversations.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

export type Day = { readonly heading: string; readonly conversations: readonly ConversationSummary[] };

export function byDay(conversations: readonly ConversationSummary[], now: Date): readonly Day[] {
  const days = new Map<string, ConversationSummary[]>();
  for (const conversation of conversations) {
    const heading = dayHeading(new Date(conversation.updatedAt), now);
    days.set(heading, [...(days.get(heading) ?? []), conversation]);
  }
  return [...days].map(([heading, grouped]) => ({ heading, conversations: grouped }));
}
