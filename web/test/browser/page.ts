import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, type WebSocketRoute } from "@playwright/test";

export const TOP_5 = "top 5 products by revenue last quarter";
export const REFUSED = "revenue by salesperson last year";
export const AMBIGUOUS = "revenue on 03/04/2026";

export const composer = (page: Page): Locator => page.getByRole("textbox", { name: "Question" });
export const turns = (page: Page): Locator => page.getByRole("article");
export const lastTurn = (page: Page): Locator => turns(page).last();

/** Types a question and asks it, without waiting for anything. */
export async function type(page: Page, question: string): Promise<void> {
  await composer(page).fill(question);
  await composer(page).press("Enter");
}

/** Asks, and waits for the answer to be finished. */
export async function ask(page: Page, question: string): Promise<Locator> {
  const before = await turns(page).count();
  await type(page, question);
  await expect(turns(page)).toHaveCount(before + 1);
  const turn = lastTurn(page);
  await expect(turn).toHaveAttribute("aria-busy", "false");
  return turn;
}

/** Asks axe for all of its rules, or for some. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(told).toEqual([]);
}

/** Holds the line between the page and the server: it can be cut, kept down, and made to swallow replies. */
export class Line {
  #down = false;
  #deaf = false;
  #routes: { page: WebSocketRoute; server: WebSocketRoute }[] = [];
  readonly asked: string[] = [];

  static async between(page: Page): Promise<Line> {
    const line = new Line();
    await page.routeWebSocket("**/ws/chat", (route) => line.#connect(route));
    await page.route("**/api/chat", (route) => {
      line.asked.push(route.request().postDataJSON().question);
      return route.continue();
    });
    await page.route("**/api/health", (route) => (line.#down ? route.abort() : route.continue()));
    return line;
  }

  #connect(page: WebSocketRoute): void {
    if (this.#down) return void page.close({ code: 1011 });
    const server = page.connectToServer();
    this.#routes.push({ page, server });
    page.onMessage((message) => {
      const { type: kind, question } = JSON.parse(String(message));
      if (kind === "ask") this.asked.push(question);
      server.send(message);
    });
    server.onMessage((message) => {
      if (!this.#deaf) page.send(message);
    });
  }

  /** From now on the server hears the page, but the page no longer hears the server. */
  swallowReplies(): void {
    this.#deaf = true;
  }

  async cut(): Promise<void> {
    this.#down = true;
    const routes = this.#routes.splice(0);
    await Promise.all(routes.flatMap(({ page, server }) => [page.close({ code: 1011 }), server.close()]));
  }

  mend(): void {
    this.#down = false;
    this.#deaf = false;
  }
}
