/** Schemas of the shapes that the notebook shares with the analysis: spans, figures, reports. */
import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const nullableText = v.nullable(v.pipe(v.string(), v.maxLength(200)));

export const SpanSchema = v.pipe(
  v.tuple([Offset, Offset]),
  v.check(([start, end]) => start <= end, 'must not end before it starts'),
  v.readonly(),
);

export const FigureSchema = v.strictObject({
  span: SpanSchema,
  raw: v.pipe(v.string(), v.maxLength(500)),
  value: finite,
  valueHigh: v.exactOptional(finite),
  values: v.exactOptional(v.array(finite)),
  unit: v.pipe(v.string(), v.maxLength(100)),
  base: finite,
  baseUnit: v.pipe(v.string(), v.maxLength(100)),
  cmp: v.picklist(['eq', 'approx', 'gt', 'ge', 'lt', 'le']),
  role: v.picklist(['level', 'growth', 'change', 'share', 'ratio', 'rank', 'count', 'duration', 'other']),
  what: v.pipe(v.string(), v.maxLength(500)),
  indicator: nullableText,
  period: nullableText,
  modality: v.picklist(['actual', 'target']),
});

export const ReportRefSchema = v.strictObject({
  bundled: nullableText,
  title: v.pipe(v.string(), v.maxLength(1000)),
  place: nullableText,
  level: v.nullable(v.picklist(['nation', 'province', 'prefecture', 'county', 'town'])),
  path: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20), v.readonly()),
  delivered: nullableText,
  reviews: nullableText,
  plans: nullableText,
  speaker: nullableText,
});
