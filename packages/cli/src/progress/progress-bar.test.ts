import { describe, expect, it } from "vitest";
import { ProgressBar } from "./progress-bar.ts";
import { progressText } from "./progress-text.ts";

const half = { name: "case-file.csv", table: 1, tables: 2, rows: 50_000, share: 0.5, elapsed: 2_000 };
const clear = "\r\u001b[2K";

describe("the line of progress", () => {
  it("says how much is done, how fast, and how long it will take", () => {
    expect(progressText(half, "en", 120)).toBe(
      "[##########..........] 50 %  case-file.csv (1/2)  50,000 rows  25,000 rows/s  about 2 s left",
    );
    expect(progressText({ ...half, elapsed: 90_000 }, "vi", 120)).toBe(
      "[##########..........] 50 %  case-file.csv (1/2)  50.000 dòng  556 dòng/giây  còn khoảng 1 phút 30 giây",
    );
  });

  it("says no more than is known", () => {
    expect(progressText({ ...half, tables: 1, share: undefined }, "en", 120)).toBe(
      "case-file.csv  50,000 rows  25,000 rows/s",
    );
    expect(progressText({ ...half, share: 0.01 }, "en", 120)).not.toContain("left");
  });

  it("never wraps, and a name does nothing to the terminal", () => {
    expect(progressText(half, "en", 30)).toBe("[##########..........] 50 %  ");
    expect(progressText({ ...half, name: "a\u001b[2Jb" }, "en", 120)).toContain("a\\u{1b}[2Jb");
  });
});

/** A bar on a terminal that remembers, and a clock that is set by hand. */
function drawn() {
  const texts: string[] = [];
  const clock = { now: 0 };
  const screen = { isTTY: true, columns: 100, write: (text: string) => texts.push(text) };
  return { texts, clock, bar: new ProgressBar({ language: "en", screen }, () => clock.now) };
}

const progress = { name: "a.csv", table: 0, tables: 2, rows: 10, done: 50, total: 100 };

describe("the bar", () => {
  it("is drawn when a run takes a while, not more often than ten times a second, and is gone at the end", () => {
    const { texts, clock, bar } = drawn();
    const follow = bar.follow();
    for (const now of [0, 399, 400, 450, 499, 500]) {
      clock.now = now;
      follow(progress);
    }
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe(`${clear}[#####...............] 25 %  a.csv (1/2)  10 rows  25 rows/s  about 2 s left`);
    bar.end();
    bar.end();
    expect(texts.slice(2)).toEqual([clear]);
  });

  it("is not drawn for a short run", () => {
    const { texts, bar } = drawn();
    bar.follow()(progress);
    bar.end();
    expect(texts).toEqual([]);
  });

  it("goes by the bytes of all files where they are known, and counts the rows of all", () => {
    const { texts, clock, bar } = drawn();
    const follow = bar.follow();
    follow(progress);
    clock.now = 1_000;
    follow({ ...progress, name: "b.csv", table: 1, rows: 5, whole: { done: 90, total: 100 } });
    expect(texts[0]).toContain("90 %  b.csv (2/2)  15 rows  15 rows/s");
  });
});
