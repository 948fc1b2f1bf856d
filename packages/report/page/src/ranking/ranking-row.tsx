import { statusWords } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { GradeChip } from "../parts/grade-chip.tsx";
import { Name } from "../parts/name.tsx";
import { columnPoints, signed, wholeShare } from "../parts/number-text.ts";
import { fill, words } from "../text/words.ts";
import { areasInTotal, type Column } from "./columns.ts";
import { changeOf } from "./filters.ts";

/** One unit in the ranking. */
export function RankingRow({
  summary,
  columns,
}: {
  readonly summary: UnitSummary;
  readonly columns: readonly Column[];
}) {
  return (
    <tr>
      {columns.map((column) => (
        <Cell key={column.id} summary={summary} column={column} />
      ))}
    </tr>
  );
}

function Cell({ summary, column }: { readonly summary: UnitSummary; readonly column: Column }) {
  switch (column.id) {
    case "rank":
      return <RankCell summary={summary} />;
    case "name":
      return <NameCell summary={summary} />;
    case "total":
      return <TotalCell summary={summary} />;
    case "grade":
      return (
        <td class="col-text">
          <GradeChip grade={summary.grade} />
        </td>
      );
    case "change":
    case "published":
    case "evidence":
    case "flags":
      return <NumberCell summary={summary} id={column.id} />;
    default:
      return <AreaCell summary={summary} id={column.id} />;
  }
}

function RankCell({ summary: { rank, alike } }: { readonly summary: UnitSummary }) {
  const { say } = usePage();
  const close = alike === undefined ? undefined : fill(say(words.alike), { group: alike });
  return (
    <td class="col-rank">
      {rank === undefined ? <span title={say(words.outsideRank)}>–</span> : rank.place}
      {close === undefined ? null : (
        <abbr class="alike" title={close}>
          ≈{alike}
        </abbr>
      )}
    </td>
  );
}

function NameCell({ summary: { unit, province, missing } }: { readonly summary: UnitSummary }) {
  const { say, link } = usePage();
  return (
    <th scope="row" class="col-name">
      <a href={link(["unit", unit.code])}>
        <Name text={unit.name} />
      </a>
      <small>
        <Name text={[unit.code, province].filter((part) => part !== undefined).join(" · ")} />
        {missing === 0 ? null : <span class="missing"> · {fill(say(words.missingOf), { count: missing })}</span>}
      </small>
    </th>
  );
}

function TotalCell({ summary }: { readonly summary: UnitSummary }) {
  const { data, style, say } = usePage();
  const { points } = summary;
  return (
    <td class="col-number total">
      {points === undefined ? (
        <span class="quiet">{say(words.noTotalShort)}</span>
      ) : (
        <b>{columnPoints(points, style)}</b>
      )}
      <Bar share={shareOf(points, data.policy.max)} />
      <MiniBars summary={summary} />
    </td>
  );
}

/** On narrow screens, where areas have no columns: a bar each. */
function MiniBars({ summary }: { readonly summary: UnitSummary }) {
  const { data } = usePage();
  return (
    <span class="mini" aria-hidden="true">
      {data.policy.areas.map(({ id, max, inTotal }, index) => {
        const share = Math.min(1, shareOf(summary.areas[index]?.points, max));
        return inTotal ? (
          <span key={id}>
            <span style={{ height: `${Math.max(0, share) * 100}%` }} />
          </span>
        ) : null;
      })}
    </span>
  );
}

function NumberCell({ summary, id }: { readonly summary: UnitSummary; readonly id: string }) {
  const { style } = usePage();
  const change = changeOf(summary);
  if (id === "change") {
    const text = change === undefined ? "–" : signed(change, style);
    return <td class={`col-number ${change?.isNegative() === true ? "down" : "up"}`}>{text}</td>;
  }
  if (id === "published") {
    return <td class="col-number">{columnPoints(summary.published, style)}</td>;
  }
  if (id === "flags") {
    return (
      <td class="col-number">
        {summary.flags}
        {summary.unchecked > 0 ? "?" : ""}
      </td>
    );
  }
  return <td class="col-number">{wholeShare(summary.evidence, style)}</td>;
}

function AreaCell({ summary, id }: { readonly summary: UnitSummary; readonly id: string }) {
  const { data, style, language } = usePage();
  const index = data.policy.areas.findIndex((area) => area.id === id);
  const area = areasInTotal(data.policy).find((one) => one.id === id);
  const given = summary.areas[index];
  if (area === undefined || given === undefined) {
    return <td class="col-area" />;
  }
  const status = given.status === "no-data" || given.status === "not-applicable" ? given.status : undefined;
  return (
    <td class="col-area" title={status === undefined ? undefined : statusWords[status][language]}>
      {columnPoints(given.points, style)}
      {status === undefined ? null : <span class="hidden"> {statusWords[status][language]}</span>}
      <Bar share={shareOf(given.points, area.max)} tone={shareOf(given.points, area.max) < 0.5 ? "low" : undefined} />
    </td>
  );
}
