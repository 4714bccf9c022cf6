import { useEffect, useState } from "react";
import { Problem } from "../../lib/http";
import { fetchSuggestions, type Suggestion } from "./api";

const PAUSE_MILLIS = 120;
const FEWEST_LETTERS = 2;
const NONE: readonly Suggestion[] = [];

/** What could be meant, asked for when the typing pauses; a reply that is overtaken is dropped. */
export function useSuggestions(text: string, wanted: boolean): readonly Suggestion[] {
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
        setFound({ text: words, suggestions: await fetchSuggestions(words, abort.signal) });
      } catch (error) {
        // Suggestions are a courtesy: without them one writes the question oneself.
        if (!(error instanceof Problem) && !(error instanceof DOMException)) throw error;
      }
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, searching]);
  return searching ? found.suggestions.filter((it) => it.text !== words) : NONE;
}
