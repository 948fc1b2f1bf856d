/** How much of a folder is read before it is refused. */
export interface FolderLimits {
  /** Longest file in bytes. */
  readonly fileBytes: number;
  readonly files: number;
  /** Levels of folders; files directly in the folder are at level 1. */
  readonly depth: number;
}

/** 1 MiB a file, 2,000 files, 3 levels. */
export const defaultFolderLimits: FolderLimits = { fileBytes: 1_048_576, files: 2_000, depth: 3 };
