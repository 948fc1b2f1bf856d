import { type Condition, Exact, isFactOperand, isInterval, ordinaryTests, type Test } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";

/** A condition of which only the meaning is left: equal texts hold for the same facts. */
type Normal =
  | { readonly test: unknown }
  | { readonly all: readonly Normal[] }
  | { readonly any: readonly Normal[] }
  | { readonly not: Normal };

type Named = ReadonlyMap<string, Condition>;

/**
 * A condition in its normal form as text: named conditions stand out, `between` is its ordinary comparisons, groups in
 * groups of their kind are one, the order in a group and repetitions do not matter, and numbers are exact.
 *
 * @example
 * normalCondition({ all: [a, { all: [b, a] }] }, named) === normalCondition({ all: [b, a] }, named); // true
 */
export function normalCondition(condition: Condition, named: Named): string {
  return canonicalJson(normal(condition, named));
}

/** Each comparison of a condition in its normal form, in the order of reading. */
export function normalTests(condition: Condition, named: Named): { readonly test: Test; readonly text: string }[] {
  return testsIn(condition, named)
    .flatMap(ordinaryTests)
    .map((test) => ({ test, text: canonicalJson(normalTest(test)) }));
}

function testsIn(condition: Condition, named: Named): Test[] {
  if ("fact" in condition) {
    return [condition];
  }
  if ("not" in condition) {
    return testsIn(condition.not, named);
  }
  if ("condition" in condition) {
    const meant = named.get(condition.condition);
    return meant === undefined ? [] : testsIn(meant, named);
  }
  return ("all" in condition ? condition.all : condition.any).flatMap((part) => testsIn(part, named));
}

function normal(condition: Condition, named: Named): Normal {
  if ("fact" in condition) {
    return group(
      "all",
      ordinaryTests(condition).map((test) => ({ test: normalTest(test) })),
    );
  }
  if ("all" in condition) {
    return group(
      "all",
      condition.all.map((part) => normal(part, named)),
    );
  }
  if ("any" in condition) {
    return group(
      "any",
      condition.any.map((part) => normal(part, named)),
    );
  }
  if ("not" in condition) {
    const inner = normal(condition.not, named);
    return "not" in inner ? inner.not : { not: inner };
  }
  const meant = named.get(condition.condition);
  return meant === undefined ? { test: condition } : normal(meant, named);
}

/** A group without groups of its own kind, without repetitions, in the order of texts; of one part that part. */
function group(kind: "all" | "any", parts: readonly Normal[]): Normal {
  const flat = parts.flatMap((part): readonly Normal[] => {
    if (kind === "all") {
      return "all" in part ? part.all : [part];
    }
    return "any" in part ? part.any : [part];
  });
  const byText = new Map(flat.map((part) => [canonicalJson(part), part]));
  const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const [only] = sorted;
  if (only !== undefined && sorted.length === 1) {
    return only;
  }
  return kind === "all" ? { all: sorted } : { any: sorted };
}

/** The order of a list matters to no comparator. */
function normalTest({ value, ...of }: Test): unknown {
  if (Array.isArray(value)) {
    return { ...of, value: value.map(literal).sort() };
  }
  return { ...of, value: isFactOperand(value) || isInterval(value) ? value : literal(value) };
}

/** `0.80` and `0.8` are one number, and no text. */
function literal(value: number | string | boolean): string {
  return typeof value === "number" ? Exact.of(value).toString() : JSON.stringify(value);
}
