import { dayHeading } from "../../lib/dates";
import { Problem } from "../../lib/http";
import { Store } from "../../lib/store";
import { type ConversationSummary, fetchConversations, type HistoryPage } from "./api";

export type HistoryState = {
  readonly conversations: readonly ConversationSummary[];
  readonly problem: Problem | undefined;
  /** Where the older ones begin, if there are any. */
  readonly next: string | undefined;
};

/** The conversations that were had, the latest first. */
export class History {
  readonly state = new Store<HistoryState>({ conversations: [], problem: undefined, next: undefined });

  constructor(private readonly fetch: (after?: string) => Promise<HistoryPage> = fetchConversations) {}

  /** Loads the latest, or those that are older than what is shown. */
  async load(after?: string): Promise<void> {
    try {
      const { conversations, next } = await this.fetch(after);
      this.state.update((state) => ({
        conversations: together(state.conversations, conversations),
        problem: undefined,
        next,
      }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.state.update((state) => ({ ...state, problem: error }));
    }
  }

  /** Shows a conversation at once, before the server lists it. */
  touch(id: string, title: string, updatedAt: string): void {
    this.state.update((state) => {
      const { conversations } = state;
      const known = conversations.find((it) => it.id === id);
      const others = conversations.filter((it) => it.id !== id);
      const touched = { ...known, id, title: known?.title || title, updatedAt };
      return { ...state, conversations: latestFirst([...others, touched]) };
    });
  }
}

/** What is known and what was fetched, which is newer. */
function together(
  known: readonly ConversationSummary[],
  fetched: readonly ConversationSummary[],
): readonly ConversationSummary[] {
  return latestFirst([...new Map([...known, ...fetched].map((it) => [it.id, it])).values()]);
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
