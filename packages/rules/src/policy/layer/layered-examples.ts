import { addDays, PlainDate } from "@cchc/core";
import { z } from "zod";
import type { PolicyFile } from "../source-file.ts";
import { within } from "./overlay.ts";
import type { PlacedOverride } from "./placed-override.ts";
import { type Span, spanHolds, spanWithout } from "./span.ts";
import type { Version } from "./version.ts";

const Examples = z.looseObject({ examples: z.array(z.looseObject({ on: PlainDate.optional() })) });

/**
 * The examples of an indicator under a layer. Those of the extended policy were worked out under its rules: each is tied to a day
 * on which its rule still stands, or is left to the extended policy where no such day is left. Those of the overrides run on the
 * first day of their value, or on the day that they name.
 */
export function layeredExamples(
  indicator: PolicyFile,
  before: readonly Version[],
  { overrides, end }: { readonly overrides: readonly PlacedOverride[]; readonly end: PlainDate | undefined },
): PolicyFile[] {
  const { examples } = Examples.parse(indicator.data);
  // Days after the layer's last are none of its business.
  const after = end === undefined ? [] : [{ from: addDays(end, 1) }];
  const taken: Span[] = [...overrides.map(({ span }) => span), ...after];
  const kept = examples.flatMap(({ on }, index) => {
    const day = freeDay(on, before, taken);
    return day === undefined ? [] : [onDay(within(indicator, ["examples", index]), day)];
  });
  const own = overrides.flatMap(({ file, value, span }) =>
    (value.examples ?? []).map(({ on }, index) => onDay(within(file, ["examples", index]), on ?? span.from)),
  );
  return [...kept, ...own];
}

function freeDay(on: PlainDate | undefined, before: readonly Version[], taken: readonly Span[]): PlainDate | undefined {
  if (on !== undefined) {
    return taken.some((span) => spanHolds(span, on)) ? undefined : on;
  }
  const newest = before.at(-1);
  const { from, to } = newest ?? {};
  const free = from === undefined ? [] : taken.reduce<Span[]>(without, [{ from, to }]);
  return free[0]?.from;
}

function without(spans: readonly Span[], taken: Span): Span[] {
  return spans.flatMap((span) => spanWithout(span, taken));
}

function onDay(example: PolicyFile, on: PlainDate): PolicyFile {
  return { ...example, data: { ...z.record(z.string(), z.unknown()).parse(example.data), on } };
}
