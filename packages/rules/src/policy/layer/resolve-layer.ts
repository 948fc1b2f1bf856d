import { addDays, type PlainDate, type Problem } from "@cchc/core";
import { z } from "zod";
import type { PolicyFile } from "../source-file.ts";
import { type Applied, applyOverride } from "./apply-override.ts";
import { checkLayerHead } from "./check-layer-head.ts";
import { checkOverrides } from "./check-overrides.ts";
import { layeredExamples } from "./layered-examples.ts";
import { layeredHead } from "./layered-head.ts";
import { type PlacedOverride, placeOverride } from "./placed-override.ts";
import type { LayerFiles, Resolved } from "./resolved.ts";
import { type Span, sharedSpan } from "./span.ts";
import { ruleVersions, type Version, versionData } from "./version.ts";

/** Lays a layer over the policy that it extends. */
export function resolveLayer(layer: LayerFiles, base: Resolved): { resolved: Resolved; problems: Problem[] } {
  const life = layer.head.value;
  const placed = layer.overrides.map((override) => placeOverride(override, life.to)).sort(byWeight);
  const indicators = new Map(base.files.filter(isIndicator).map((file) => [idOf(file), file]));
  const faults = [
    ...checkLayerHead(layer, base),
    ...checkOverrides(placed, { life, indicators: new Set(indicators.keys()) }),
  ];
  if (faults.length > 0) {
    return { resolved: base, problems: faults };
  }
  const ofHead = placed.filter(({ target }) => target.of === "head");
  const heads = applyAll(layeredHead(layer.head, base.heads), ofHead);
  const changed = [...indicators].map(([id, file]) => changeIndicator(file, overridesOf(id, placed), life.to));
  return {
    resolved: {
      heads: heads.versions,
      files: [
        ...base.files.filter((file) => !isIndicator(file)),
        ...changed.flatMap(({ file, versions }) => (versions.some((one) => sharedSpan(one, life)) ? [file] : [])),
        ...layer.files,
      ],
      absences: absencesOf(layer, base, placed),
    },
    problems: [...heads.problems, ...changed.flatMap(({ problems }) => problems)],
  };
}

function changeIndicator(
  file: PolicyFile,
  overrides: readonly PlacedOverride[],
  end: PlainDate | undefined,
): Applied & { file: PolicyFile } {
  const before = ruleVersions(file);
  if (overrides.length === 0) {
    return { file, versions: before, problems: [] };
  }
  const { versions, problems } = applyAll(before, overrides);
  return { file: withRules(file, versions, layeredExamples(file, before, { overrides, end })), versions, problems };
}

function applyAll(versions: readonly Version[], overrides: readonly PlacedOverride[]): Applied {
  return overrides.reduce<Applied>(
    (applied, override) => {
      const next = applyOverride(applied.versions, override);
      return { versions: next.versions, problems: [...applied.problems, ...next.problems] };
    },
    { versions, problems: [] },
  );
}

/** The indicator with other rules and examples; each is still found where it was written. */
function withRules(file: PolicyFile, versions: readonly Version[], examples: readonly PolicyFile[]): PolicyFile {
  const data = z.record(z.string(), z.unknown()).parse(file.data);
  const parts = { rules: versions.map((version) => version.file), examples };
  return {
    path: file.path,
    data: { ...data, rules: versions.map(versionData), examples: examples.map((example) => example.data) },
    locate: (path, part) => {
      const [key, index, ...rest] = path;
      const list = key === "rules" || key === "examples" ? parts[key] : [];
      const inside = typeof index === "number" ? list[index] : undefined;
      return inside?.locate(rest, part) ?? file.locate(path, part);
    },
  };
}

/** Days without an indicator: those of removals, and those before a rule of a new indicator. */
function absencesOf(layer: LayerFiles, base: Resolved, placed: readonly PlacedOverride[]): Map<string, Span[]> {
  const absences = new Map([...base.absences].map(([id, spans]) => [id, [...spans]]));
  const add = (id: string, span: Span) => absences.set(id, [...(absences.get(id) ?? []), span]);
  for (const { target, span } of placed) {
    if (target.of === "indicator") {
      add(target.indicator, span);
    }
  }
  for (const file of layer.files.filter(isIndicator)) {
    const first = firstDay(file);
    if (first !== undefined && first > layer.head.value.from) {
      add(idOf(file), { from: layer.head.value.from, to: addDays(first, -1) });
    }
  }
  return absences;
}

const Rules = z.looseObject({ rules: z.array(z.looseObject({ from: z.custom<PlainDate>() })) });

/** The first day of a new indicator; its file was not checked yet. */
function firstDay(file: PolicyFile): PlainDate | undefined {
  const read = Rules.safeParse(file.data);
  return read.data?.rules.map(({ from }) => from).sort()[0];
}

function isIndicator({ path }: PolicyFile): boolean {
  return path.startsWith("indicators/");
}

/** The id of an indicator is the name of its file. */
function idOf({ path }: PolicyFile): string {
  return path.replace(/^.*\/|\.yaml$/g, "");
}

function overridesOf(id: string, placed: readonly PlacedOverride[]): PlacedOverride[] {
  return placed.filter(({ target }) => target.of !== "head" && target.indicator === id);
}

/** What an override changes, the weightiest last: the rule is then cited with the document behind that. */
const weights = ["target", "applies", "when", "max", "score"];

function byWeight(a: PlacedOverride, b: PlacedOverride): number {
  return weightOf(a) - weightOf(b) || (a.file.path < b.file.path ? -1 : 1);
}

function weightOf({ target }: PlacedOverride): number {
  const first = target.of === "rule" ? target.inside[0] : undefined;
  return first === undefined ? weights.length : weights.indexOf(first);
}
