import { useEffect, useState } from "react";
import { Problem } from "../../lib/http";
import { Pause } from "../../lib/pace";
import { fetchSuggestions, type Suggestion } from "./api";

const FEWEST_LETTERS = 2;
const NONE: readonly Suggestion[] = [];
/** One for the page: how quick the server is does not depend on where one types. */
const SERVER = new Pause();

/** What could be meant, asked for when the typing pauses; a reply that is overtaken is dropped. */
export function useSuggestions(text: string, wanted: boolean, pause = SERVER): readonly Suggestion[] {
  const [found, setFound] = useState<{ readonly text: string; readonly suggestions: readonly Suggestion[] }>({
    text: "",
    suggestions: NONE,
  });
  const words = text.trim();
  const searching = wanted && words.length >= FEWEST_LETTERS;
  useEffect(() => {
    if (!searching) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const asked = performance.now();
        const suggestions = await fetchSuggestions(words, abort.signal);
        pause.took(performance.now() - asked);
        if (!abort.signal.aborted) setFound({ text: words, suggestions });
      } catch (error) {
        // Suggestions are a courtesy: without them one writes the question oneself.
        if (!(error instanceof Problem) && !(error instanceof DOMException)) throw error;
      }
    }, pause.millis);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, searching, pause]);
  return searching ? found.suggestions.filter((it) => it.text !== words) : NONE;
}
