import type { Problem } from "@cchc/core";
import { type Document, isNode, isScalar, Lexer, type Node, Parser, visit } from "yaml";

/** What is wrong at an offset of the text. */
export interface YamlFault extends Omit<Problem, "place"> {
  readonly offset: number;
}

const deepest = 100;
const exactDigits = 15;

/**
 * Where a text nests deeper than any policy does. Asked before the text is read: the reader calls itself for every
 * level, and a hundred thousand brackets would exhaust the stack or the whole process.
 */
export function findTooDeep(text: string): YamlFault | undefined {
  if (mostLevels(text) <= deepest) {
    return undefined;
  }
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // The parser gives its documents out as it goes; here only the depth of its stack matters.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > deepest) {
      return { ...tooDeep, offset: parser.offset };
    }
  }
  return undefined;
}

/** A bound on the nesting that is cheap to find: no level opens without a bracket, a dash, a question mark or more indentation. */
function mostLevels(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const blocks = text.split("\n").map((line) => line.search(/[^ ]|$/) + (line.match(/[-?:]/g)?.length ?? 0));
  return brackets + blocks.reduce((most, levels) => Math.max(most, levels), 0);
}

/** What YAML allows and a policy does not: everything that reads differently from how it looks. */
export function unwantedYaml(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  if (document.directives?.yaml.version !== "1.2") {
    faults.push({ ...oldVersion, given: `%YAML ${document.directives?.yaml.version}`, offset: 0 });
  }
  visit(document, {
    Alias: (_, node) => {
      faults.push({ ...aliased, given: `*${node.source}`, offset: startOf(node) });
    },
    Scalar: (_, node) => {
      if (typeof node.value === "number" && !isExactNumber(node.source ?? "")) {
        faults.push({ ...inexact, given: node.source ?? "", offset: startOf(node) });
      }
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value === "__proto__") {
        faults.push({ ...oddKey, given: String(key), offset: isNode(key) ? startOf(key) : 0 });
      }
    },
  });
  return faults;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

/** Plain decimals that a double holds without loss; `.inf`, `0x1F` and long decimals are not. */
function isExactNumber(source: string): boolean {
  return /^[-+]?\d+(\.\d+)?$/.test(source) && source.replaceAll(/^[-+]?0*|\./g, "").length <= exactDigits;
}

const tooDeep = {
  code: "yaml/too-deep",
  what: { vi: "tệp YAML lồng quá sâu", en: "the YAML nests too deep" },
  expected: { vi: `không quá ${deepest} tầng`, en: `at most ${deepest} levels` },
} as const;
const oldVersion = {
  code: "yaml/version",
  what: {
    vi: "chỉ dẫn %YAML làm đổi cách đọc (yes, 010, <<)",
    en: "a %YAML directive changes how values are read (yes, 010, <<)",
  },
  expected: { vi: "bỏ chỉ dẫn; tệp được đọc theo YAML 1.2", en: "no directive; files are read as YAML 1.2" },
} as const;
const oddKey = {
  code: "yaml/key",
  what: { vi: "khóa không phải là một từ", en: "a key that is not a word" },
  expected: {
    vi: "khóa là một từ; không phải danh sách, không phải __proto__",
    en: "a word as key; neither a list nor __proto__",
  },
  example: "max: 20",
} as const;
const aliased = {
  code: "yaml/alias",
  what: { vi: "không dùng bí danh YAML (*tên)", en: "YAML aliases (*name) are not allowed" },
  expected: { vi: "viết giá trị ra tại chỗ", en: "the value itself, written where it is used" },
} as const;
const inexact = {
  code: "yaml/inexact-number",
  what: { vi: "số không giữ được chính xác", en: "the number cannot be held exactly" },
  expected: {
    vi: "số thập phân như 0.5, không quá 15 chữ số, hoặc phân số",
    en: "a decimal such as 0.5 of at most 15 digits, or a fraction",
  },
  example: '"1/3"',
} as const;
