import { longDay } from "./dates";

/** Labels of a model are written in lower case; alone on a line they begin with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Keeps a number and its sign together where the line breaks. */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/g, "$1\u202f%");
}

/** ISO dates inside of words, as people write them. */
export function withReadableDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, longDay);
}
