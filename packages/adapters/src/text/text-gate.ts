import { Buffer, isUtf8 } from "node:buffer";
import type { Problem } from "@cchc/core";
import { converted, notInEncoding, unclearEncoding } from "./converted.ts";
import { codedWords, EncodingEvidence } from "./encoding-evidence.ts";
import { fromLegacy } from "./legacy-letters.ts";
import { isLegacy, type LegacyEncoding, legacyEncodings, type TextEncoding } from "./text-encoding.ts";
import { Utf8Gate } from "./utf8-gate.ts";

/** What lets the bytes of a file through as UTF-8. */
interface Gate {
  pass(chunk: Uint8Array): Buffer;
  finish(): Buffer;
}

/** The first chunk tells what a file is: 64 KiB, or all of a smaller file. Fewer bytes than these wait for the next. */
const sampleSize = 4;
const wideEncodings = ["utf-16le", "utf-16be"] as const;
type WideEncoding = (typeof wideEncodings)[number];
const utf16Marks: readonly (readonly [WideEncoding, readonly [number, number]])[] = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Lets the bytes of a file through as UTF-8 text, whatever of the known encodings they are in. UTF-8 passes as it is. UTF-16 is told by its
 * mark, or by its NUL bytes; TCVN3, VNI and Windows-1258 by the words that they make. What was converted is told in a note.
 *
 * @throws CchcError `text/not-utf-8`, `text/unclear-encoding`, `text/not-in-encoding`, `text/workbook`, `text/nul`.
 */
export class TextGate {
  readonly #file: string;
  readonly #said: TextEncoding | undefined;
  #held: Buffer = Buffer.alloc(0);
  #gate: Gate | undefined;
  #note: Problem | undefined;

  /** @param encoding What the mapping says of the file. */
  constructor(file: string, encoding?: TextEncoding) {
    this.#file = file;
    this.#said = encoding;
  }

  /** What was converted; known once the first bytes have passed. */
  get notes(): readonly Problem[] {
    return this.#note === undefined ? [] : [this.#note];
  }

  pass(chunk: Buffer): Buffer {
    if (this.#gate !== undefined) {
      return this.#gate.pass(chunk);
    }
    const sample = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    if (sample.length < sampleSize) {
      this.#held = sample;
      return Buffer.alloc(0);
    }
    this.#gate = this.#gateFor(sample);
    return this.#gate.pass(sample);
  }

  finish(): Buffer {
    if (this.#gate !== undefined) {
      return this.#gate.finish();
    }
    this.#gate = this.#gateFor(this.#held);
    return Buffer.concat([this.#gate.pass(this.#held), this.#gate.finish()]);
  }

  #gateFor(sample: Buffer): Gate {
    const wide = this.#said === undefined ? utf16Of(sample) : wideEncodings.find((one) => one === this.#said);
    if (wide !== undefined) {
      return this.#wide(wide);
    }
    const isText = isUtf8(withoutCut(sample)) || sample.includes(0) || startsAsWorkbook(sample);
    if (this.#said === "utf-8" || isText) {
      return new Utf8Gate(this.#file);
    }
    return this.#said !== undefined && isLegacy(this.#said) ? this.#narrow(this.#said) : this.#weighed(sample);
  }

  #wide(encoding: WideEncoding): Gate {
    this.#note = converted(encoding, this.#said === undefined ? { by: "bytes" } : { by: "mapping" }, this.#place);
    return new WideGate(encoding, this.#file);
  }

  #narrow(encoding: LegacyEncoding): Gate {
    this.#note ??= converted(encoding, { by: "mapping" }, this.#place);
    return new NarrowGate(encoding);
  }

  #weighed(sample: Buffer): Gate {
    const evidence = new EncodingEvidence(legacyEncodings);
    evidence.add(codedWords(sample.toString("latin1")));
    const { finding } = evidence;
    if (finding.kind === "unclear") {
      throw unclearEncoding(finding, this.#place);
    }
    if (finding.kind === "none") {
      // Its error tells the place of the first byte that is none of UTF-8.
      return new Utf8Gate(this.#file);
    }
    this.#note = converted(finding.encoding, { by: "words", ...finding }, this.#place);
    return new NarrowGate(finding.encoding);
  }

  get #place() {
    return { file: this.#file };
  }
}

/** UTF-16 by its mark, or without one by NUL bytes in every other place only, as text in Latin letters has them. */
function utf16Of(sample: Buffer): WideEncoding | undefined {
  const marked = utf16Marks.find(([, mark]) => mark.every((byte, index) => sample[index] === byte));
  if (marked !== undefined) {
    return marked[0];
  }
  const looked = sample.subarray(0, 1_024);
  const zeros = [0, 1].map((start) => looked.filter((byte, index) => index % 2 === start && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const most = looked.length / 4;
  if (odd > most && even === 0) {
    return "utf-16le";
  }
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

/** A sample without the up to three bytes of a character that its end cuts. */
function withoutCut(sample: Buffer): Buffer {
  const cut = [1, 2, 3].find((back) => ((sample[sample.length - back] ?? 0) & 0xc0) === 0xc0);
  return cut === undefined ? sample : sample.subarray(0, sample.length - cut);
}

function startsAsWorkbook(sample: Buffer): boolean {
  return sample.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}

class WideGate implements Gate {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #encoding: TextEncoding;
  readonly #file: string;

  constructor(encoding: WideEncoding, file: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    this.#encoding = encoding;
    this.#file = file;
  }

  pass(chunk: Uint8Array): Buffer {
    return this.#decoded(() => this.#decoder.decode(chunk, { stream: true }));
  }

  finish(): Buffer {
    return this.#decoded(() => this.#decoder.decode());
  }

  #decoded(decode: () => string): Buffer {
    try {
      return Buffer.from(decode());
    } catch (error) {
      throw notInEncoding(this.#encoding, { file: this.#file }, error);
    }
  }
}

/** Marks may come as characters of their own at the start of a chunk: cells are put together (NFC) later. */
class NarrowGate implements Gate {
  readonly #encoding: LegacyEncoding;
  readonly #decoder = new TextDecoder("windows-1252");

  constructor(encoding: LegacyEncoding) {
    this.#encoding = encoding;
  }

  pass(chunk: Uint8Array): Buffer {
    return Buffer.from(fromLegacy(this.#decoder.decode(chunk), this.#encoding));
  }

  finish(): Buffer {
    return Buffer.alloc(0);
  }
}
