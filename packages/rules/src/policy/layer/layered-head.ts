import { z } from "zod";
import type { Sourced } from "../parsed-policy.ts";
import type { PolicyFile } from "../source-file.ts";
import type { LayerDocument } from "./layer-document.ts";
import { overlay, within } from "./overlay.ts";
import type { Version } from "./version.ts";

const Head = z.looseObject({ areas: z.array(z.unknown()), notes: z.array(z.unknown()).default([]) });

/** The head of the extended policy under the layer's id, title, decision and days, with its areas and notes added. */
export function layeredHead({ file, value }: Sourced<LayerDocument>, heads: readonly Version[]): Version[] {
  const own = (["id", "title", "decision", "from", "to", "change", "smallCells"] as const).filter(
    (key) => value[key] !== undefined,
  );
  return heads.map(({ from, to, file: head }) => ({
    from,
    to,
    file: own.reduce((whole, key) => overlay(whole, [key], within(file, [key])), withLists(head, { file, value })),
  }));
}

function withLists(head: PolicyFile, { file, value }: Sourced<LayerDocument>): PolicyFile {
  const data = Head.parse(head.data);
  const areas = Head.partial().parse(file.data).areas ?? [];
  return {
    path: head.path,
    data: { ...data, areas: [...data.areas, ...areas], notes: [...(value.notes ?? []), ...data.notes] },
    locate: (path, part) => {
      const [key, index, ...rest] = path;
      if (key !== "areas" || typeof index !== "number") {
        return head.locate(path, part);
      }
      // An area of the extended policy was right before: what is wrong with it comes of this layer.
      const added = index - data.areas.length;
      return added >= 0 ? file.locate(["areas", added, ...rest], part) : file.locate(["extends"]);
    },
  };
}
