import { budgetLine } from "../entity/budget-line.ts";
import type { AnyRecord, Entity } from "../entity/entity.ts";
import type { Field, FieldValue } from "../entity/field.ts";
import { ii06aReport } from "../entity/ii06a-report.ts";
import { indexScore } from "../entity/index-score.ts";
import { unitFacts } from "../entity/unit-facts.ts";
import { Exact } from "../number/exact.ts";
import type { Discrepancy, Figure, Reconciliation } from "./reconciliation.ts";

/** An entity whose records state figures of a unit on a day, and the fields that say which figures of which day. */
interface Stated {
  readonly entity: Entity;
  readonly key: readonly string[];
}

const stated: readonly Stated[] = [
  { entity: budgetLine, key: ["code", "budgetTo"] },
  { entity: ii06aReport, key: ["firstDay", "lastDay"] },
  { entity: indexScore, key: ["index", "item", "asOf"] },
  { entity: unitFacts, key: ["asOf"] },
];

/** Entities of which two records, under different ids, may state the same figures: they should then be equal. Keeps one record of each key; there are few. */
export const statedTwice: readonly Reconciliation[] = stated.map(({ entity, key }) => ({
  id: `${entity.id}-once`,
  title: { vi: `${entity.title.vi}: mỗi kỳ một số`, en: `${entity.title.en}: one figure for each day` },
  entities: [entity.id],
  begin: () => {
    const first = new Map<string, AnyRecord>();
    const found: Discrepancy[] = [];
    return {
      add: ({ entity: id, record }) => {
        if (id !== entity.id || key.some((name) => record[name] === undefined)) {
          return;
        }
        const place = [record.unit, ...key.map((name) => String(record[name]))].join("\n");
        const before = first.get(place);
        if (before === undefined) {
          first.set(place, record);
        } else if (before.id !== record.id) {
          found.push(...disagreement({ entity, key }, before, record));
        }
      },
      findings: () => found.toSorted((a, b) => compareTexts(`${a.unit}\n${a.period}`, `${b.unit}\n${b.period}`)),
    };
  },
}));

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function disagreement({ entity, key }: Stated, before: AnyRecord, record: AnyRecord): readonly Discrepancy[] {
  const figures = Object.entries(entity.fields).flatMap(([name, field]) => {
    const [one, other] = [before[name], record[name]];
    return name === "id" || one === undefined || other === undefined ? [] : figureOf(field, one, other);
  });
  const days = key.filter((name) => entity.fields[name]?.type === "date").map((name) => String(record[name]));
  return figures.length === 0
    ? []
    : [
        {
          code: `${entity.id}/stated-twice`,
          severity: "error",
          unit: record.unit,
          period: days.join(".."),
          what: {
            vi: `${entity.title.vi}: hai bản ghi cho cùng một số, khác giá trị`,
            en: `${entity.title.en}: two records of the same figure, with different values`,
          },
          figures,
          records: [before.id, record.id],
        },
      ];
}

/** Numbers that differ; texts, codes and days are not figures. */
function figureOf({ type, title }: Field, one: FieldValue, other: FieldValue): readonly Figure[] {
  const isNumber = type === "whole" || type === "decimal";
  return isNumber && !Exact.of(numberText(one)).equals(numberText(other))
    ? [{ title, value: `${numberText(one)} ≠ ${numberText(other)}` }]
    : [];
}

function numberText(value: FieldValue): string {
  return value.toString();
}
