import type { budgetLine, disclosure, spendingRule } from "@cchc/core";
import { mergerDay } from "../commune.ts";
import { type Day, dayOf, dayText, workdayFrom } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

/** Headings with millions of đồng in 2016, how much they grow in a year and how much is spent, both of a hundred. */
const headings = [
  { code: "total", start: 5200, growth: 7, spent: 97 },
  { code: "investment", start: 1300, growth: 8, spent: 93 },
  { code: "regular", start: 1100, growth: 5, spent: 90 },
  { code: "salary", start: 2600, growth: 7, spent: 100 },
  { code: "cchc", start: 12, growth: 22, spent: 92 },
] as const;

/** One line a year and heading; 2025 is divided by the merger, 2026 has its first nine months. */
export function* budgetLines(town: Town): Generator<RowOf<typeof budgetLine>> {
  for (const { unit, year, to, part } of budgetStretches(town)) {
    const random = town.random("budget-line", unit, year);
    for (const { code, start, growth, spent } of headings) {
      const planned = Math.floor(start * (1 + (growth * (year - 2016)) / 100) * part) * 1_000_000;
      const isOver = code === "total" && town.planted("budget-overspent", year) > 0;
      const share = isOver ? 104 : Math.min(100, spent + random.between(-3, 2));
      yield {
        id: simulatedId(unit, "budget", String(year).slice(2), code),
        unit,
        code,
        budgetTo: dayText(to),
        planned,
        spent: (planned / 100) * share,
        saved: code === "regular" ? (planned / 100) * (100 - share) : 0,
      };
    }
  }
}

interface BudgetStretch {
  readonly unit: string;
  readonly year: number;
  readonly to: Day;
  readonly part: number;
}

function budgetStretches(town: Town): BudgetStretch[] {
  const old = town.baseline.map((year) => ({ unit: town.before, year, to: dayOf(year, 12, 31), part: 1 }));
  const since = town.stretches.map(({ unit, year, first, last }) => {
    const size = town.isMerged(first) ? 3 : 1;
    const to = year === 2026 ? dayOf(2026, 9, 30) : last;
    return { unit, year, to, part: (size * Math.round((to - first + 1) / 30.4)) / 12 };
  });
  return [...old, ...since].filter(({ to }) => to <= town.options.until);
}

const budgetDocuments = [
  { name: "du-toan", kind: "draft", dates: [12, 10] },
  { name: "ngan-sach", kind: "budget", dates: [1, 25] },
  { name: "thuc-hien-1", kind: "execution", dates: [4, 15] },
  { name: "thuc-hien-2", kind: "execution", dates: [7, 15] },
  { name: "thuc-hien-3", kind: "execution", dates: [10, 15] },
  { name: "quyet-toan", kind: "settlement", dates: [8, 20] },
  { name: "dong-gop", kind: "contributions", dates: [6, 15] },
] as const;

/** What of the budget had to be made public, and when it was. */
export function* disclosures(town: Town): Generator<RowOf<typeof disclosure>> {
  for (const { name, kind, dates } of budgetDocuments) {
    for (const { unit, year, day, on, random } of town.yearlyEvents(name, [dates])) {
      const posted = workdayFrom(day - random.between(0, 6));
      const removed = posted + random.between(35, 60);
      const isHidden = kind === "settlement" && town.planted("budget-undisclosed", year) > 0;
      yield {
        id: simulatedId(unit, "disclose", String(year).slice(2), name),
        unit,
        kind,
        dueOn: on,
        postedOn: isHidden ? undefined : dayText(posted),
        removedOn: isHidden ? undefined : town.known(removed),
      };
    }
  }
}

/** The rule of 2018, a new one for 2023, and that of the new commune. */
export function* spendingRules(town: Town): Generator<RowOf<typeof spendingRule>> {
  const isMerged = town.before !== town.after && town.options.until >= mergerDay;
  const rules = [
    { unit: town.before, issued: dayOf(2018, 2, 20), replaced: dayOf(2023, 1, 5) },
    { unit: town.before, issued: dayOf(2023, 1, 5), replaced: isMerged ? mergerDay : undefined },
    { unit: town.after, issued: isMerged ? dayOf(2025, 8, 15) : undefined, replaced: undefined },
  ];
  for (const { unit, issued, replaced } of rules) {
    if (issued !== undefined && issued <= town.options.until) {
      const id = simulatedId(unit, "rule", dayText(issued).slice(2, 4));
      yield { id, unit, issuedOn: dayText(issued), replacedOn: town.known(replaced), publicOn: town.known(issued + 7) };
    }
  }
}
