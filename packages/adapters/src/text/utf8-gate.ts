import { Buffer, isUtf8 } from "node:buffer";
import { notUtf8, nulByte, refuseOtherFormats } from "./encoding-problem.ts";
import { TextPosition } from "./position.ts";

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const longestSignature = 4;

/**
 * Lets bytes through that are UTF-8 text, without the byte order mark, in pieces that never cut a character.
 * Errors carry line and column: `text/not-utf-8`, `text/utf-16`, `text/workbook`, `text/nul`.
 */
export class Utf8Gate {
  readonly #file: string;
  readonly #position = new TextPosition();
  #held: Buffer = Buffer.alloc(0);
  #started = false;

  /** @param file Name for messages. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Takes the next bytes and gives those that are complete; up to three bytes of a cut character wait for the next call. */
  pass(chunk: Uint8Array): Buffer {
    const bytes = Buffer.concat([this.#held, chunk]);
    if (!this.#started && bytes.length < longestSignature) {
      this.#held = bytes;
      return Buffer.alloc(0);
    }
    const text = this.#withoutMark(bytes);
    const end = wholeCharacters(text);
    this.#held = text.subarray(end);
    return this.#checked(text.subarray(0, end));
  }

  /** Gives what still waited, and throws if the text ends inside a character. */
  finish(): Buffer {
    return this.#checked(this.#withoutMark(this.#held));
  }

  #withoutMark(bytes: Buffer): Buffer {
    if (this.#started) {
      return bytes;
    }
    this.#started = true;
    refuseOtherFormats(bytes, this.#file);
    return bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : bytes;
  }

  #checked(bytes: Buffer): Buffer {
    const nul = bytes.indexOf(0);
    if (nul !== -1 || !isUtf8(bytes)) {
      this.#refuse(bytes, nul === -1 ? bytes.length : nul);
    }
    this.#position.advance(bytes);
    return bytes;
  }

  #refuse(bytes: Buffer, nul: number): never {
    const bad = firstInvalid(bytes.subarray(0, nul));
    this.#position.advance(bytes.subarray(0, bad ?? nul));
    const place = { file: this.#file, line: this.#position.line, column: this.#position.column };
    throw bad === undefined ? nulByte(place) : notUtf8(bytes[bad] ?? 0, place);
  }
}

/** How many of these bytes form whole characters: all, or up to three fewer. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) !== 0x80) {
      return characterLength(byte) > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function firstInvalid(bytes: Buffer): number | undefined {
  for (let index = 0; index < bytes.length; ) {
    const length = characterLength(bytes[index] ?? 0);
    if (!isUtf8(bytes.subarray(index, index + length))) {
      return index;
    }
    index += length;
  }
  return undefined;
}

/** Bytes of the character that starts with this one, going by its first bits. */
function characterLength(first: number): number {
  if (first < 0xc0) {
    return 1;
  }
  if (first < 0xe0) {
    return 2;
  }
  return first < 0xf0 ? 3 : 4;
}
