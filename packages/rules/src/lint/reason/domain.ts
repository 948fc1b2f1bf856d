import { type Entity, Exact, entityFacts, type FactCatalogue, type Measure } from "@cchc/core";

/** What values a fact can have, as far as that is certain. */
export type FactDomain =
  | { readonly type: "number"; readonly from?: Exact; readonly to?: Exact; readonly whole: boolean }
  | { readonly type: "text"; readonly values?: readonly string[] }
  | { readonly type: "boolean" };

/** Domains of facts by name; a fact without one may have any value. */
export type FactDomains = ReadonlyMap<string, FactDomain>;

/** Facts about a unit. */
export const unitDomains: FactDomains = new Map([["level", { type: "text" }]]);

const notNegative = { type: "number", from: Exact.zero, whole: false } as const;
const share = { ...notNegative, to: Exact.one } as const;
const anyNumber = { type: "number", whole: false } as const;

/** Facts of what a measure gave: a share lies between 0 and 1 unless it may exceed the whole, movements go both ways. */
export function measureDomains(measure: Measure): FactDomains {
  if (measure.kind === "ratio") {
    const value = measure.mayExceed ? notNegative : share;
    return new Map([...unitDomains, ["value", value], ["numerator", notNegative], ["denominator", notNegative]]);
  }
  const by = measure.count?.by ?? "given";
  const value = { ...(bothWays.has(by) ? anyNumber : notNegative), whole: countsWholes.has(by) };
  return new Map([...unitDomains, ["value", value]]);
}

/** Facts of the records that a measure looks at. */
export function recordDomains(entity: Entity, rule: string | undefined): FactDomains {
  return new Map(
    [...entityFacts(entity, rule)].flatMap(([name, fact]): [string, FactDomain][] => {
      const domain = domainOf(fact, entity.fields[name]);
      return domain === undefined ? [] : [[name, domain]];
    }),
  );
}

type FactDefinition = FactCatalogue extends ReadonlyMap<string, infer F> ? F : never;

function domainOf({ type, values }: FactDefinition, field: Entity["fields"][string] | undefined) {
  switch (type) {
    case "number":
      return field === undefined ? anyNumber : { ...notNegative, whole: field.type === "whole" };
    case "text":
      return { type, ...(values === undefined ? {} : { values }) };
    case "boolean":
      return { type };
    default:
      return undefined;
  }
}

const bothWays: ReadonlySet<string> = new Set(["change", "difference"]);
const countsWholes: ReadonlySet<string> = new Set([
  "count",
  "distinct",
  "longest-gap",
  "largest-cluster",
  "required-sample",
]);
