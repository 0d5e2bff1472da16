/** The saved passages of a page: what the notebook has of it, found again in the text that its reader sends. */
import * as v from 'valibot';
import type { Section, Span } from '../../analysis.ts';
import { anchorAll, savedMarks } from '../../notebook/anchor/index.ts';
import type { Notebook } from '../../notebook/store/index.ts';
import { ReportRefSchema } from '../../notebook/types-shared.ts';
import { fold } from '../../text/fold.ts';
import { layOut } from '../../text/lines.ts';
import { LARGEST_TEXT, type SavedOnPage } from '../protocol.ts';
import { addressOf, type NotebookSender } from './notebook-sender.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Spans = v.pipe(v.array(v.tuple([Offset, Offset])), v.maxLength(100_000));

/** What a page's reader hands over; a page's renderer is not trusted. */
const QuestionSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LARGEST_TEXT, 'too-large')),
  breaks: v.array(Offset),
  superscripts: Spans,
  notes: Spans,
  report: v.nullable(ReportRefSchema),
  sections: v.pipe(
    v.array(
      v.object({ title: v.string(), depth: v.number(), part: v.string(), span: v.tuple([Offset, Offset]) }),
    ),
    v.maxLength(10_000),
  ),
});

const NOTHING: SavedOnPage = { anchored: [], marks: [] };

/**
 * Anchors the passages of the sender's page.
 * @throws where the message is not of the form
 */
export async function savedOnPage(
  notebook: Pick<Notebook, 'passagesFor' | 'many'>,
  params: unknown,
  sender: NotebookSender,
): Promise<SavedOnPage> {
  const { text, breaks, superscripts, notes, report, sections } = v.parse(QuestionSchema, params);
  const found = await notebook.passagesFor(await addressOf(sender), report);
  if (!found.ok || found.value.length === 0) return NOTHING;
  const saved = await notebook.many(found.value.map(({ id }) => id));
  if (!saved.ok) return NOTHING;
  const { passages } = saved.value;
  const { paragraphs, furniture } = layOut(fold(text), breaks);
  // The 2 of m² is no mark of a note.
  const marks = superscripts.filter(([start]: Span) => !/[a-z]/iu.test(text.charAt(start - 1)));
  const anchored = anchorAll(text, passages, {
    identity: report,
    sections: sections as Section[],
    paragraphs,
    skip: [...furniture, ...notes, ...marks],
  });
  return { anchored, marks: savedMarks(anchored, passages) };
}
