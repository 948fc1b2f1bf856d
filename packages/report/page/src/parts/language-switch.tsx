import type { Language } from "@cchc/core";
import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { words } from "../text/words.ts";

const languages: readonly (readonly [Language, string])[] = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
];

/** Switches the language of everything on the page. */
export function LanguageSwitch() {
  const { data, route, language, say } = usePage();
  return (
    <fieldset class="switch">
      <legend class="hidden">{say(words.language)}</legend>
      {languages.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-label={`${code.toUpperCase()} – ${name}`}
          aria-pressed={language === code}
          onClick={() => replaceParams(route, { lang: code === data.language ? undefined : code })}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
