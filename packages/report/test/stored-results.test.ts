import { readdirSync, readFileSync } from "node:fs";
import { readResult } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../src/markdown/render-markdown.ts";
import { reportSubject } from "../src/subject/report-subject.ts";
import { renderCard } from "../src/terminal/card.ts";

const folder = new URL("../../rules/test/results/", import.meta.url);
const stored = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^\d+\.\d+\.\d+\/.*\.json$/.test(name))
  .sort();

describe.each(stored)("a result that was stored by a released version: %s", (name) => {
  const subject = reportSubject(readResult(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
  const { result, policy } = subject;

  it.each(["vi", "en"] as const)(
    "is told as cards in a terminal and in Markdown, every text in words (%s)",
    (language) => {
      for (const card of result.cards) {
        const style = { language, digits: policy.print.digits };
        const pages = [renderCard(result, policy, { card, style }), renderMarkdown(subject, { language, card })];
        expect(pages.every((page) => page.includes(card.unit.name))).toBe(true);
        // A message that has no words is printed as its key with its values as data.
        expect(pages.filter((page) => /[a-z-]+\/[a-z-]+ \{/.test(page))).toEqual([]);
      }
      expect(renderMarkdown(subject, { language })).toMatch(/^# .+\n/);
    },
  );
});
