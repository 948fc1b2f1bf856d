import {
  countingRules,
  type Entity,
  entities,
  entityFacts,
  type Localized,
  type Measure,
  type RecordMeasure,
  recordMeasure,
} from "@cchc/core";
import { conditionWords, type FactWords } from "@cchc/rules";
import { definitionWords } from "./definition-words.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { outcomeNames, recordWords } from "./record-words.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** How a measure counts records, in words: which records, which of them belong to the period, are counted, left out, and meet it. */
export function definitionLines(measure: Measure, { language }: TerminalStyle): LabelledLine[] {
  const count = recordMeasure(measure);
  const entity = count === undefined ? undefined : entities.get(count.entity);
  if (count === undefined || entity === undefined) {
    return [];
  }
  const words = factWords(entity, count.rule);
  const rule = countingRules.get(count.rule ?? "")?.title;
  const conditions = [
    ["population", count.population],
    ["exclude", count.exclude],
    ["numerator", count.by === "share" ? count.numerator : undefined],
  ] as const;
  return [
    [definitionWords.records[language], `${entity.title[language]}; ${belongsText(count, words)[language]}`],
    ...(rule === undefined ? [] : [[definitionWords.rule[language], rule[language]] as const]),
    ...conditions.flatMap(([part, condition]): LabelledLine[] =>
      condition === undefined ? [] : [[definitionWords[part][language], conditionWords(condition, words)[language]]],
    ),
  ];
}

function belongsText({ in: belongs }: RecordMeasure, words: FactWords): Localized {
  const named = (text: Localized, names: Readonly<Record<string, string>>): Localized => {
    const values = (language: "vi" | "en") =>
      Object.fromEntries(Object.entries(names).map(([key, name]) => [key, words.fact(name)[language]]));
    return { vi: fill(text.vi, values("vi")), en: fill(text.en, values("en")) };
  };
  if ("at" in belongs) {
    return named(definitionWords.at, { at: belongs.at });
  }
  if ("open" in belongs) {
    return named(definitionWords.open, belongs.open);
  }
  const { from, to } = belongs.standing;
  const since = from === undefined ? definitionWords.standing : named(definitionWords.standingFrom, { from });
  const until = to === undefined ? { vi: "", en: "" } : named(definitionWords.standingTo, { to });
  return { vi: `${since.vi}${until.vi}`, en: `${since.en}${until.en}` };
}

/** Fields and derived facts by their titles, codes by theirs. */
function factWords(entity: Entity, rule: string | undefined): FactWords {
  const facts = entityFacts(entity, rule);
  return {
    fact: (name) => quoted(facts.get(name)?.title) ?? alike(name),
    value: (literal, fact) => {
      if (typeof literal === "boolean") {
        return literal ? recordWords.yes : recordWords.no;
      }
      return quoted(codeTitle(entity, fact, String(literal))) ?? alike(String(literal));
    },
  };
}

function codeTitle({ fields }: Entity, fact: string, code: string): Localized | undefined {
  const field = fields[fact];
  if (field?.type === "code") {
    return field.values.find((value) => value.code === code)?.title;
  }
  return field === undefined && fact === "outcome" ? outcomeTitles.get(code) : undefined;
}

const outcomeTitles: ReadonlyMap<string, Localized> = new Map(Object.entries(outcomeNames));

function quoted(title: Localized | undefined): Localized | undefined {
  return title === undefined ? undefined : { vi: `“${title.vi}”`, en: `“${title.en}”` };
}

function alike(text: string): Localized {
  return { vi: text, en: text };
}
