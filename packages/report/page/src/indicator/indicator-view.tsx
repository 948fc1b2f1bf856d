import { usePage } from "../data/page-context.ts";
import { fill, words } from "../text/words.ts";
import { AllIndicators } from "./all-indicators.tsx";
import { OneIndicator } from "./one-indicator.tsx";

/** Indicators across the units: all of them, or one. */
export function IndicatorView({ id }: { readonly id: string | undefined }) {
  const { data, say, link } = usePage();
  if (id === undefined) {
    return <AllIndicators />;
  }
  const indicator = data.policy.indicators.find((one) => one.id === id);
  return indicator === undefined ? (
    <p class="empty">
      {fill(say(words.unknownIndicator), { id })} <a href={link(["indicator"])}>{say(words.indicatorsView)}</a>
    </p>
  ) : (
    <OneIndicator key={id} indicator={indicator} />
  );
}
