import { Store } from "../lib/store";

export type Route =
  | { readonly page: "new" }
  | { readonly page: "monitor" }
  | { readonly page: "conversation"; readonly id: string }
  | { readonly page: "answer"; readonly requestId: string };

export function routeOf(path: string): Route {
  const [, first, second] = path.split("/");
  if (first === "c" && second) return { page: "conversation", id: decodeURIComponent(second) };
  if (first === "a" && second) return { page: "answer", requestId: decodeURIComponent(second) };
  if (first === "monitor") return { page: "monitor" };
  return { page: "new" };
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case "new":
      return "/";
    case "monitor":
      return "/monitor";
    case "conversation":
      return `/c/${encodeURIComponent(route.id)}`;
    case "answer":
      return `/a/${encodeURIComponent(route.requestId)}`;
  }
}

/** Where the page is, in step with the address bar. */
export class Router {
  readonly route = new Store<Route>(routeOf(location.pathname));

  constructor() {
    addEventListener("popstate", () => this.route.set(routeOf(location.pathname)));
  }

  readonly go = (route: Route): void => {
    const path = pathOf(route);
    if (path !== location.pathname) history.pushState(null, "", path);
    this.route.set(route);
  };
}
