import { Store } from "./store";

/** Where a token is kept between two loads of the page. */
export type Memory = {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
};

const KEY = "token";
/** As the server has it: safe in a header and as a subprotocol. */
const WELL_FORMED = /^[\w.~-]{16,256}$/;
/** A call that needs the token and costs the server next to nothing. */
const TRIAL = "/api/websocket/stats";
const TOKEN_SUBPROTOCOL = "seekapa.token.";

/** The token that a server may ask its callers for. Who is refused waits here until somebody gives another. */
export class Access {
  /** What the page has to ask for; nothing while nobody was refused. */
  readonly wanted = new Store<"token" | "another" | undefined>(undefined);
  #token: string | undefined;
  #waiting: (() => void)[] = [];

  constructor(private readonly memory: Memory) {
    this.#token = memory.get(KEY) ?? undefined;
  }

  get token(): string | undefined {
    return this.#token;
  }

  /** Waits until there is another token than the one that was refused. */
  otherThan(refused: string | undefined): Promise<void> {
    if (this.#token !== refused) return Promise.resolve();
    this.wanted.set(refused === undefined ? "token" : "another");
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(token: string): void {
    this.#token = token;
    this.memory.set(KEY, token);
    this.wanted.set(undefined);
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** What a WebSocket offers to speak: it has no headers, so the token goes with it. */
  subprotocols(spoken: string): string[] {
    return this.#token === undefined ? [spoken] : [spoken, TOKEN_SUBPROTOCOL + this.#token];
  }
}

/** It ends with the tab, so that nobody else at this machine finds the token. */
const OF_THE_TAB: Memory = {
  get(key) {
    try {
      return sessionStorage.getItem(`seekapa.${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      sessionStorage.setItem(`seekapa.${key}`, value);
    } catch {
      // Private windows may refuse: the token then lasts as long as the page.
    }
  },
};

export const access = new Access(OF_THE_TAB);

/** A fetch with the token; where the server refuses it, the answer is that to another one. */
export async function request(
  path: string,
  init: RequestInit = {},
  through: Access = access,
): Promise<Response> {
  for (;;) {
    const { token } = through;
    const response = await fetch(path, token === undefined ? init : withToken(init, token));
    if (response.status !== 401) return response;
    await through.otherThan(token);
  }
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${token}`);
  return { ...init, headers };
}

/** Why a token won't do, for whoever typed it; nothing where it will. */
export async function whyNot(token: string): Promise<string | undefined> {
  if (!WELL_FORMED.test(token)) {
    return "This is no token: it has 16 to 256 letters, digits or signs of . _ ~ - and no spaces.";
  }
  try {
    const { status } = await fetch(TRIAL, withToken({ cache: "no-store" }, token));
    if (status === 401) return "The server has another token. Check it, or ask whoever runs the server.";
    if (status === 429) return "That was tried too often. Try again in a minute.";
    return undefined;
  } catch {
    return "The server can't be reached. Check that it runs, then try again.";
  }
}
