import type { Measurement, RecordIds } from "@cchc/core";
import { entities } from "@cchc/core";
import type { IndicatorScore } from "@cchc/rules";
import { useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { Name } from "../parts/name.tsx";
import { fill, words } from "../text/words.ts";

/** Ids on one page of a list. */
const idsOfPage = 20;

const kinds = ["notMet", "undecided", "excluded", "met"] as const satisfies readonly (keyof RecordIds)[];

/** The records behind the counts of an indicator, by what they were to each of its measures. */
export function Records({ score, unit }: { readonly score: IndicatorScore; readonly unit: string }) {
  const { say, data } = usePage();
  const measured = [
    score.measurement,
    ...(score.parts ?? []).map(({ measurement }) => measurement),
    ...(score.related ?? []),
  ].flatMap((one) => one ?? []);
  const withIds = measured.filter(({ records }) => records !== undefined);
  if (measured.length === 0) {
    return null;
  }
  const code = data.policy.indicators.find(({ id }) => id === score.id)?.code ?? score.id;
  return (
    <section class="records">
      <h4>{say(words.records)}</h4>
      {withIds.length === 0 ? (
        <p class="note">
          {say(words.noIds)} <code>{`npx cchc explain <result.json> ${unit} ${code} --data <…>`}</code>
        </p>
      ) : (
        withIds.map((one) => <OfMeasure key={one.measure} measurement={one} />)
      )}
    </section>
  );
}

function OfMeasure({ measurement }: { readonly measurement: Measurement }) {
  const { data, language } = usePage();
  const measure = data.policy.measures.get(measurement.measure);
  const counted = measure?.count;
  const entity =
    counted !== undefined && "entity" in counted ? entities.get(counted.entity)?.title[language] : undefined;
  return (
    <div class="of-measure">
      <h5>
        {measure?.title[language] ?? measurement.measure}
        {entity === undefined ? null : <small> · {entity}</small>}
      </h5>
      {kinds.map((kind) => {
        const ids = measurement.records?.[kind];
        return ids === undefined ? null : <Ids key={kind} kind={kind} ids={ids} measurement={measurement} />;
      })}
    </div>
  );
}

interface IdsProps {
  readonly kind: (typeof kinds)[number];
  readonly ids: readonly string[];
  readonly measurement: Measurement;
}

function Ids({ kind, ids, measurement }: IdsProps) {
  const { say } = usePage();
  const [page, setPage] = useState(0);
  const shown = ids.slice(page * idsOfPage, (page + 1) * idsOfPage);
  const all = countOf(kind, measurement);
  const title = kind === "notMet" && !("numerator" in measurement) ? words.countedIds : words[kind];
  return (
    <details class={`ids ids-${kind}`} open={kind === "notMet"}>
      <summary>
        <b>{say(title)}</b>{" "}
        <span class="quiet">{fill(say(words.idsOf), { shown: ids.length, all: all ?? ids.length })}</span>
      </summary>
      <ul class="id-list">
        {shown.map((id) => (
          <li key={id}>
            <code>
              <Name text={id} />
            </code>
          </li>
        ))}
      </ul>
      {ids.length > idsOfPage ? <IdPager page={page} pages={Math.ceil(ids.length / idsOfPage)} onGo={setPage} /> : null}
    </details>
  );
}

interface IdPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

function IdPager({ page, pages, onGo }: IdPagerProps) {
  const { say } = usePage();
  return (
    <p class="pager">
      <button type="button" disabled={page === 0} onClick={() => onGo(page - 1)}>
        ← {say(words.previous)}
      </button>
      <span>{fill(say(words.pageOf), { page: page + 1, pages })}</span>
      <button type="button" disabled={page + 1 === pages} onClick={() => onGo(page + 1)}>
        {say(words.next)} →
      </button>
    </p>
  );
}

/** How many records there are of a kind, as far as the counts tell. */
function countOf(kind: IdsProps["kind"], measurement: Measurement): string | undefined {
  if (kind === "excluded" || kind === "undecided") {
    return measurement[kind]?.toString();
  }
  if ("numerator" in measurement) {
    const { numerator, denominator } = measurement;
    const count = kind === "met" ? numerator : denominator.minus(numerator);
    return count.isWhole() ? count.toString() : undefined;
  }
  return undefined;
}
