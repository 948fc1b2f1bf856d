import type { mediaItem } from "@cchc/core";
import { type Day, dayOf, dayText } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

/** Fewest and most days from one item on reform to the next: seldom and by chance in the baseline, steady since. */
const gaps = { baseline: [25, 75], since: [5, 12] } as const;

/** Articles and broadcasts on reform, and as many on other things. */
export function* mediaItems(town: Town): Generator<RowOf<typeof mediaItem>> {
  for (const year of town.allYears) {
    const random = town.random("media-item", year);
    let number = 0;
    for (const day of reformDays(town, year, random)) {
      number += 1;
      yield row(town, day, { name: `c${number}`, topic: "cchc", random });
      yield row(town, day, { name: `k${number}`, topic: "other", random });
    }
  }
}

function* reformDays(town: Town, year: number, random: Random): Generator<Day> {
  const [least, most] = year < 2021 ? gaps.baseline : gaps.since;
  const silent = town.planted("media-silence", year);
  const silentFrom = dayOf(year, 5, 10);
  const last = Math.min(dayOf(year, 12, 31), town.options.until);
  for (let day = dayOf(year, 1, 3); day <= last; day += random.between(least, most)) {
    if (day < silentFrom || day >= silentFrom + silent) {
      yield day;
    }
  }
}

interface Item {
  readonly name: string;
  readonly topic: "cchc" | "other";
  readonly random: Random;
}

function row(town: Town, day: Day, { name, topic, random }: Item): RowOf<typeof mediaItem> {
  const unit = town.unitOn(day);
  return {
    id: simulatedId(unit, "media", dayText(day).slice(2, 4), name),
    unit,
    publishedOn: dayText(day),
    channel: random.pick(["loudspeaker", "loudspeaker", "website", "social"]),
    topic,
  };
}
