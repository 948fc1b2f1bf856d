import type { Problem } from "@cchc/core";
import type { Indicator } from "./indicator.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";
import type { Part, Shape } from "./shape.ts";
import type { DocumentPath } from "./source-file.ts";

/** Ids are the names of their files, appear once, and lead to something. */
export function checkNames({ head, indicators, measures, flags, cards }: ParsedPolicy): Problem[] {
  const areas = new Set(head.value.areas.map((area) => area.id));
  const measured = new Set(measures.map(({ value }) => value.id));
  return [
    ...[...indicators, ...measures, ...flags, ...cards].flatMap(checkFileName),
    ...repeatedIds(head, ["areas"], head.value.areas),
    ...repeatedIds(head, ["grades", "bands"], head.value.grades?.bands ?? []),
    ...indicators.flatMap((indicator) => [
      ...(areas.has(indicator.value.id)
        ? [problem(indicator, ["id"], { ...alsoArea, given: indicator.value.id })]
        : []),
      ...partLists(indicator.value).flatMap(({ path, parts }) => repeatedIds(indicator, path, parts)),
      ...unknown(indicator, { path: ["area"], name: indicator.value.area, known: areas }),
      ...measureNames(indicator.value).flatMap(({ path, name }) => unknown(indicator, { path, name, known: measured })),
    ]),
  ];
}

type Named = Sourced<{ readonly id: string }>;

function checkFileName(thing: Named): Problem[] {
  const wanted = thing.file.path.replace(/^.*\/|\.yaml$/g, "");
  return thing.value.id === wanted
    ? []
    : [
        problem(thing, ["id"], {
          code: "policy/id-is-not-file-name",
          what: { vi: "mã không trùng tên tệp", en: "the id is not the name of the file" },
          given: thing.value.id,
          expected: { vi: wanted, en: wanted },
        }),
      ];
}

/** Every measure that an indicator names, with the place where it does. */
function measureNames(indicator: Indicator): { path: DocumentPath; name: string }[] {
  const own = indicator.measure === undefined ? [] : [{ path: ["measure"], name: indicator.measure }];
  const parts = partLists(indicator).flatMap(({ path, parts }) =>
    parts.map((part, index) => ({ path: [...path, index, "measure"], name: part.measure })),
  );
  const change = indicator.change === undefined ? [] : [{ path: ["change"], name: indicator.change }];
  const related = (indicator.related ?? []).map((name, index) => ({ path: ["related", index], name }));
  return [...own, ...change, ...related, ...parts];
}

/** The parts of every sum of an indicator, in rules and in other readings. */
function partLists({ rules, readings = [] }: Indicator): { path: DocumentPath; parts: readonly Part[] }[] {
  const lists = (key: string, things: readonly { readonly score: Shape }[]) =>
    things.flatMap(({ score }, index) =>
      score.shape === "sum" ? [{ path: [key, index, "score", "parts"], parts: score.parts }] : [],
    );
  return [...lists("rules", rules), ...lists("readings", readings)];
}

function unknown(
  from: Named,
  { path, name, known }: { path: DocumentPath; name: string; known: ReadonlySet<string> },
): Problem[] {
  const list = [...known].join(", ");
  return known.has(name)
    ? []
    : [
        problem(from, path, {
          code: "policy/unknown-name",
          what: { vi: "không có mã này trong bộ chỉ số", en: "no such id in the policy" },
          given: name,
          expected: { vi: `một trong: ${list}`, en: `one of: ${list}` },
        }),
      ];
}

function repeatedIds(
  from: Sourced<unknown>,
  path: DocumentPath,
  things: readonly { readonly id: string }[],
): Problem[] {
  const ids = things.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [problem(from, [...path, index, "id"], { ...twice, given: id })] : [],
  );
}

/** A problem at a path of a file. */
export function problem(
  from: { readonly file: Named["file"] },
  path: DocumentPath,
  fault: Omit<Problem, "place">,
): Problem {
  return { ...fault, place: from.file.locate(path) };
}

const twice = {
  code: "policy/same-id",
  what: { vi: "mã dùng hai lần", en: "the id is used twice" },
  expected: { vi: "mỗi mã một lần", en: "each id once" },
} as const;
const alsoArea = {
  code: "policy/same-id",
  what: { vi: "tiêu chí trùng mã với lĩnh vực", en: "an indicator has the id of an area" },
  expected: { vi: "mã riêng cho tiêu chí và lĩnh vực", en: "ids of their own for indicators and areas" },
} as const;
