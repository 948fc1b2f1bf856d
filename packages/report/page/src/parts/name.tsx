import { printable } from "@cchc/core";
import { usePage } from "../data/page-context.ts";

/** A name from the data: hostile characters show as escapes, and its direction stays its own. */
export function Name({ text }: { readonly text: string }) {
  const { language } = usePage();
  return <bdi>{printable(text, language)}</bdi>;
}
