import { Exact, entities } from "@cchc/core";
import { printAmount } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { Name } from "../parts/name.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { fill, words } from "../text/words.ts";
import { methodWords } from "./method-words.ts";

/** So many units that miss data are named. */
const mostUnits = 10;

/** What was read, what was not taken, what was missing. */
export function DataPart() {
  const { data, say } = usePage();
  const { inputs, rejects } = data.result;
  return (
    <section>
      <h2>{say(methodWords.data)}</h2>
      <p class="note">{say(methodWords.reconciliation)}</p>
      {inputs.length === 0 ? <p class="empty">{say(methodWords.noInputs)}</p> : <Inputs />}
      {rejects === undefined ? null : (
        <p>{fill(say(methodWords.rejects), { ...rejects, sha256: rejects.sha256.slice(0, 12) })}</p>
      )}
      {data.idsLeftOut === 0 ? null : (
        <p class="note">{fill(say(methodWords.idsLeftOut), { count: data.idsLeftOut })}</p>
      )}
      <Missing />
      <AgreementPart />
    </section>
  );
}

function Inputs() {
  const { data, say, language, style } = usePage();
  const count = (rows: number) => printAmount(Exact.of(rows), style);
  return (
    <Scroll label={say(methodWords.data)}>
      <table class="inputs-read">
        <thead>
          <tr>
            <th scope="col">{say(methodWords.file)}</th>
            <th scope="col">{say(methodWords.entity)}</th>
            <th scope="col" class="col-number">
              {say(methodWords.read)}
            </th>
            <th scope="col" class="col-number">
              {say(methodWords.accepted)}
            </th>
            <th scope="col" class="col-number">
              {say(methodWords.rejected)}
            </th>
            <th scope="col">sha256</th>
          </tr>
        </thead>
        <tbody>
          {data.result.inputs.map(({ name, entity, read, accepted, rejected, sha256 }) => (
            <tr key={name} class={rejected > 0 ? "moved" : undefined}>
              <th scope="row">
                <Name text={name} />
              </th>
              <td>{entity === undefined ? "" : (entities.get(entity)?.title[language] ?? entity)}</td>
              <td class="col-number">{count(read)}</td>
              <td class="col-number">{count(accepted)}</td>
              <td class="col-number">{count(rejected)}</td>
              <td>
                <code title={sha256}>{/^[0-9a-f]{64}$/.test(sha256) ? sha256.slice(0, 12) : sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Missing() {
  const { data, say, link } = usePage();
  const units = data.units.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing);
  return (
    <>
      <h3>{say(methodWords.missing)}</h3>
      {units.length === 0 ? <p>{say(methodWords.missingNone)}</p> : <p>{say(methodWords.missingUnits)}</p>}
      <ul>
        {units.slice(0, mostUnits).map(({ unit, missing }) => (
          <li key={unit.code}>
            <a href={link(["unit", unit.code])}>
              <Name text={unit.name} />
            </a>
            : {fill(say(words.missingOf), { count: missing })}
          </li>
        ))}
      </ul>
    </>
  );
}

function AgreementPart() {
  const { data, say, language } = usePage();
  const { agreement } = data.result;
  const { published } = data.policy;
  if (agreement === undefined || published === undefined) {
    return null;
  }
  return (
    <>
      <h3>
        {say(methodWords.agreement)}: {published.by[language]}
      </h3>
      <ul>
        {(["indicators", "areas", "totals", "ranks"] as const)
          .filter((kind) => agreement[kind].compared > 0)
          .map((kind) => (
            <li key={kind}>
              {fill(say(methodWords.agreementOf), {
                what: say(methodWords[kind]),
                agree: agreement[kind].agree,
                compared: agreement[kind].compared,
              })}
            </li>
          ))}
      </ul>
    </>
  );
}
