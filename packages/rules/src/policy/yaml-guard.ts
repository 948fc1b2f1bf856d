import type { Problem } from "@cchc/core";
import { type Document, isAlias, isMap, isScalar, Lexer, Parser, visit } from "yaml";

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

/** What YAML allows and a policy does not: everything that reads differently from how it looks. */
export function unwantedYaml(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  if (document.directives?.yaml.version !== "1.2") {
    faults.push({ ...oldVersion, given: `%YAML ${document.directives?.yaml.version}`, offset: 0 });
  }
  visit(document, (_, node) => {
    const offset = isScalar(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
    if (isAlias(node)) {
      faults.push({ ...aliased, given: `*${node.source}`, offset });
    }
    if (isScalar(node) && typeof node.value === "number" && !isExactNumber(node.source ?? "")) {
      faults.push({ ...inexact, given: node.source ?? "", offset });
    }
    if (isMap(node)) {
      const odd = node.items.filter(({ key }) => !isScalar(key));
      faults.push(...odd.map(({ key }) => ({ ...oddKey, given: String(key), offset: node.range?.[0] ?? 0 })));
    }
  });
  return faults;
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
  expected: { vi: "khóa là một từ", en: "a word as key" },
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
