import { CchcError, loadPeer, type Place } from "@cchc/core";
import { broken, declaresEntities, overLimit } from "./xlsx-problem.ts";

/** What is told of an XML text; names come without prefixes, so that every variant of the format reads alike. */
export interface XmlTaker {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** One part of a workbook that is XML. */
export interface XmlPart {
  readonly name: string;
  readonly place: Place;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Characters between two tags. */
  readonly characters: number;
}

const deepest = 64;
/** Null as prototype: `&constructor;` is no entity. */
const entities = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" });

/**
 * Reads a part as XML and tells a taker; gives a turn after each piece, with the bytes so far. No DTD, no entities, UTF-8 alone.
 *
 * @throws CchcError `xlsx/broken`, `xlsx/doctype`, `xlsx/cell-too-long`, and what the taker throws.
 */
export async function* readXml(part: XmlPart, taker: XmlTaker): AsyncGenerator<number, void, undefined> {
  const { SaxesParser } = await loadPeer("saxes", () => import("saxes"));
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const watch = new Watch(part);
  parser.ENTITIES = entities;
  parser.on("doctype", () => {
    throw declaresEntities(part.name, part.place);
  });
  parser.on("opentag", ({ name, attributes }) => {
    watch.open();
    taker.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    watch.close();
    taker.close(local(name));
  });
  parser.on("text", (text) => taker.text(text));
  parser.on("cdata", (text) => taker.text(text));
  let bytes = 0;
  for await (const chunk of part.bytes) {
    bytes += chunk.length;
    inXml(part, () => {
      const text = decoder.decode(chunk, { stream: true });
      watch.pass(text.length);
      parser.write(text);
    });
    yield bytes;
  }
  inXml(part, () => {
    parser.write(decoder.decode());
    parser.close();
  });
  yield bytes;
}

/** Reads a part to its end. */
export async function readWholeXml(part: XmlPart, taker: XmlTaker): Promise<void> {
  for await (const _ of readXml(part, taker)) {
    // The taker has all there is.
  }
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) {
    return attributes[name];
  }
  const key = Object.keys(attributes).find((one) => local(one) === name && !one.startsWith("xmlns"));
  return key === undefined ? undefined : attributes[key];
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The parser's own messages repeat pieces of the file, which may be of persons. */
function inXml({ name, place }: XmlPart, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw error instanceof CchcError
      ? error
      : broken({ vi: "XML trong tệp bị hỏng", en: "XML in the file is damaged" }, place, name);
  }
}

/** The parser holds a text until its end, and the name of each element that is open: both must stay small. */
class Watch {
  readonly #part: XmlPart;
  #depth = 0;
  #since = 0;

  constructor(part: XmlPart) {
    this.#part = part;
  }

  open(): void {
    this.#depth += 1;
    this.#since = 0;
    if (this.#depth > deepest) {
      const what = { vi: "XML lồng quá sâu", en: "elements too deep inside each other" };
      throw broken(what, this.#part.place, this.#part.name);
    }
  }

  close(): void {
    this.#depth -= 1;
    this.#since = 0;
  }

  /** Told before each piece: what came before it and ended no tag is held. */
  pass(characters: number): void {
    if (this.#since > this.#part.characters) {
      throw cellTooLong(this.#part.place, this.#part.characters);
    }
    this.#since += characters;
  }
}

/** The error for a text that nobody writes into a cell. */
export function cellTooLong(place: Place, most: number): CchcError {
  return overLimit("cell-too-long", {
    what: { vi: "một ô dài quá (ký tự)", en: "the text of a cell is too long (characters)" },
    most,
    place,
  });
}
