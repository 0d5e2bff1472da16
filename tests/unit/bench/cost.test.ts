import { describe, expect, it } from 'vitest';
import { costOf, mainThread, scriptCost, type TraceEvent } from '../../../tools/bench/cost.ts';

const URL = 'http://www.bench.gov.cn/a.html';
const READER = 'chrome-extension://x/reader.js';

/** An event of the page's main thread; times in milliseconds. */
const on = (name: string, ts: number, cpu: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 1,
  ts: ts * 1000,
  dur: cpu * 2000,
  tdur: cpu * 1000,
  ...(url && { args: { data: { url } } }),
});
const told = (name: string, pid: number, tid: number, args: TraceEvent['args']): TraceEvent => ({
  name,
  ph: name === 'thread_name' ? 'M' : 'I',
  ts: 0,
  pid,
  tid,
  ...(args && { args }),
});

describe('the thread of a page', () => {
  const names = [
    told('thread_name', 7, 1, { name: 'CrRendererMain' }),
    told('thread_name', 8, 1, { name: 'CrRendererMain' }),
    told('thread_name', 7, 2, { name: 'Compositor' }),
  ];

  it('is that of the process which shows it, before the trace or since a navigation', () => {
    const before = told('TracingStartedInBrowser', 1, 1, { data: { frames: [{ url: URL, processId: 7 }] } });
    const since = told('FrameCommittedInBrowser', 1, 1, { data: { url: URL, processId: 8 } });
    const events = [...names, on('RunTask', 5, 1), on('Layout', 4, 1), { ...on('Paint', 6, 1), pid: 8 }];
    expect(mainThread([...events, before], URL).map(({ name }) => name)).toEqual(['Layout', 'RunTask']);
    expect(mainThread([...events, before, since], URL).map(({ name }) => name)).toEqual(['Paint']);
  });

  it('is missing where no process shows the page', () => {
    expect(() => mainThread(names, URL)).toThrow(/no thread of/);
  });
});

describe('cost', () => {
  it('takes forced layout from script to rendering, and counts nested events once', () => {
    const { total, script, render, longest } = costOf([
      on('RunTask', 0, 10),
      on('EvaluateScript', 1, 8, READER),
      on('v8.compile', 1.5, 1, READER),
      on('Layout', 4, 3),
      on('RunTask', 100, 4),
      on('Paint', 101, 2),
      on('Paint', 101.5, 1),
    ]);
    expect([total.cpu, script.cpu, render.cpu]).toEqual([14, 5, 5]);
    expect([total.wall, script.wall, render.wall]).toEqual([28, 10, 10]);
    expect(longest.cpu).toBe(10);
    expect(longest.of[0]).toBe('EvaluateScript reader.js 8.0');
  });

  it('takes the clock where the system counts no processor time', () => {
    const { tdur: _, ...event } = on('RunTask', 0, 3);
    expect(costOf([event]).total).toEqual({ cpu: 6, wall: 6 });
    expect(costOf([]).longest).toEqual({ cpu: 0, wall: 0, of: [] });
  });

  it('finds the scripts of one file, calls within each other once', () => {
    const events = [
      on('EvaluateScript', 0, 8, READER),
      on('FunctionCall', 1, 3, READER),
      on('EvaluateScript', 20, 1, `${URL}/page.js`),
      on('FunctionCall', 30, 2, READER),
    ];
    expect(scriptCost(events, '/reader.js').cpu).toBe(10);
    expect(scriptCost(events, '/detector.js')).toEqual({ cpu: 0, wall: 0 });
  });
});
