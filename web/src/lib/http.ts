import { DecodeError, type Decoder, objectOf } from "../protocol/decoder";
import { request } from "./access";

/** A problem as RFC 9457 tells it, with what to do next; or the network's, told the same way. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly next: string,
  ) {
    super(message);
  }
}

export async function getJson<T>(path: string, decoder: Decoder<T>, signal?: AbortSignal): Promise<T> {
  const response = await fetched(path, signal);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response, body);
  try {
    return decoder(body, "");
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new Problem(
      `The server's reply could not be read: ${error.message}.`,
      response.status,
      "Reload the page.",
    );
  }
}

async function fetched(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await request(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem("The server can't be reached.", 0, "Check that it runs, then try again.");
  }
}

function problemOf(response: Response, body: unknown): Problem {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    said = objectOf(body, "");
  } catch {
    // No problem+json: the status must do.
  }
  const text = (value: unknown, otherwise: string) =>
    typeof value === "string" && value ? value : otherwise;
  const message = text(said.detail, text(said.title, `The server answered with status ${response.status}.`));
  return new Problem(message, response.status, text(said.next, "Try again."));
}
