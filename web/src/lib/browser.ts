/** What the browser offers beside the page: files, the clipboard, a memory. Each may be refused. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function fileName(words: string, extension: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${slug || "answer"}.${extension}`;
}

export const remembered = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`seekapa.${key}`);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(`seekapa.${key}`, value);
    } catch {
      // Private windows may refuse: the choice then lasts as long as the page.
    }
  },
};

export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
export const commandKey = isApple ? "⌘" : "Ctrl";
