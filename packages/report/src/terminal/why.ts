import { Exact, formatDate, type Language } from "@cchc/core";
import { basisWords, confidenceWords, type Source, type ValueReason, type ValueVersion } from "@cchc/rules";
import { layerWords } from "./layer-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** Where a value comes from: what is in force on the day, then every version that ever gave it, layer by layer. */
export function renderWhy({ name, on, policy, versions }: ValueReason, { language }: TerminalStyle): string {
  const inForce = versions.find(({ state }) => state === "in-force");
  const value = inForce === undefined ? layerWords.nothing[language] : givenText(inForce, language);
  const asked = { name: nameText(name, language), day: formatDate(on, language), policy };
  return safePage(
    [
      fill(layerWords.why[language], asked),
      `  = ${value}`,
      layerWords.versions[language],
      ...versions.flatMap((version) => versionLines(version, language)),
    ].join("\n"),
  );
}

function versionLines(version: ValueVersion, language: Language): string[] {
  const { state, layer, override, why, from, to } = version;
  const mark = state === "in-force" ? "→" : " ";
  const until = to === undefined ? layerWords.open[language] : formatDate(to, language);
  const days = fill(layerWords.days[language], { from: formatDate(from, language), to: until });
  const file = override === undefined ? [] : [fill(layerWords.override[language], { name: override })];
  const given = fill(layerWords.by[language], { layer: layer.id, document: layer.decision.document });
  const because = why === undefined ? [] : [`      ${fill(layerWords.because[language], { why: why[language] })}`];
  return [
    `  ${mark} ${givenText(version, language)} · ${days} · ${layerWords[state][language]}`,
    `      ${[given, ...file].join(", ")}`,
    `      ${standing(version, language)}`,
    ...because,
  ];
}

function standing({ basis, source }: ValueVersion, language: Language): string {
  return basis === undefined || source === undefined
    ? layerWords.standsOnDecision[language]
    : fill(layerWords.standsOn[language], {
        basis: basisWords[basis][language],
        confidence: confidenceWords[source.confidence][language],
        source: sourceText(source),
      });
}

function sourceText({ document, part }: Source): string {
  return part === undefined ? document : `${document}, ${part}`;
}

/** The value; where the rule has none of the asked name, the one around it by its name. */
function givenText({ value, around }: ValueVersion, language: Language): string {
  const text = value === undefined ? layerWords.removed[language] : valueText(value);
  return around === undefined ? text : `${around}: ${text}`;
}

/** A value as a policy file would write it: `0.8`, `{ shape: linear, direction: higher-is-better }`. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(valueText).join(", ")}]`;
  }
  if (typeof value !== "object" || value === null || value instanceof Exact) {
    return String(value);
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{ ${entries.map(([key, one]: [string, unknown]) => `${key}: ${valueText(one)}`).join(", ")} }`;
}
