import { getJson } from "../../lib/http";
import { type Decoded, list, number, object, optional, string } from "../../protocol/decoder";

const summary = object({ id: string, title: string, updatedAt: string, questions: optional(number) });
export type ConversationSummary = Decoded<typeof summary>;

const page = object({ conversations: list(summary), next: optional(string) });
export type HistoryPage = Decoded<typeof page>;

/** A page of the list, the latest first; each names the one after it. */
export function fetchConversations(after?: string): Promise<HistoryPage> {
  return getJson(`/api/conversations${after ? `?after=${encodeURIComponent(after)}` : ""}`, page);
}
