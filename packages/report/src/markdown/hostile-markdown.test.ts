import { marked, type Token } from "marked";
import { describe, expect, it } from "vitest";
import { hostileSubject, hostileTexts } from "../../test/hostile-result.ts";
import { markdownText } from "./markdown-text.ts";
import { renderMarkdown } from "./render-markdown.ts";

const danger = /[^\P{C}\n]|\u2028|\u2029/u;

/**
 * What a reader of Markdown takes a page for: the kinds of its tokens, without what they say. Bold type is left out: the
 * reader misses some that follows a symbol, where CommonMark has it.
 */
function shapeOf(page: string): string[] {
  return marked.lexer(page).flatMap(kindsOf);
}

function kindsOf(token: Token): string[] {
  const inner: readonly Token[] = "tokens" in token && token.tokens !== undefined ? token.tokens : [];
  const cells = token.type === "table" ? [...token.header, ...token.rows.flat()] : [];
  const items: readonly Token[] = token.type === "list" ? token.items : [];
  const own = plain.has(token.type) ? [] : [token.type];
  return [
    ...own,
    ...[...inner, ...items].flatMap(kindsOf),
    ...cells.flatMap((cell) => ["cell", ...cell.tokens.flatMap(kindsOf)]),
  ];
}

/** Text, and what is text to whoever reads the page. */
const plain = new Set(["text", "escape", "space", "strong"]);

function pagesOf(text: string, language: "vi" | "en"): string[] {
  const subject = hostileSubject(text);
  return [undefined, ...subject.result.cards].map((card) => renderMarkdown(subject, { language, card }));
}

const harmless = { vi: pagesOf("Xã", "vi").map(shapeOf), en: pagesOf("Xã", "en").map(shapeOf) };

describe.each(hostileTexts)("a result that is hostile in every text: %s", (_, text) => {
  it.each(["vi", "en"] as const)(
    "is read as the same headings, tables and lists as a harmless one (%s)",
    (language) => {
      const pages = pagesOf(text, language);
      expect(pages.filter((page) => danger.test(page))).toEqual([]);
      expect(pages.map(shapeOf)).toEqual(harmless[language]);
    },
  );
});

it("a page has headings, lists, tables and a warning, and no markup of another kind", () => {
  const kinds = ["blockquote", "cell", "heading", "list", "list_item", "paragraph", "table"];
  expect([...new Set(harmless.vi.flat())].sort()).toEqual(kinds);
});

describe("a text in Markdown", () => {
  it.each([
    ["<b>x</b>", "\\<b\\>x\\</b\\>"],
    ["a | b", "a \\| b"],
    ["*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
    ["[a](https://x.example)", "\\[a\\](https\\://x.example)"],
    ["www.x.example, @you, a&amp;b, $x$", "www\\.x.example, \\@you, a\\&amp;b, \\$x\\$"],
    ["a\\|b", "a\\\\\\|b"],
    ["a\nb\u202ec", "a\\\\u{a}b\\\\u{202e}c"],
  ])("shows as it is: %j", (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it.each([
    "<b>x</b>",
    "a | b",
    "*a*",
    "[a](https://x.example)",
    "www.x.example",
    "https://x.example",
    "a&amp;b",
    "`c`",
  ])("is one text to a reader of Markdown: %s", (text) => {
    expect(marked.parseInline(markdownText(text))).not.toMatch(/<(?!\/?$)[a-z]/);
  });
});
