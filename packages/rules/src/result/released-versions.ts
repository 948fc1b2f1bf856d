/** Data of a result of some version, as JSON gives it. */
export type ResultData = Readonly<Record<string, unknown>>;

/** A version of stored results that was released. */
export interface ReleasedVersion {
  /** What `schema` says in a result of it. */
  readonly schema: string;
  /** Makes data of the next version of it; absent for the newest alone. */
  readonly toNext?: (data: ResultData) => ResultData;
}

/**
 * Every version that was ever released, the oldest first. The last is the one that `score` writes. A new version adds a line
 * here, and a file beside this one with the way from the version before.
 */
export const releasedVersions: readonly ReleasedVersion[] = [{ schema: "cchc-result/1" }];

/** The version that is written. */
export function newestOf(versions: readonly ReleasedVersion[]): string {
  return versions.at(-1)?.schema ?? "";
}

/**
 * Data of any released version as data of the newest, one version after the other; undefined when the version is none of
 * those.
 */
export function upgraded(data: ResultData, versions: readonly ReleasedVersion[]): ResultData | undefined {
  const from = versions.findIndex(({ schema }) => schema === data["schema"]);
  return from < 0
    ? undefined
    : versions.slice(from).reduce((newer, { toNext }) => (toNext === undefined ? newer : toNext(newer)), data);
}
