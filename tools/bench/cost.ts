/** What a trace of Chromium says that a page's main thread did. */

/** An event of the trace format, as far as it is read here. Times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Processor time of the thread, where the system counts it. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: TraceData };
}

interface TraceData {
  url?: string;
  processId?: number;
  frames?: { url: string; processId: number }[];
  timerId?: number;
  timeout?: number;
}

const SCRIPT = new Set(
  'EvaluateScript v8.compile FunctionCall RunMicrotasks TimerFire FireAnimationFrame FireIdleCallback EventDispatch'.split(
    ' ',
  ),
);
const RENDER = new Set('UpdateLayoutTree Layout PrePaint Paint Layerize Commit'.split(' '));

/** Milliseconds. */
export interface Time {
  cpu: number;
  wall: number;
}

export interface Task extends Time {
  /** What it was made of, the costliest first: 'EvaluateScript reader.js 9.4'. */
  of: string[];
}

export interface Cost {
  /** Everything that the thread did. */
  total: Time;
  /** Scripts, without the style and layout that they forced. */
  script: Time;
  /** Style, layout, paint and the hand-over to the compositor, wherever they ran. */
  render: Time;
  longest: Task;
}

export const timeOf = ({ dur = 0, tdur }: TraceEvent): Time => ({
  cpu: (tdur ?? dur) / 1000,
  wall: dur / 1000,
});

const sum = (times: readonly Time[]): Time => ({
  cpu: times.reduce((all, { cpu }) => all + cpu, 0),
  wall: times.reduce((all, { wall }) => all + wall, 0),
});

/** The finished events of the main thread of the page that shows `url`, outer before inner. */
export function mainThread(events: readonly TraceEvent[], url: string): TraceEvent[] {
  let pid = 0;
  for (const { name, args } of events) {
    const shown = args?.data?.frames?.find((frame) => frame.url === url);
    if (name === 'TracingStartedInBrowser' && shown) pid = shown.processId;
    if (name === 'FrameCommittedInBrowser' && args?.data?.url === url) pid = args.data.processId ?? pid;
  }
  const isMain = (event: TraceEvent) => event.pid === pid && event.args?.name === 'CrRendererMain';
  const tid = events.find((event) => event.name === 'thread_name' && isMain(event))?.tid;
  if (tid === undefined) throw new Error(`the trace holds no thread of ${url}`);
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** Calls back for each event with those around it, the outermost first. */
export function nested(
  events: readonly TraceEvent[],
  visit: (event: TraceEvent, around: readonly TraceEvent[]) => void,
): void {
  const around: TraceEvent[] = [];
  for (const event of events) {
    for (let last = around.at(-1); last && last.ts + (last.dur ?? 0) <= event.ts; last = around.at(-1))
      around.pop();
    visit(event, around);
    around.push(event);
  }
}

const label = (event: TraceEvent): string => {
  const file = event.args?.data?.url?.split('/').at(-1);
  return [event.name, file, timeOf(event).cpu.toFixed(1)].filter(Boolean).join(' ');
};

/** Adds up what one thread did; `events` as `mainThread` gives them. */
export function costOf(events: readonly TraceEvent[]): Cost {
  const scripts: Time[] = [];
  const renders: Time[] = [];
  const forced: Time[] = [];
  const tasks = new Map<TraceEvent, TraceEvent[]>();
  nested(events, (event, around) => {
    const inScript = around.some(({ name }) => SCRIPT.has(name));
    const inRender = around.some(({ name }) => RENDER.has(name));
    if (event.name === 'RunTask') tasks.set(event, []);
    else tasks.get(around.find(({ name }) => name === 'RunTask') as TraceEvent)?.push(event);
    if (SCRIPT.has(event.name) && !inScript && !inRender) scripts.push(timeOf(event));
    if (RENDER.has(event.name) && !inRender) (inScript ? forced : renders).push(timeOf(event));
  });
  const [script, inner] = [sum(scripts), sum(forced)];
  const [longest] = [...tasks].sort(([a], [b]) => timeOf(b).cpu - timeOf(a).cpu);
  const parts = longest?.[1]
    .filter((event) => timeOf(event).cpu > 0.5)
    .sort((a, b) => timeOf(b).cpu - timeOf(a).cpu);
  return {
    total: sum([...tasks.keys()].map(timeOf)),
    script: { cpu: script.cpu - inner.cpu, wall: script.wall - inner.wall },
    render: sum([...renders, inner]),
    longest: { ...(longest ? timeOf(longest[0]) : { cpu: 0, wall: 0 }), of: (parts ?? []).map(label) },
  };
}

/** What scripts from addresses ending in `file` cost, calls within each other once. */
export function scriptCost(events: readonly TraceEvent[], file: string): Time {
  const found: Time[] = [];
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.endsWith(file) ?? false;
  nested(events, (event, around) => {
    if (SCRIPT.has(event.name) && isOurs(event) && !around.some(isOurs)) found.push(timeOf(event));
  });
  return sum(found);
}
