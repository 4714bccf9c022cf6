// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { whyNot } from "../lib/access";
import TokenDialog from "./TokenDialog";

vi.mock("../lib/access", () => ({ whyNot: vi.fn() }));
const trying = vi.mocked(whyNot);
afterEach(cleanup);

function type(token: string) {
  fireEvent.change(screen.getByLabelText("Token"), { target: { value: token } });
  fireEvent.click(screen.getByRole("button"));
}

test("a wrong token is said to be wrong and is not taken; a right one is, without the spaces around it", async () => {
  const onToken = vi.fn();
  render(<TokenDialog wanted="token" onToken={onToken} />);
  trying.mockResolvedValueOnce("The server has another token.");
  type("wrong-token-of-someone");
  expect((await screen.findByRole("alert")).textContent).toBe("The server has another token.");
  expect(onToken).not.toHaveBeenCalled();
  trying.mockResolvedValueOnce(undefined);
  type("  0123456789abcdef ");
  await vi.waitFor(() => expect(onToken).toHaveBeenCalledExactlyOnceWith("0123456789abcdef"));
});

test("it is told whether a token is missing or no longer holds, and none is no token", () => {
  const { rerender } = render(<TokenDialog wanted="token" onToken={() => {}} />);
  expect(screen.getByRole("heading").textContent).toContain("asks for a token");
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(true);
  rerender(<TokenDialog wanted="another" onToken={() => {}} />);
  expect(screen.getByRole("heading").textContent).toContain("has changed");
});
