import { CchcError, entities, type Measure, type Problem, parsePeriod } from "@cchc/core";
import { problem } from "../policy/check-names.ts";
import { givenMeasurement } from "../policy/given-measurement.ts";
import type { GivenCounts } from "../policy/indicator.ts";
import { nearestNames } from "../policy/layer/nearest-names.ts";
import type { ParsedPolicy, Sourced } from "../policy/parsed-policy.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import { impossibleCounts } from "../scorecard/impossible-counts.ts";
import type { CardExamples, CardGiven, ExpectedCard } from "./card-example.ts";
import { recordFaults } from "./given-records.ts";
import { overriddenFile } from "./overridden-files.ts";

type Fault = Omit<Problem, "place"> & { readonly path: DocumentPath };

/** Whole cards name what is there: measures, indicators, areas, grades, flags, entities, files and values of the policy. */
export function checkCards(cards: Sourced<CardExamples>, policy: ParsedPolicy): Problem[] {
  const { given = {}, cases } = cards.value;
  const faults = [
    ...checkGiven(given, ["given"], policy),
    ...cases.flatMap((one, index) => [
      ...checkGiven(one.given ?? {}, ["cases", index, "given"], policy),
      ...checkExpected(one.expect, ["cases", index, "expect"], policy),
      ...(one.override ?? []).flatMap((change, at) =>
        overriddenFile(filesOf(policy), change) === undefined
          ? [{ path: ["cases", index, "override", at], ...unknownValue, given: `${change.file} ${change.at}` }]
          : [],
      ),
      ...(one.given?.period === undefined && given.period === undefined
        ? [{ path: ["cases", index], ...noPeriod }]
        : []),
    ]),
  ];
  return faults.map(({ path, ...fault }) => problem(cards, path, fault));
}

function filesOf({ head, indicators, measures, flags }: ParsedPolicy): Record<string, unknown> {
  return Object.fromEntries([head, ...indicators, ...measures, ...flags].map(({ file }) => [file.path, file.data]));
}

function checkGiven(given: CardGiven, path: DocumentPath, policy: ParsedPolicy): Fault[] {
  const measures = new Map(policy.measures.map(({ value }) => [value.id, value]));
  const counted = (counts: CardGiven["counts"], at: DocumentPath) =>
    Object.entries(counts ?? {}).flatMap(([id, one]) => checkCounts(measures, one, [...at, id]));
  return [
    ...counted(given.counts, [...path, "counts"]),
    ...unknown(given.published, itemsOf(policy), [...path, "published"]),
    ...unknown(given.records, new Set(entities.keys()), [...path, "records"]),
    ...recordFaults(given.records ?? {}).map((fault) => ({ ...fault, path: [...path, "records", ...fault.path] })),
    ...(given.peers ?? []).flatMap((peer, index) => counted(peer.counts, [...path, "peers", index, "counts"])),
    ...(given.period === undefined ? [] : checkPeriod(given.period, [...path, "period"])),
  ];
}

function checkCounts(measures: ReadonlyMap<string, Measure>, counts: GivenCounts, path: DocumentPath): Fault[] {
  const id = String(path.at(-1));
  const measure = measures.get(id);
  if (measure === undefined) {
    return [{ path, ...unknownName(id, measures.keys()) }];
  }
  const fault = impossibleCounts(measure, givenMeasurement(measure.id, counts));
  return fault === undefined ? [] : [{ path, ...fault }];
}

function checkPeriod(text: string, path: DocumentPath): Fault[] {
  try {
    parsePeriod(text);
    return [];
  } catch (error) {
    const [first] = error instanceof CchcError ? error.problems : [];
    return first === undefined ? [] : [{ path, ...first }];
  }
}

function checkExpected(expected: ExpectedCard, path: DocumentPath, policy: ParsedPolicy): Fault[] {
  const { head, indicators, flags } = policy;
  const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  const grades = new Set([...idsOf(head.value.grades?.bands ?? []), "none"]);
  const named = (list: readonly string[] | undefined) => Object.fromEntries((list ?? []).map((id) => [id, id]));
  return [
    ...unknown(expected.indicators, idsOf(indicators.map(({ value }) => value)), [...path, "indicators"]),
    ...unknown(expected.areas, idsOf(head.value.areas), [...path, "areas"]),
    ...unknown(named(expected.flags), idsOf(flags.map(({ value }) => value)), [...path, "flags"]),
    ...unknown(named(expected.grade === undefined ? [] : [expected.grade]), grades, [...path, "grade"]),
  ];
}

function itemsOf({ head, indicators }: ParsedPolicy): Set<string> {
  return new Set([...indicators.map(({ value }) => value.id), ...head.value.areas.map(({ id }) => id)]);
}

function unknown(things: object | undefined, known: ReadonlySet<string>, path: DocumentPath): Fault[] {
  return Object.keys(things ?? {})
    .filter((name) => !known.has(name))
    .map((name) => ({ path: [...path, name], ...unknownName(name, known) }));
}

/** An id that nothing has, with the one that looks most like it. */
function unknownName(given: string, known: Iterable<string>): Omit<Problem, "place"> {
  const [near] = nearestNames(given, known, 1);
  const hint = near === undefined ? { vi: "", en: "" } : { vi: `; gần nhất: ${near}`, en: `; the nearest is ${near}` };
  return {
    code: "policy/unknown-name",
    what: { vi: "bộ chỉ số không có mã này", en: "the policy has nothing with this id" },
    given,
    expected: { vi: `một mã có trong bộ chỉ số${hint.vi}`, en: `an id that the policy has${hint.en}` },
    ...(near === undefined ? {} : { example: near }),
  };
}

const unknownValue = {
  code: "example/unknown-value",
  what: { vi: "không có giá trị này để thay", en: "there is no such value to override" },
  expected: { vi: "tệp và đường dẫn của một giá trị có sẵn", en: "the file and the path of a value that stands there" },
  example: "{ file: indicators/2-1-progress.yaml, at: rules.0.max, value: 10 }",
} as const;
const noPeriod = {
  code: "example/no-period",
  what: { vi: "trường hợp không có kỳ", en: "a case without a period" },
  expected: { vi: "given.period của tệp hoặc của trường hợp", en: "given.period of the file or of the case" },
  example: "given: { period: 2026-08 }",
} as const;
