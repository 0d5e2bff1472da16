/** The form of every call of the notebook. A page's renderer is not trusted, and neither is an older window of ours. */
import * as v from 'valibot';
import { PART_SIZE } from '../../notebook/store/index.ts';
import { COLOURS, PassageChangeSchema, PassageDraftSchema, TagSchema } from '../../notebook/types.ts';
import { ReportRefSchema } from '../../notebook/types-shared.ts';

const Id = v.pipe(v.string(), v.uuid());
const Ids = v.pipe(v.array(Id), v.maxLength(100_000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const PARAMS = {
  savePassage: v.strictObject({
    operation: Id,
    draft: PassageDraftSchema,
    part: v.exactOptional(
      v.nullable(v.picklist(['opening', 'review', 'plan', 'government', 'closing', 'notes', 'page'])),
    ),
  }),
  savedDetail: v.strictObject({ id: Id, report: v.nullable(ReportRefSchema) }),
  removeSaved: v.strictObject({ operation: Id, id: Id, report: v.nullable(ReportRefSchema) }),
  updatePassage: v.strictObject({ operation: Id, id: Id, revision: Count, change: PassageChangeSchema }),
  tagPassages: v.strictObject({
    operation: Id,
    ids: Ids,
    add: v.exactOptional(v.array(TagSchema)),
    remove: v.exactOptional(v.array(v.string())),
    colour: v.exactOptional(v.picklist(COLOURS)),
  }),
  removePassages: v.strictObject({ operation: Id, ids: Ids }),
  undo: v.strictObject({ operation: Id, target: Id }),
  // The store holds every passage against its schema.
  stagePassages: v.strictObject({
    operation: Id,
    part: Count,
    passages: v.pipe(v.array(v.unknown()), v.maxLength(PART_SIZE)),
  }),
  importPassages: v.strictObject({
    operation: Id,
    parts: v.pipe(Count, v.maxValue(10_000)),
    replace: v.array(v.strictObject({ id: Id, revision: Count })),
  }),
  passagesOf: v.strictObject({
    url: v.pipe(v.string(), v.maxLength(8192)),
    report: v.nullable(ReportRefSchema),
  }),
  backedUp: v.strictObject({ changes: Count }),
};
