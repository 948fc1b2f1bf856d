import { useEffect, useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";

const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const titles = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark } as const;
const marks = { auto: "◐", light: "☀", dark: "☾" } as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { say, route } = usePage();
  const [theme, setTheme] = useState<Theme>(() => themes.find((one) => one === route.params.get("theme")) ?? "auto");
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  const following = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
  const name = `${say(words.theme)}: ${say(titles[theme])}`;
  return (
    <button type="button" class="tool" title={name} aria-label={name} onClick={() => setTheme(following)}>
      <span aria-hidden="true">{marks[theme]}</span>
    </button>
  );
}
