import { formatPeriod, type Language, type Localized } from "@cchc/core";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { WholePayload } from "../../src/html/payload/page-payload.ts";
import { CardView } from "./card/card-view.tsx";
import { PrintView } from "./card/print-view.tsx";
import { type Page, PageContext } from "./data/page-context.ts";
import type { PageData } from "./data/page-data.ts";
import { type Route, routeHash } from "./data/route.ts";
import { useRoute } from "./data/use-route.ts";
import { IndicatorView } from "./indicator/indicator-view.tsx";
import { MethodView } from "./method/method-view.tsx";
import { Banner } from "./parts/banner.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { RankingView } from "./ranking/ranking-view.tsx";
import { words } from "./text/words.ts";
import { WhatIfView } from "./what-if/what-if-view.tsx";

interface AppProps {
  readonly data: PageData;
  /** Reads the cards that the page carries, once the ranking is shown. */
  readonly cards: () => Promise<WholePayload["cards"]>;
}

/** The page: its head, and the view that the address names. */
export function App({ data, cards }: AppProps) {
  const route = useRoute();
  const hasCards = useCards(data, cards);
  const page = useMemo(() => pageOf(data, route), [data, route]);
  const main = useRef<HTMLElement>(null);
  const { language } = page;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${data.policy.title[language]} · ${formatPeriod(data.period, language)}`;
  }, [data, language]);
  useFocusOnChange(route, main);
  return (
    <PageContext.Provider value={page}>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1}>
        <Banner />
        {hasCards || needsNoCards(route, data) ? (
          viewOf(route, data)
        ) : (
          <p aria-busy="true">{page.say(words.readCards)}</p>
        )}
      </main>
    </PageContext.Provider>
  );
}

/** Reads the cards after the first view is drawn; true when they are there. */
function useCards(data: PageData, cards: AppProps["cards"]): boolean {
  const [has, setHas] = useState(data.hasCards);
  useEffect(() => {
    const timer = setTimeout(async () => {
      data.take(await cards());
      setHas(true);
    }, 0);
    return () => clearTimeout(timer);
  }, [data, cards]);
  return has;
}

function needsNoCards({ view }: Route, { units }: PageData): boolean {
  return view === "method" || (view === "" && units.length > 1);
}

function viewOf({ view, path }: Route, data: PageData) {
  switch (view) {
    case "unit":
      return <CardView code={path[0] ?? ""} open={path[1]} />;
    case "indicator":
      return <IndicatorView id={path[0]} />;
    case "what-if":
      return <WhatIfView />;
    case "method":
      return <MethodView />;
    case "print":
      return <PrintView />;
    default: {
      const [only, ...others] = data.units;
      return view === "" && only !== undefined && others.length === 0 ? (
        <CardView code={only.unit.code} />
      ) : (
        <RankingView />
      );
    }
  }
}

function pageOf(data: PageData, route: Route): Page {
  const asked = route.params.get("lang");
  const language: Language = asked === "vi" || asked === "en" ? asked : data.language;
  const lang = language === data.language ? undefined : language;
  return {
    data,
    route,
    language,
    say: (text: Localized) => text[language],
    style: { language, digits: data.policy.print.digits },
    link: (path, params = {}) => routeHash(path, { ...params, lang }),
  };
}

/** A new view is read from its head: for readers who hear the page. */
function useFocusOnChange({ view, path }: Route, main: { readonly current: HTMLElement | null }): void {
  const where = [view, path[0]].join("/");
  const last = useRef(where);
  useEffect(() => {
    if (last.current !== where) {
      last.current = where;
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [where, main]);
}
