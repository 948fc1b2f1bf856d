import { useEffect, useState } from "preact/hooks";
import { type Route, readRoute, wellFormed } from "./route.ts";

/** Where the reader is, anew whenever the address changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

/** Changes a parameter of the address without a step in the history. */
export function replaceParams(route: Route, changes: Readonly<Record<string, string | undefined>>): void {
  const params = new URLSearchParams(route.params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") {
      params.delete(name);
    } else {
      params.set(name, value);
    }
  }
  const query = params.toString();
  const path = [route.view, ...route.path].map((part) => encodeURIComponent(wellFormed(part))).join("/");
  history.replaceState(null, "", `#/${path}${query === "" ? "" : `?${query}`}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
