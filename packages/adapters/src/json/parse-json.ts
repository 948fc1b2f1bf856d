import {
  badNumber,
  badString,
  duplicateKey,
  type JsonFault,
  tooDeep,
  tooManyValues,
  unexpected,
} from "./json-fault.ts";
import {
  aColon,
  aName,
  aValue,
  escapes,
  loneSurrogate,
  more,
  number,
  space,
  special,
  strictNumber,
  theEnd,
  word,
} from "./json-grammar.ts";
import { JsonNumber, type JsonValue } from "./json-value.ts";
import { defaultJsonLimits, type JsonLimits } from "./limits.ts";

import { characterAt, type FaultAt, type ParsedJson, Stop, stopOf } from "./parsed-json.ts";

/**
 * Reads one text of JSON strictly (RFC 8259), its numbers as they are written. `JSON.parse` would put numbers into doubles and
 * keep the last of two values of one name without a word.
 */
export function parseJson(text: string, limits: JsonLimits = defaultJsonLimits): ParsedJson | FaultAt {
  const parser = new Parser(text, limits);
  try {
    const value = parser.document();
    return parser.duplicate === undefined ? { value } : { value, duplicate: parser.duplicate };
  } catch (error) {
    return stopOf(error);
  }
}

class Parser {
  duplicate: FaultAt | undefined;
  readonly #text: string;
  readonly #limits: JsonLimits;
  #at = 0;
  #depth = 0;
  #values = 0;

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  document(): JsonValue {
    const value = this.#value();
    this.#match(space);
    if (this.#at < this.#text.length) {
      this.#stop(unexpected(characterAt(this.#text, this.#at), theEnd));
    }
    return value;
  }

  #value(): JsonValue {
    this.#match(space);
    this.#values += 1;
    if (this.#values > this.#limits.values) {
      this.#stop(tooManyValues(this.#limits));
    }
    switch (this.#text[this.#at]) {
      case "{":
        return this.#inside(() => this.#object());
      case "[":
        return this.#inside(() => this.#list());
      case '"':
        return this.#string();
      default:
        return this.#scalar();
    }
  }

  #inside<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) {
      this.#stop(tooDeep(this.#limits));
    }
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonValue {
    const object = new Map<string, JsonValue>();
    if (this.#closes("}")) {
      return object;
    }
    do {
      this.#match(space);
      const offset = this.#at;
      if (this.#text[offset] !== '"') {
        this.#stop(unexpected(characterAt(this.#text, this.#at), aName));
      }
      const name = this.#string();
      this.#expect(":", aColon);
      const value = this.#value();
      if (object.has(name)) {
        this.duplicate ??= { fault: duplicateKey(name), offset };
      } else {
        object.set(name, value);
      }
    } while (this.#goesOn("}"));
    return object;
  }

  #list(): JsonValue {
    const list: JsonValue[] = [];
    if (this.#closes("]")) {
      return list;
    }
    do {
      list.push(this.#value());
    } while (this.#goesOn("]"));
    return list;
  }

  #closes(mark: string): boolean {
    this.#match(space);
    const found = this.#text[this.#at];
    this.#at += found === mark ? 1 : 0;
    return found === mark;
  }

  #goesOn(mark: string): boolean {
    if (this.#closes(mark)) {
      return false;
    }
    this.#expect(",", more);
    return true;
  }

  #expect(mark: string, expected: typeof more | typeof aColon): void {
    this.#match(space);
    if (this.#text[this.#at] !== mark) {
      this.#stop(unexpected(characterAt(this.#text, this.#at), expected));
    }
    this.#at += 1;
  }

  #string(): string {
    const start = this.#at;
    let [text, from] = ["", start + 1];
    for (;;) {
      special.lastIndex = from;
      const end = special.exec(this.#text)?.index ?? this.#text.length;
      text += this.#text.slice(from, end);
      this.#at = end;
      if (this.#text[end] === '"') {
        break;
      }
      text += this.#escape();
      from = this.#at;
    }
    if (loneSurrogate.test(text)) {
      this.#at = start;
      this.#stop(badString({ vi: "chuỗi có nửa ký tự", en: "a text with half a character" }));
    }
    this.#at += 1;
    return text;
  }

  #escape(): string {
    if (this.#text[this.#at] !== "\\") {
      const cut = this.#at >= this.#text.length;
      const closed = { vi: 'dấu " đóng chuỗi', en: 'the mark " that closes the text' };
      this.#stop(
        cut
          ? unexpected(undefined, closed)
          : badString({ vi: "ký tự điều khiển trong chuỗi", en: "a control character inside a text" }),
      );
    }
    const [letter = "", digits] = [this.#text[this.#at + 1], this.#text.slice(this.#at + 2, this.#at + 6)];
    const known = escapes.get(letter);
    if (known === undefined && !(letter === "u" && /^[\da-fA-F]{4}$/.test(digits))) {
      this.#stop(badString({ vi: "dấu \\ đứng trước ký tự lạ", en: "a \\ before a character that it does not take" }));
    }
    this.#at += known === undefined ? 6 : 2;
    return known ?? String.fromCharCode(Number.parseInt(digits, 16));
  }

  #scalar(): JsonValue {
    const text = this.#match(word);
    if (text !== undefined) {
      return text === "null" ? null : text === "true";
    }
    const start = this.#at;
    const digits = this.#match(number);
    if (digits === undefined) {
      return this.#stop(unexpected(characterAt(this.#text, this.#at), aValue));
    }
    if (!strictNumber.test(digits)) {
      this.#at = start;
      this.#stop(badNumber);
    }
    return new JsonNumber(digits);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #stop(fault: JsonFault): never {
    throw new Stop(fault, this.#at);
  }
}
