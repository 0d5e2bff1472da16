/** Taking the notebook elsewhere and back. */
export { EXPORT_FORMATS, type ExportFormat, exportNotebook, FILES, fileName } from './export.ts';
export { type Plan, plan } from './plan.ts';
export { type PreviewOptions, preview } from './preview.ts';
export type { Conflicting, Duplicate, Preview, Unreadable } from './preview-shapes.ts';
export type { FileNotice, FileProblem, ItemProblem, Notice } from './problems.ts';
export { type Chunk, type Export, type ExportSource, type Summary, sourceOf } from './source.ts';
export { among, type Existing, type Standing } from './standing.ts';
