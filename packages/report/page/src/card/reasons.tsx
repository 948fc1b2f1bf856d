import { formatDate } from "@cchc/core";
import {
  contributionLines,
  decisionLines,
  type IndicatorScore,
  type IndicatorTrace,
  type PartTrace,
  printPoints,
  stepText,
  traceReason,
} from "@cchc/rules";
import { countLines } from "../../../src/terminal/count-lines.ts";
import { reasonText } from "../../../src/terminal/counts-text.ts";
import { usePage } from "../data/page-context.ts";
import { columnPoints } from "../parts/number-text.ts";
import { words } from "../text/words.ts";
import { Scale } from "./scale.tsx";

interface ReasonsProps {
  readonly trace: IndicatorTrace;
  readonly score: IndicatorScore;
}

/** How the counts became points, in words. */
export function Reasons({ trace, score }: ReasonsProps) {
  const { say } = usePage();
  return (
    <section>
      <h4>{say(words.why)}</h4>
      <p class="because">
        <Reason judged={trace} />
      </p>
      <Counts judged={trace} />
      <Scale judged={trace} />
      <Steps judged={trace} />
      {(trace.parts ?? []).map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <Versions score={score} />
      <Conditions judged={trace} />
      <Worth trace={trace} />
    </section>
  );
}

type Judged = Omit<PartTrace, "id" | "title">;

function Reason({ judged }: { readonly judged: Judged }) {
  const { style } = usePage();
  return <>{traceReason(judged, style)}</>;
}

function Counts({ judged: { measured } }: { readonly judged: Judged }) {
  const { data, style } = usePage();
  const lines = countLines(measured, data.policy, style);
  return lines.length === 0 ? null : (
    <dl class="lines">
      {lines.map(([label, text]) => (
        <div key={`${label} ${text}`}>
          <dt>{label.trim()}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ judged: { steps } }: { readonly judged: Judged }) {
  const { style, say } = usePage();
  return steps.length === 0 ? null : (
    <div class="steps">
      <h5>{say(words.steps)}</h5>
      <ol>
        {steps.map((step) => {
          const text = stepText(step, style);
          return <li key={text}>{text}</li>;
        })}
      </ol>
    </div>
  );
}

function Part({ part }: { readonly part: PartTrace }) {
  const { style, language } = usePage();
  return (
    <div class="part">
      <h5>
        + {part.title[language]}{" "}
        <span class="points">
          <b>{columnPoints(part.points, style)}</b> / {printPoints(part.max, style)}
        </span>
      </h5>
      <p>
        <Reason judged={part} />
      </p>
      <Counts judged={part} />
      <Scale judged={part} />
      <Conditions judged={part} />
    </div>
  );
}

/** Where the rule changed inside the period: what each of its rules gives. */
function Versions({ score: { versions = [] } }: { readonly score: IndicatorScore }) {
  const { data, style, say, language } = usePage();
  return versions.length === 0 ? null : (
    <div class="part">
      <h5>{say(words.versions)}</h5>
      <ul>
        {versions.map((one) => (
          <li key={one.from}>
            {formatDate(one.from, language)} – {formatDate(one.to, language)}: <b>{columnPoints(one.points, style)}</b>{" "}
            / {printPoints(one.max, style)};{" "}
            {reasonText(one, data.policy.measures.get(one.measurement?.measure ?? ""), style)}
            {one.source === undefined ? "" : ` (${one.source.document})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Conditions({ judged: { decisions } }: { readonly judged: Judged }) {
  const { style, say } = usePage();
  const lines = decisionLines(decisions, style);
  return lines.length === 0 ? null : (
    <div class="steps">
      <h5>{say(words.conditions)}</h5>
      <pre>{lines.join("\n")}</pre>
    </div>
  );
}

function Worth({ trace: { contribution } }: { readonly trace: IndicatorTrace }) {
  const { style, say } = usePage();
  const { steps, inArea, counts } = contribution;
  if (inArea === undefined || (counts && steps.length === 0)) {
    return null;
  }
  return (
    <p class="quiet">
      {say(words.worth)}:{" "}
      {contributionLines(contribution, style)
        .map((line) => line.trim())
        .join("; ")}
    </p>
  );
}
