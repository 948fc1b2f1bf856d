import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";
import { useEffect, useRef } from "preact/hooks";

interface PlotProps {
  readonly options: PlotOptions;
  /** What the chart shows, in words. */
  readonly label: string;
}

/** A chart of Observable Plot. Its own style element is left out: the policy of the page allows no style but its own. */
export function Plot({ options, label }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = plot({ ...options, className: "chart" });
    for (const style of drawn.querySelectorAll("style")) {
      style.remove();
    }
    // A picture is named as a whole: its parts have no names of their own.
    for (const part of drawn.querySelectorAll("[aria-label]")) {
      part.removeAttribute("aria-label");
    }
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", label);
    place.current?.replaceChildren(drawn);
  }, [options, label]);
  return <div class="plot" ref={place} />;
}
