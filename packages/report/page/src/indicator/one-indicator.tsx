import { type Indicator, printPoints, ruleInForce } from "@cchc/rules";
import { useMemo } from "preact/hooks";
import { indicatorRows } from "../data/indicator-rows.ts";
import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { Select } from "../parts/select.tsx";
import { words } from "../text/words.ts";
import { Distribution } from "./distribution.tsx";
import { UnitValues } from "./unit-values.tsx";

/** One indicator across the units: how its values lie, where the thresholds are, who stands where. */
export function OneIndicator({ indicator }: { readonly indicator: Indicator }) {
  const { data, route, say, link, language, style } = usePage();
  const rows = useMemo(() => indicatorRows(data, indicator.id), [data, indicator]);
  const rule = ruleInForce(indicator, data.period.first);
  const marked = route.params.get("unit") ?? "";
  const units = useMemo(() => data.units.map(({ unit }) => [unit.code, unit.name] as const), [data]);
  const others = data.policy.indicators.map((one) => [one.id, `${one.code} ${one.title[language]}`] as const);
  return (
    <section class="one-indicator">
      <h1>
        <span class="code">{indicator.code}</span> {indicator.title[language]}
      </h1>
      <p>{indicator.purpose[language]}</p>
      <p class="quiet">
        {indicator.clause} ·{" "}
        {rule === undefined || rule.max.isZero()
          ? say(words.notScored)
          : `${printPoints(rule.max, style)} ${say(words.pointsAxis)}`}
        {rule === undefined ? "" : ` · ${rule.source.document}`}
      </p>
      <div class="filters">
        <Select
          label={say(words.chooseIndicator)}
          value={indicator.id}
          options={others}
          onChoose={(id) => {
            location.hash = link(["indicator", id], { unit: marked });
          }}
        />
        {units.length > 1 ? (
          <Select
            label={say(words.chooseUnit)}
            value={marked}
            options={units}
            nothing={say(words.none)}
            onChoose={(unit) => replaceParams(route, { unit })}
          />
        ) : null}
      </div>
      <Distribution indicator={indicator} rows={rows} marked={data.unit(marked)?.row} />
      <UnitValues indicator={indicator} rows={rows} marked={data.unit(marked)?.row} />
    </section>
  );
}
