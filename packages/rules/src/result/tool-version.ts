import manifest from "../../package.json" with { type: "json" };

/** Version of the rules that judged: part of every result. */
export const toolVersion: string = manifest.version;
