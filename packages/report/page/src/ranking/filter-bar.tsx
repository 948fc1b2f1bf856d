import { levelTitle } from "../../../src/terminal/level-title.ts";
import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { Select } from "../parts/select.tsx";
import { words } from "../text/words.ts";
import type { Filters } from "./filters.ts";

/** What the reader can choose to see. */
export function FilterBar({ filters }: { readonly filters: Filters }) {
  const { data, route, say, language } = usePage();
  const { policy, units, provinces } = data;
  const levels = [...new Set(units.map(({ unit }) => unit.level))];
  const set = (name: string) => (value: string) => replaceParams(route, { [name]: value, page: undefined });
  const grades = (policy.grades?.bands ?? []).map(({ id, title }) => [id, title[language]] as const);
  const statuses = [
    ["scored", say(words.scored)],
    ["no-total", say(words.noTotal)],
    ["missing", say(words.withMissing)],
    ["flags", say(words.withFlags)],
  ] as const;
  return (
    <search class="filters">
      <label class="search">
        <span>{say(words.search)}</span>
        <input
          type="search"
          value={filters.query}
          placeholder={say(words.searchHint)}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => set("q")(currentTarget.value)}
        />
      </label>
      {provinces.length > 1 ? (
        <Select
          label={say(words.province)}
          value={filters.province}
          options={provinces.map((name) => [name, name])}
          onChoose={set("province")}
        />
      ) : null}
      {levels.length > 1 ? (
        <Select
          label={say(words.level)}
          value={filters.level}
          options={levels.map((level) => [level, levelTitle(level, language)])}
          onChoose={set("level")}
        />
      ) : null}
      {grades.length > 0 ? (
        <Select label={say(words.grade)} value={filters.grade} options={grades} onChoose={set("grade")} />
      ) : null}
      <Select label={say(words.status)} value={filters.status} options={statuses} onChoose={set("status")} />
    </search>
  );
}
