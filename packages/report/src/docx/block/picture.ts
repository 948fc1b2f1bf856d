import type { Block } from "./block.ts";

/** Colours that stay apart in grey. */
const ink = { bar: "#0b5a9d", track: "#e3e8ed", line: "#55606d" } as const;

/** A bar of a share, without words: they stand in the cell around it. */
export function barSvg(share: number): string {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 400);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="28"><rect width="400" height="28" rx="4" fill="${ink.track}"/><rect width="${width}" height="28" rx="4" fill="${ink.bar}"/></svg>`;
}

/** How many values lie in each of even steps, as columns without words; the paragraph under it says what the ends are. */
export function histogramPicture(counts: readonly number[], alt: string): Block {
  const [width, height, gap] = [900, 240, 6];
  const most = Math.max(1, ...counts);
  const step = width / counts.length;
  const bars = counts.map((count, index) => {
    const tall = Math.round((count / most) * (height - 10));
    return `<rect x="${(index * step + gap / 2).toFixed(1)}" y="${height - 4 - tall}" width="${(step - gap).toFixed(1)}" height="${tall}" fill="${ink.bar}"/>`;
  });
  const base = `<rect x="0" y="${height - 3}" width="${width}" height="3" fill="${ink.line}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars.join("")}${base}</svg>`;
  return { kind: "picture", svg, alt, width: 450, height: 120 };
}
