import { CchcError, type Place } from "@cchc/core";
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { DocumentPath, PolicyFile } from "./source-file.ts";
import { findTooDeep, unwantedYaml, type YamlFault } from "./yaml-guard.ts";

const largestFile = 1_000_000;

/**
 * Reads one YAML file of a policy. Aliases are refused (a value stands in one place, and aliases can explode), and so
 * are numbers with more digits than can be read exactly, unknown tags and whatever else reads differently from how it
 * looks.
 *
 * @throws CchcError `yaml/…` with file, line and column.
 */
export function parseYaml(path: string, text: string): PolicyFile {
  if (text.length > largestFile) {
    throw new CchcError({ ...tooLarge, given: `${text.length}`, place: { file: path } });
  }
  const tooDeep = findTooDeep(text);
  const lines = new LineCounter();
  const document = parseDocument(text.slice(0, tooDeep?.offset), { lineCounter: lines, logLevel: "error" });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  const faults = tooDeep === undefined ? [...syntaxFaults(document, text), ...unwantedYaml(document)] : [tooDeep];
  if (faults.length > 0) {
    throw new CchcError(faults.map(({ offset, ...fault }) => ({ ...fault, place: at(offset) })));
  }
  return { path, data: document.toJS(), locate: (of, part) => at(offsetOf(document, of, part)) };
}

/** Repeated keys, and the first fault of the syntax: those that follow mostly follow from it. */
function syntaxFaults({ errors, warnings, contents }: Document, text: string): YamlFault[] {
  const all = [...errors, ...warnings];
  const repeated = all.filter(({ code }) => code === "DUPLICATE_KEY");
  const first = all.filter(({ code }) => code !== "DUPLICATE_KEY").slice(0, 1);
  const faults = [
    ...repeated.map(({ pos }) => ({ ...duplicateKey, given: keyAt(text, pos[0]), offset: pos[0] })),
    ...first.map(({ pos, message }) => ({ ...syntax, given: message.replace(/ at line .*/su, ""), offset: pos[0] })),
  ];
  return faults.length === 0 && contents === null ? [{ ...empty, offset: 0 }] : faults;
}

function keyAt(text: string, offset: number): string {
  return /^[^:\n]*/.exec(text.slice(offset))?.[0] ?? "";
}

/** Where the value (or key) at a path begins, or the nearest thing above it that is there. */
function offsetOf(document: Document, path: DocumentPath, part: "key" | "value" = "value"): number {
  const key = part === "key" ? rangeStart(pairAt(document, path)?.key) : undefined;
  if (key !== undefined) {
    return key;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const start = startAt(document, path.slice(0, length));
    if (start !== undefined) {
      return start;
    }
  }
  return rangeStart(document.contents) ?? 0;
}

function startAt(document: Document, path: DocumentPath): number | undefined {
  return rangeStart(document.getIn(path, true)) ?? rangeStart(pairAt(document, path)?.key);
}

function pairAt(document: Document, path: DocumentPath): Pair | undefined {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find((item) => keyText(item.key) === String(path.at(-1))) : undefined;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? (node satisfies Node).range?.[0] : undefined;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

const syntax = {
  code: "yaml/syntax",
  what: { vi: "tệp YAML viết sai", en: "not well-formed YAML" },
  expected: { vi: "YAML đúng cú pháp, thụt dòng bằng dấu cách", en: "well-formed YAML, indented with spaces" },
} as const;
const duplicateKey = {
  code: "yaml/duplicate-key",
  what: { vi: "khóa xuất hiện hai lần", en: "a key stands twice" },
  expected: { vi: "mỗi khóa một lần", en: "each key once" },
} as const;
const empty = {
  code: "yaml/empty",
  what: { vi: "tệp trống", en: "the file is empty" },
  expected: { vi: "một tệp chính sách", en: "a policy file" },
} as const;
const tooLarge = {
  code: "yaml/too-large",
  what: { vi: "tệp chính sách quá lớn", en: "the policy file is too large" },
  expected: { vi: `không quá ${largestFile} ký tự`, en: `at most ${largestFile} characters` },
} as const;
