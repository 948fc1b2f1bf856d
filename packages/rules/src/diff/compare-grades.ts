import { Exact } from "@cchc/core";
import { intervalContains } from "../policy/interval.ts";
import type { Grading } from "../policy/policy-document.ts";
import { writeInterval } from "../scoring/write-value.ts";
import { type ChangedValues, changedValues, intervalOfCuts, valuesInWords } from "./changed-values.ts";
import { type Curve, edgesOf } from "./curve.ts";
import { type Difference, textOf } from "./difference.ts";
import { cited, compareFields, sourceFacets, words } from "./facet.ts";
import { pairById } from "./pair-by-id.ts";
import type { ChangedInterval } from "./policy-diff.ts";

/** Compares grades as functions of the total; either policy may have none. */
export function compareGrades(before: Grading | undefined, after: Grading | undefined): Difference[] {
  if (before === undefined || after === undefined || before.of !== after.of) {
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [{ kind: "grades", effect: "judgement", at: ["grades"], before: was, after: is }];
  }
  const titles = pairById(before.bands, after.bands).pairs.flatMap(([old, now]) =>
    compareFields(old, now, { facets: { title: words }, at: ["grades", "bands", after.bands.indexOf(now)] }),
  );
  return [
    ...compareFields(before, after, { facets: { basis: cited("basis") }, at: ["grades"] }),
    ...compareFields(before.source, after.source, { facets: sourceFacets, at: ["grades", "source"] }),
    ...titles,
    ...compareBands(before, after),
  ];
}

function compareBands(before: Grading, after: Grading): Difference[] {
  const grades = [...new Set([...before.bands, ...after.bands].map(({ id }) => id))];
  const changed = changedValues([steps(before, grades), steps(after, grades)], { from: Exact.zero });
  const kind = before.of === "points" ? "amount" : "ratio";
  const text = ({ bands }: Grading) => bands.map((band) => `${band.id}: ${writeInterval(band, kind)}`).join("; ");
  const title = (place: Exact, { bands }: Grading) => {
    const id = grades[Number(place.toString())];
    return { localized: bands.find((one) => one.id === id)?.title ?? { vi: "–", en: "–" } };
  };
  const intervals = changed.map(
    (values: ChangedValues): ChangedInterval => ({
      ...intervalOfCuts(values),
      message: {
        key: "diff/grade",
        values: {
          values: { localized: valuesInWords(values, { kind, name: { vi: "tổng điểm", en: "total" } }) },
          before: title(values.most.before, before),
          after: title(values.most.after, after),
        },
      },
    }),
  );
  const whole = { kind: "grades", effect: "judgement", at: ["grades", "bands"] } as const;
  return changed.length === 0 ? [] : [{ ...whole, before: text(before), after: text(after), intervals }];
}

/** Grades as steps, each by its place in the list of all; −1 where there is none. */
function steps({ bands }: Grading, grades: readonly string[]): Curve {
  const at = (value: Exact) => {
    const band = bands.find((one) => intervalContains(one, value));
    return Exact.of(band === undefined ? -1 : grades.indexOf(band.id));
  };
  return { breaks: bands.flatMap(edgesOf), at, level: true };
}
