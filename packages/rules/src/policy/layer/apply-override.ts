import type { Problem } from "@cchc/core";
import type { DocumentPath, PolicyFile } from "../source-file.ts";
import { nearestNames } from "./nearest-names.ts";
import { dataAt, overlay, within } from "./overlay.ts";
import { faultAt, type PlacedOverride, sameValue } from "./placed-override.ts";
import { type Span, sharedSpan, spanText, spanWithout } from "./span.ts";
import { findPath, namesIn } from "./value-path.ts";
import type { Version } from "./version.ts";

/** Versions after an override, and what was wrong with it. */
export interface Applied {
  readonly versions: readonly Version[];
  readonly problems: readonly Problem[];
}

/** Splits versions where an override begins and ends, and changes what it changes on its days. */
export function applyOverride(versions: readonly Version[], override: PlacedOverride): Applied {
  const missing = uncoveredDays(versions, override.span);
  if (missing !== undefined) {
    const given = `${override.value.at}, ${spanText(missing)}`;
    return { versions, problems: [faultAt(override, ["from"], { ...noRule, given })] };
  }
  if (override.value.remove === true) {
    return { versions: versions.flatMap((version) => outside(version, override.span)), problems: [] };
  }
  const touched = versions.filter((version) => sharedSpan(version, override.span) !== undefined);
  const problems = faultsOf(touched, override);
  return problems.length > 0
    ? { versions, problems }
    : { versions: versions.flatMap((version) => changed(version, override)), problems: [] };
}

function changed(version: Version, override: PlacedOverride): Version[] {
  const shared = sharedSpan(version, override.span);
  const path = pathOf(version, override);
  return shared === undefined || path === undefined
    ? [version]
    : [...outside(version, override.span), { ...shared, file: put(version.file, path, override) }].sort((a, b) =>
        a.from < b.from ? -1 : 1,
      );
}

function outside({ file, ...span }: Version, taken: Span): Version[] {
  return spanWithout(span, taken).map((days) => ({ ...days, file }));
}

/** The new value, and with it the document that it stands on where a basis and a source are told. */
function put(file: PolicyFile, path: DocumentPath, { file: from, target }: PlacedOverride): PolicyFile {
  const changed = overlay(file, path, within(from, ["value"]));
  const cited = target.of === "head" ? citedHead(path) : { at: [], keys: ["basis", "source"] };
  return cited.keys.reduce((whole, key) => overlay(whole, [...cited.at, key], within(from, [key])), changed);
}

function citedHead(path: DocumentPath): { at: DocumentPath; keys: readonly string[] } {
  const [root, index, key] = path;
  if (root === "grades") {
    return { at: [root], keys: ["basis", "source"] };
  }
  if (root === "published") {
    return { at: [root], keys: ["source"] };
  }
  return root === "areas" && index !== undefined && key === "whenMissing"
    ? { at: [root, index, key], keys: ["from", "basis", "source"] }
    : { at: [], keys: [] };
}

/** Keys that a rule, a shape, an area or a head may go without, so that an override may add them. */
const optional = ["when", "applies", "target", "whenMissing", "emptyDenominator", "zeroAt", "grades", "change"];

function pathOf({ file }: Version, { target }: PlacedOverride): DocumentPath | undefined {
  const names = target.of === "indicator" ? [] : target.inside;
  const found = findPath(file.data, names);
  const last = names.at(-1);
  if (found !== undefined || last === undefined || !optional.includes(last)) {
    return found;
  }
  const parent = findPath(file.data, names.slice(0, -1));
  return parent && [...parent, last];
}

function faultsOf(touched: readonly Version[], override: PlacedOverride): Problem[] {
  const nowhere = touched.find((version) => pathOf(version, override) === undefined);
  if (nowhere !== undefined) {
    return [faultAt(override, ["at"], noSuchValue(nowhere, override))];
  }
  const same = touched.every(({ file }) =>
    sameValue(dataAt(file.data, findPath(file.data, insideOf(override)) ?? ["—"]), override.value.value),
  );
  return same ? [faultAt(override, ["value"], { ...sameAsBefore, given: JSON.stringify(override.value.value) })] : [];
}

function insideOf({ target }: PlacedOverride): readonly string[] {
  return target.of === "indicator" ? [] : target.inside;
}

function uncoveredDays(versions: readonly Version[], span: Span): Span | undefined {
  return versions.reduce<Span[]>((left, version) => left.flatMap((one) => spanWithout(one, version)), [span])[0];
}

function noSuchValue({ from, to, file }: Version, override: PlacedOverride) {
  const wanted = insideOf(override).join(".");
  const near = nearestNames(
    wanted,
    namesIn(file.data).map((names) => names.join(".")),
  ).join(", ");
  const days = spanText({ from, to });
  return {
    code: "override/no-such-value",
    what: { vi: `không có giá trị này trong quy tắc ${days}`, en: `no such value in the rule of ${days}` },
    expected: { vi: `một trong: ${near}, …`, en: `one of: ${near}, …` },
  };
}

const noRule = {
  code: "override/no-rule",
  what: { vi: "có ngày không quy tắc nào có hiệu lực", en: "no rule is in force on some of these days" },
  expected: { vi: "những ngày mà quy tắc có hiệu lực", en: "days on which the rule is in force" },
} as const;
const sameAsBefore = {
  code: "override/same-value",
  what: { vi: "giá trị vẫn như cũ", en: "the same value as before" },
  expected: { vi: "một giá trị khác, hoặc bỏ tệp này", en: "another value, or no override" },
} as const;
