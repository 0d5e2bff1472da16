/**
 * The notebook as a W3C AnnotationCollection with one embedded AnnotationPage, an annotation a line. Lossless; the
 * same passages give the same bytes, in whatever order they are asked for, on whatever day.
 */
import { batches, type Export, type ExportSource, idsOf } from './source.ts';
import { annotationOf, CONTEXT_URL, EXPORT_VERSION } from './w3c.ts';

const COLLECTION = 'urn:x-zhengdu:notebook';
const PAGE = `${COLLECTION}:1`;

// JSON-LD 1.1: what is ours is kept as a JSON literal.
const CONTEXT = [
  CONTEXT_URL,
  { '@version': 1.1, zhengdu: { '@id': 'urn:x-zhengdu:passage', '@type': '@json' } },
];

const HEAD = [
  `{"@context":${JSON.stringify(CONTEXT)},`,
  `"id":"${COLLECTION}",`,
  '"type":"AnnotationCollection",',
  '"label":"政读 Zhengdu",',
  `"zhengdu":{"version":${EXPORT_VERSION}},`,
  `"last":"${PAGE}",`,
  `"first":{"id":"${PAGE}","type":"AnnotationPage","partOf":"${COLLECTION}","startIndex":0,"items":[`,
].join('\n');

export async function* exportJson(source: ExportSource): Export {
  const ids = idsOf(source).sort();
  const left: string[] = [];
  const total = ids.length;
  let written = 0;
  yield { text: HEAD, done: 0, total };
  for await (const passages of batches(source, ids, left)) {
    const items = passages.map((passage) => JSON.stringify(annotationOf(passage)));
    const comma = written > 0 && items.length > 0 ? ',' : '';
    written += items.length;
    yield { text: comma + items.map((item) => `\n${item}`).join(','), done: written + left.length, total };
  }
  yield { text: `\n]},\n"total":${written}}\n`, done: total, total };
  return { written, left };
}
