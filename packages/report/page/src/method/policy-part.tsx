import { formatDate } from "@cchc/core";
import { basisWords, confidenceWords, policyOn, printAmount, printShare } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { GradeChip } from "../parts/grade-chip.tsx";
import { fill } from "../text/words.ts";
import { methodWords } from "./method-words.ts";

/** The policy: whose decision, its layers, grades, rounding, ranks, notes. */
export function PolicyPart() {
  const { data, say, language } = usePage();
  const { policy } = data;
  const { decision, base, overrides = [], notes = [] } = policy;
  const until = policy.to === undefined ? say(methodWords.noEnd) : formatDate(policy.to, language);
  return (
    <section>
      <h2>
        {say(methodWords.policy)}: {policy.title[language]}
      </h2>
      <dl class="lines">
        <div>
          <dt>{say(methodWords.decision)}</dt>
          <dd>
            {decision.document}, {decision.issuedBy[language]}
            {decision.url === undefined ? "" : ` (${decision.url})`}
          </dd>
        </div>
        <div>
          <dt>{say(methodWords.inForce)}</dt>
          <dd>
            {formatDate(policy.from, language)} – {until}
          </dd>
        </div>
      </dl>
      {base === undefined ? null : <p>{fill(say(methodWords.extends), { base: base.id, count: overrides.length })}</p>}
      <Grades />
      <Method />
      {notes.length === 0 ? null : (
        <>
          <h3>{say(methodWords.notes)}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.vi}>{note[language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Grades() {
  const { data, say, language, style } = usePage();
  const { grades } = policyOn(data.policy, data.period.first);
  if (grades === undefined) {
    return null;
  }
  const { basis, source, of, bands } = grades;
  const print = (edge: Parameters<typeof printShare>[0]) =>
    of === "points" ? printAmount(edge, style) : printShare(edge, style);
  const values = {
    basis: basisWords[basis][language],
    confidence: confidenceWords[source.confidence][language],
    document: source.document,
  };
  return (
    <>
      <h3>{say(methodWords.grades)}</h3>
      <ul class="grade-bands">
        {bands.map(({ id, atLeast, above, below, atMost }) => (
          <li key={id}>
            <GradeChip grade={id} />
            {[
              ["≥", atLeast],
              [">", above],
              ["<", below],
              ["≤", atMost],
            ].map(([sign, edge]) => (typeof edge === "object" ? ` ${String(sign)} ${print(edge)}` : ""))}
          </li>
        ))}
      </ul>
      <p class="note">
        {say(of === "points" ? methodWords.gradesOfPoints : methodWords.gradesOfShare)}.{" "}
        {fill(say(methodWords.gradesStand), values)}
      </p>
    </>
  );
}

function Method() {
  const { data, say, language, style } = usePage();
  const { print, rank, smallCells } = policyOn(data.policy, data.period.first);
  const among = say(rank.among === "level" ? methodWords.amongLevel : methodWords.amongAll);
  const ties = rank.ties === "standard" ? "1, 2, 2, 4" : "1, 2, 2, 3";
  return (
    <>
      <h3>{say(methodWords.method)}</h3>
      <ul>
        <li>{fill(say(methodWords.rounding), { digits: print.digits })}</li>
        <li>{fill(say(methodWords.ranking), { among, ties })}</li>
        {rank.evidence === undefined ? null : (
          <li>{fill(say(methodWords.rankEvidence), { evidence: printShare(rank.evidence, style) })}</li>
        )}
        {smallCells === undefined ? null : (
          <li>
            {fill(say(methodWords.smallCells), {
              below: smallCells.below,
              basis: basisWords[smallCells.basis][language],
            })}
          </li>
        )}
      </ul>
    </>
  );
}
