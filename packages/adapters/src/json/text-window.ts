const blank = /[^ \t\n\r]/g;

/** The part of a long text that is being looked at. It knows line and column of its place, and drops what was passed. */
export class TextWindow {
  #text = "";
  #at = 0;
  #line = 1;
  /** Where the line of the place begins, from the start of the window; negative when that was dropped. */
  #lineStart = 0;

  /** Line and column of the place, from 1. */
  get position(): { readonly line: number; readonly column: number } {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  /** Characters from the place on. */
  get waiting(): number {
    return this.#text.length - this.#at;
  }

  add(piece: string): void {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#lineStart -= this.#at;
    this.#at = 0;
  }

  /** The next character that is no space, at the place from then on; undefined when there is none. */
  next(): string | undefined {
    blank.lastIndex = this.#at;
    const found = blank.exec(this.#text);
    this.pass((found?.index ?? this.#text.length) - this.#at);
    return found?.[0];
  }

  /** The text from the place to an end that a search finds. */
  until(search: (text: string, start: number) => number | undefined): string | undefined {
    const end = search(this.#text, this.#at);
    return end === undefined ? undefined : this.#text.slice(this.#at, end);
  }

  /** Goes on by so many characters. */
  pass(count: number): void {
    const end = this.#at + count;
    for (
      let feed = this.#text.indexOf("\n", this.#at);
      feed !== -1 && feed < end;
      feed = this.#text.indexOf("\n", feed + 1)
    ) {
      this.#line += 1;
      this.#lineStart = feed + 1;
    }
    this.#at = end;
  }
}
