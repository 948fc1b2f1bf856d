import { httpError } from "./http-problem.ts";

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a text is the address of a portal. */
export function isPortalAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * The address that the paths of a mapping stand under.
 *
 * @throws CchcError `http/address`, which does not show the address: a password may stand in it.
 */
export function portalAddress(text: string): URL {
  const url = isPortalAddress(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw httpError("address", undefined);
  }
  return url;
}

/** The address of a path: under the base, never beside it. */
export function addressUnder(base: URL, path: string): URL {
  const folder = base.pathname.replace(/\/+$/, "");
  const url = new URL(`${base.origin}${folder}/${path.replace(/^\/+/, "")}`);
  if (url.origin !== base.origin || !url.pathname.startsWith(`${folder}/`)) {
    throw httpError("outside-portal", undefined);
  }
  return url;
}

/** An address as it is shown: parameters may hold keys. */
export function shownAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/** Whether what is sent to an address is seen by nobody else. */
export function isProtected({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || loopback.test(hostname);
}
