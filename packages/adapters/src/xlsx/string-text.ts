const escaped = /_x([0-9A-F]{4})_/gi;

/** The text of a `si` or `is` element: its runs joined, the reading aids of East Asian scripts left out. */
export class StringText {
  #text = "";
  #inText = false;
  #phonetic = 0;

  /** Characters so far. */
  get length(): number {
    return this.#text.length;
  }

  open(name: string): void {
    this.#inText = name === "t" && this.#phonetic === 0;
    this.#phonetic += name === "rPh" ? 1 : 0;
  }

  close(name: string): void {
    this.#inText = false;
    this.#phonetic -= name === "rPh" ? 1 : 0;
  }

  add(text: string): void {
    if (this.#inText) {
      this.#text += text;
    }
  }

  /** The text, trimmed and in NFC; then begins anew. */
  take(): string {
    const text = cellText(this.#text);
    this.#text = "";
    return text;
  }
}

/** A text as cells hold it: what XML cannot write stands as `_x000D_`; trimmed, in NFC. */
export function cellText(text: string): string {
  const plain = text.includes("_x")
    ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.normalize("NFC").trim();
}
