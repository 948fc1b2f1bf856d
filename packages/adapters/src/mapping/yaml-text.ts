import { CchcError, type Place, type Problem } from "@cchc/core";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  parseDocument,
  visit,
} from "yaml";

/** Keys and positions that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML text that was read, with where each of its parts stands. */
export interface YamlText {
  readonly data: unknown;
  /** Line and column of a value or of its key; of the nearest thing above it when it is not there. */
  locate(path: YamlPath, part?: "key" | "value"): Place;
}

interface Fault extends Omit<Problem, "place"> {
  readonly offset: number;
}

const deepest = 20;

/**
 * Reads a small YAML text strictly: no aliases, no repeated keys, no tags, nothing nested deeper than a mapping ever is.
 *
 * @param file Name for messages.
 * @throws CchcError `yaml/…` with line and column.
 */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const deep = tooDeepAt(text);
  const document = parseDocument(text.slice(0, deep), { lineCounter: lines, logLevel: "error", version: "1.2" });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults =
    deep === undefined ? [...syntaxFaults(document), ...unwanted(document)] : [{ ...tooDeep, offset: deep }];
  if (faults.length > 0) {
    throw new CchcError(faults.map(({ offset, ...fault }) => ({ ...fault, place: at(offset) })));
  }
  return { data: document.toJS(), locate: (path, part) => at(offsetOf(document, path, part)) };
}

/** The reader calls itself for every level, so depth is looked at before: many brackets would exhaust the stack. */
function tooDeepAt(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // The parser gives its documents out as it goes; here only the depth of its stack matters.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > deepest) {
      return parser.offset;
    }
  }
  return undefined;
}

/** Repeated keys, and the first fault of the syntax: those that follow mostly follow from it. */
function syntaxFaults({ errors, warnings, contents }: Document): Fault[] {
  const all = [...errors, ...warnings];
  const repeated = all.filter(({ code }) => code === "DUPLICATE_KEY").map(({ pos }) => ({ ...twice, offset: pos[0] }));
  const [first] = all.filter(({ code }) => code !== "DUPLICATE_KEY");
  if (first !== undefined) {
    return [...repeated, { ...syntax, given: first.message.replace(/ at line .*/su, ""), offset: first.pos[0] }];
  }
  return repeated.length === 0 && contents === null ? [{ ...empty, offset: 0 }] : repeated;
}

function unwanted(document: Document): Fault[] {
  const faults: Fault[] = document.directives?.yaml.version === "1.2" ? [] : [{ ...directive, offset: 0 }];
  visit(document, {
    Alias: (_, { source, range }) => {
      faults.push({ ...alias, given: `*${source}`, offset: range?.[0] ?? 0 });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value === "__proto__") {
        faults.push({ ...oddKey, given: String(key), offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 });
      }
    },
  });
  return faults;
}

function offsetOf(document: Document, path: YamlPath, part: "key" | "value" = "value"): number {
  const key = part === "key" ? rangeStart(pairAt(document, path)?.key) : undefined;
  if (key !== undefined) {
    return key;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const start = rangeStart(document.getIn(path.slice(0, length), true));
    if (start !== undefined) {
      return start;
    }
  }
  return rangeStart(document.contents) ?? 0;
}

function pairAt(document: Document, path: YamlPath): Pair | undefined {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent)
    ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(path.at(-1)))
    : undefined;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

const syntax = {
  code: "yaml/syntax",
  what: { vi: "tệp YAML viết sai", en: "not well-formed YAML" },
  expected: { vi: "YAML đúng cú pháp, thụt dòng bằng dấu cách", en: "well-formed YAML, indented with spaces" },
} as const;
const twice = {
  code: "yaml/duplicate-key",
  what: { vi: "khóa xuất hiện hai lần", en: "a key stands twice" },
  expected: { vi: "mỗi khóa một lần", en: "each key once" },
} as const;
const empty = {
  code: "yaml/empty",
  what: { vi: "tệp trống", en: "the file is empty" },
  expected: { vi: "một danh sách files", en: "a list of files" },
  example: "files: [{ file: hoso.csv, entity: case-file }]",
} as const;
const tooDeep = {
  code: "yaml/too-deep",
  what: { vi: "tệp YAML lồng quá sâu", en: "the YAML nests too deep" },
  expected: { vi: `không quá ${deepest} tầng`, en: `at most ${deepest} levels` },
} as const;
const directive = {
  code: "yaml/version",
  what: { vi: "chỉ dẫn %YAML làm đổi cách đọc", en: "a %YAML directive changes how values are read" },
  expected: { vi: "bỏ chỉ dẫn; tệp được đọc theo YAML 1.2", en: "no directive; files are read as YAML 1.2" },
} as const;
const alias = {
  code: "yaml/alias",
  what: { vi: "không dùng bí danh YAML (*tên)", en: "YAML aliases (*name) are not allowed" },
  expected: { vi: "viết giá trị ra tại chỗ", en: "the value itself, written where it is used" },
} as const;
const oddKey = {
  code: "yaml/key",
  what: { vi: "khóa không phải là một từ", en: "a key that is not a word" },
  expected: { vi: "khóa là một từ", en: "a word as key" },
  example: "file: hoso.csv",
} as const;
