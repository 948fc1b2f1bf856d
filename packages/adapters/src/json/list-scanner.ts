import { CchcError } from "@cchc/core";
import { type JsonFault, noList, severalLists, tooLong, unexpected } from "./json-fault.ts";
import { parseJson } from "./parse-json.ts";
import {
  aColon,
  aName,
  aValue,
  type ElementText,
  type Expected,
  type Frame,
  type ListOptions,
  moreOrEnd,
  theEnd,
} from "./scan-state.ts";
import { TextWindow } from "./text-window.ts";
import { valueEnd } from "./value-end.ts";

/** Finds the list of records in a JSON text that comes in pieces, and gives its elements one by one: memory holds one of them. */
export class ListScanner {
  readonly #options: ListOptions;
  readonly #path: readonly string[] | undefined;
  readonly #text = new TextWindow();
  readonly #frames: Frame[] = [];
  readonly #lists: string[] = [];
  #expected: Expected = "value";
  #sawEmpty = false;

  constructor(options: ListOptions) {
    this.#options = options;
    this.#path = options.items?.split(".");
  }

  /** Takes the next piece, and gives the elements that are complete. */
  *push(piece: string, last = false): Generator<ElementText, void, undefined> {
    this.#text.add(piece);
    for (;;) {
      const character = this.#text.next();
      if (character === undefined) {
        break;
      }
      const taken = this.#take(character, last);
      if (taken === "wait") {
        return;
      }
      if (taken !== undefined) {
        yield taken;
      }
    }
    if (last) {
      this.#finish();
    }
  }

  #finish(): void {
    if (this.#expected !== "end") {
      this.#stop(unexpected(undefined, this.#lists.length === 0 && this.#frames.length === 0 ? aValue : moreOrEnd));
    }
    if (this.#lists.length === 0 && !this.#sawEmpty) {
      this.#stop(noList(this.#options.items));
    }
  }

  #take(character: string, last: boolean): ElementText | "wait" | undefined {
    switch (this.#expected) {
      case "value":
        return this.#value(character, last);
      case "value-or-end":
        return character === "]" ? this.#close() : this.#value(character, last);
      case "key":
        return this.#key(character, last);
      case "key-or-end":
        return character === "}" ? this.#close() : this.#key(character, last);
      case "colon":
        return this.#mark(character, { mark: ":", next: "value", wanted: aColon });
      case "more":
        return this.#more(character);
      case "end":
        return this.#stop(unexpected(character, theEnd));
    }
  }

  #mark(character: string, { mark, next, wanted }: { mark: string; next: Expected; wanted: typeof aColon }): undefined {
    if (character !== mark) {
      this.#stop(unexpected(character, wanted));
    }
    this.#text.pass(1);
    this.#expected = next;
  }

  #more(character: string): undefined {
    const kind = this.#frames.at(-1)?.kind;
    if (character === (kind === "object" ? "}" : "]")) {
      return this.#close();
    }
    if (character !== ",") {
      this.#stop(unexpected(character, moreOrEnd));
    }
    this.#text.pass(1);
    this.#expected = kind === "object" ? "key" : "value";
  }

  #close(): undefined {
    this.#text.pass(1);
    const { kind, elements = 0 } = this.#frames.pop() ?? {};
    this.#sawEmpty ||= kind === "list" && elements === 0;
    this.#expected = this.#frames.length === 0 ? "end" : "more";
  }

  #key(character: string, last: boolean): "wait" | undefined {
    if (character !== '"') {
      this.#stop(unexpected(character, aName));
    }
    const text = this.#whole(last);
    const frame = this.#frames.at(-1);
    if (text === undefined || frame === undefined) {
      return "wait";
    }
    const key = this.#parsed(text);
    frame.key = typeof key === "string" ? key : "";
    this.#text.pass(text.length);
    this.#expected = "colon";
    return undefined;
  }

  #value(character: string, last: boolean): ElementText | "wait" | undefined {
    if (this.#frames.at(-1)?.kind !== "list" && this.#goesInto(character)) {
      return undefined;
    }
    const text = this.#whole(last);
    if (text === undefined) {
      return "wait";
    }
    if (text === "") {
      return this.#stop(unexpected(character, aValue));
    }
    const frame = this.#frames.at(-1);
    const isRecord = frame?.kind === "list" && this.#isRecord(frame, character);
    const element = isRecord ? { text, ...this.#text.position } : undefined;
    if (element === undefined) {
      this.#parsed(text);
    }
    this.#text.pass(text.length);
    this.#expected = "more";
    return element;
  }

  /** The first element of a list decides whether it is one of records; what lies at the root or under the given name always is. */
  #isRecord(frame: Frame, character: string): boolean {
    frame.elements += 1;
    if (frame.elements === 1 && (frame.records || character === "{")) {
      frame.records = true;
      this.#lists.push(frame.key);
      if (this.#lists.length > 1) {
        this.#stop(severalLists(this.#lists));
      }
    }
    return frame.records;
  }

  /** Whether a group is on the way to the list of records, or is it. */
  #goesInto(character: string): boolean {
    const depth = this.#frames.length;
    const key = this.#frames.at(-1)?.key ?? "";
    const path = this.#path;
    if (path === undefined) {
      return this.#goesIntoUntold(character, depth, key);
    }
    if (depth > 0 && key !== path[depth - 1]) {
      return false;
    }
    const isLast = depth === path.length;
    if (character !== (isLast ? "[" : "{")) {
      this.#stop(noList(this.#options.items));
    }
    return this.#enter(isLast ? "list" : "object", { key, records: true });
  }

  /** Without a name the list lies at the root, or is one of those under the root's names. */
  #goesIntoUntold(character: string, depth: number, key: string): boolean {
    if (character === "[" && depth <= 1) {
      return this.#enter("list", { key, records: depth === 0 });
    }
    if (depth > 0) {
      return false;
    }
    if (character !== "{") {
      this.#stop(noList(undefined));
    }
    return this.#enter("object", { key, records: false });
  }

  #enter(kind: Frame["kind"], { key, records }: Pick<Frame, "key" | "records">): true {
    this.#text.pass(1);
    this.#frames.push({ kind, key: kind === "list" ? key : "", elements: 0, records });
    this.#expected = kind === "list" ? "value-or-end" : "key-or-end";
    return true;
  }

  /** The text of the value that begins here; undefined while its end is not there yet. */
  #whole(last: boolean): string | undefined {
    const text = this.#text.until(valueEnd);
    if (text === undefined && last) {
      this.#stop(unexpected(undefined, moreOrEnd));
    }
    if ((text?.length ?? this.#text.waiting) > this.#options.limits.recordLength) {
      this.#stop(tooLong(this.#options.limits));
    }
    return text;
  }

  #parsed(text: string): unknown {
    const parsed = parseJson(text, this.#options.limits);
    if ("fault" in parsed) {
      this.#text.pass(parsed.offset);
      return this.#stop(parsed.fault);
    }
    return parsed.value;
  }

  #stop(fault: JsonFault): never {
    throw new CchcError({ ...fault, place: { file: this.#options.file, ...this.#text.position } });
  }
}
