import { formatPeriod } from "@cchc/core";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The head of the page: what it is about, its views, the language. */
export function TopBar() {
  const { data, say, language, link } = usePage();
  return (
    <header class="top">
      <button type="button" class="skip" onClick={toContent}>
        {say(words.skip)}
      </button>
      <div class="top-title">
        <a href={link([])}>
          <strong>{data.policy.title[language]}</strong>
        </a>
        <span>{formatPeriod(data.period, language)}</span>
      </div>
      <Views />
      <div class="top-tools">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** The address names the view, so that this is no link: it moves the focus and leaves the address alone. */
function toContent(): void {
  document.getElementById("main")?.focus();
}

function Views() {
  const { data, route, say, link } = usePage();
  const single = data.units.length === 1;
  const views = [
    {
      view: single ? "unit" : "",
      names: single ? ["", "unit"] : ["", "unit"],
      title: single ? words.cardView : words.ranking,
    },
    { view: "indicator", names: ["indicator"], title: words.indicatorsView },
    { view: "what-if", names: ["what-if"], title: words.whatIf },
    { view: "method", names: ["method"], title: words.method },
  ];
  return (
    <nav class="views" aria-label={say(words.views)}>
      {views.map(({ view, names, title }) => (
        <a
          key={view}
          href={link(view === "unit" ? [] : [view])}
          aria-current={names.includes(route.view) ? "page" : undefined}
        >
          {say(title)}
        </a>
      ))}
    </nav>
  );
}
