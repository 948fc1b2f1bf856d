import type { report } from "@cchc/core";
import { type Day, dayOf, dayText, workdayFrom, workdaysAfter } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

interface Required {
  readonly name: string;
  readonly kind: RowOf<typeof report>["kind"];
  readonly addressee: "higher" | "council" | "front";
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day;
}

/** Reports by the reporting periods of Decree 09/2019, which run from the 15th to the 14th, and those on the resolution. */
export function* reports(town: Town): Generator<RowOf<typeof report>> {
  for (const required of town.years.flatMap((year) => [...quarterly(year), ...onResolution(year)])) {
    const early = town.random("report", required.year, required.kind, required.name).between(0, 3);
    if (required.to <= town.options.until && !isLeftOut(town, required)) {
      const sent = isLate(town, required) ? workdaysAfter(required.due, 6) : workdayFrom(required.due - early);
      yield row(town, required, sent);
    }
  }
}

function isLeftOut(town: Town, { kind, name, year }: Required): boolean {
  return kind === "cchc" && name === "q3" && town.planted("report-quarter-missing", year) > 0;
}

/** The first quarters of the year, as many as are planted. */
function isLate(town: Town, { kind, name, year }: Required): boolean {
  return kind === "cchc" && Number(name.slice(1)) <= town.planted("report-late", year);
}

function row(town: Town, { name, kind, addressee, ...dates }: Required, sent: Day): RowOf<typeof report> {
  const unit = town.unitOn(dates.due);
  return {
    id: simulatedId(unit, "report", String(dates.year).slice(2), kind, name),
    unit,
    kind,
    addressee,
    coversFrom: dayText(dates.from),
    coversTo: dayText(dates.to),
    dueOn: dayText(dates.due),
    sentOn: town.known(sent),
  };
}

function quarterly(year: number): Required[] {
  return [1, 2, 3, 4].flatMap((quarter) => {
    const from = quarter === 1 ? dayOf(year - 1, 12, 15) : dayOf(year, quarter * 3 - 3, 15);
    const to = dayOf(year, quarter * 3, 14);
    const common = { name: `q${quarter}`, addressee: "higher", year, from, to } as const;
    return [
      { ...common, kind: "cchc" as const, due: workdayFrom(to + 6) },
      { ...common, kind: "tthc" as const, due: workdayFrom(to + 4) },
    ];
  });
}

/** To both sessions of the council, and to the Front once a year. */
function onResolution(year: number): Required[] {
  const common = { kind: "resolution", year } as const;
  const to = (addressee: "council" | "front", name: string, last: Day): Required => {
    return { ...common, addressee, name, from: last - 180, to: last, due: workdayFrom(last + 15) };
  };
  return [
    to("council", "s1", dayOf(year, 6, 20)),
    to("council", "s2", dayOf(year, 11, 20)),
    to("front", "f", dayOf(year, 11, 10)),
  ];
}
