import { loadPeer } from "@cchc/core";

/** The library that writes Word documents. */
export type Docx = typeof import("docx");

/** Renders a drawing as a picture. */
export type RenderPng = (svg: string) => Uint8Array;

/** The libraries of documents, which are not installed with this package. */
export interface Libraries {
  readonly docx: Docx;
  readonly png: RenderPng;
}

/**
 * Loads the libraries of documents.
 *
 * @throws CchcError `source/missing-library`, which says what to install.
 */
export async function loadLibraries(): Promise<Libraries> {
  const docx = await loadPeer("docx", () => import("docx"));
  const { Resvg } = await loadPeer("@resvg/resvg-js", () => import("@resvg/resvg-js"));
  const made = new Map<string, Uint8Array>();
  const png = (svg: string) => {
    // Drawings hold no words, so no font is looked for.
    const bytes = made.get(svg) ?? new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    made.set(svg, bytes);
    return bytes;
  };
  return { docx, png };
}
