import type { Language, Localized } from "@cchc/core";
import type { PrintStyle } from "@cchc/rules";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageData } from "./page-data.ts";
import type { Route } from "./route.ts";

/** What every part of the page is given. */
export interface Page {
  readonly data: PageData;
  readonly route: Route;
  readonly language: Language;
  /** A text in the language of the page. */
  readonly say: (text: Localized) => string;
  /** How numbers are printed. */
  readonly style: PrintStyle;
  /** The address of a view, in the language of the page. */
  readonly link: (path: readonly string[], params?: Readonly<Record<string, string | undefined>>) => string;
}

/** The page that a part stands on. */
export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a part stands on. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) {
    throw new Error("outside of a page");
  }
  return page;
}
