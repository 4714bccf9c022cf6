import { getJson } from "../../lib/http";
import { type Decoded, list, number, object, optional, string } from "../../protocol/decoder";

const summary = object({ id: string, title: string, updatedAt: string, questions: optional(number) });
export type ConversationSummary = Decoded<typeof summary>;

export async function fetchConversations(): Promise<readonly ConversationSummary[]> {
  const { conversations } = await getJson("/api/conversations", object({ conversations: list(summary) }));
  return conversations;
}
