import { rmSync } from "node:fs";

/** Removes what the server under test kept. */
export default function removeData(): void {
  const data = process.env.SEEKAPA_TEST_DATA;
  if (data?.includes("seekapa-browser-")) rmSync(data, { recursive: true, force: true });
}
