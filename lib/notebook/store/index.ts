/** The notebook's store. Writes go through the background; pages of the extension may read. */
export { newId } from './ids.ts';
export { type Comparison, type Imported, type ImportOptions, PART_SIZE } from './import.ts';
export { type BackupState, type Batch, isBackupDue } from './reads.ts';
export type { Damaged } from './records.ts';
export { Notebook, NotebookReader } from './repository.ts';
export type { Outcome, Problem } from './results.ts';
export { DATABASE } from './schema.ts';
export { type Statistics, statisticsOf, type Tally } from './statistics.ts';
export type { Undone } from './undo.ts';
export type { Changed, Saved, Tagging, Updated, WriteOptions } from './writes.ts';
