/** Marks on real reports, beside mark.js. */
import { type Bench, repeat, switchSite } from './browser.ts';
import type { Cost } from './cost.ts';
import { type Opened, openReport } from './load.ts';
import { type Marked, markWithRival, readTexts } from './markjs.ts';
import { type Reading, readSettled } from './ours.ts';
import type { BenchPage } from './page.ts';
import { exactly, type Measure, type Part, statsOf } from './rows.ts';

const TASK_BUDGET = 16;
/** Times slower: a modest phone beside this machine. */
const THROTTLE = 4;

const RIVAL = 'mark.js';

type Kind = 'script' | 'render' | 'total';

const cpu = (costs: readonly Cost[], kind: Kind) => statsOf(costs.map((cost) => cost[kind].cpu));
const wall = (costs: readonly Cost[], kind: Kind) => statsOf(costs.map((cost) => cost[kind].wall));

function beside(name: string, kind: Kind, ours: readonly Cost[], theirs: readonly Cost[]): Measure {
  return {
    name,
    unit: 'cpu',
    stats: cpu(ours, kind),
    rival: { name: RIVAL, stats: cpu(theirs, kind) },
    detail: { wall: wall(ours, kind), rivalWall: wall(theirs, kind) },
  };
}

function longest(name: string, readings: readonly Reading[], beside = ''): Measure {
  const tasks = readings.map(({ cost }) => cost.longest);
  const worst = [...tasks].sort((a, b) => b.cpu - a.cpu)[Math.floor(tasks.length / 2)];
  return {
    name,
    unit: 'cpu',
    stats: statsOf(tasks.map(({ cpu }) => cpu)),
    note: [beside, worst?.of.slice(0, 2).join(', ')].filter(Boolean).join('; '),
    detail: { wall: statsOf(tasks.map(({ wall }) => wall)), median: worst?.of },
  };
}

/** What must hold on the page itself, and what a load takes. */
function pageMeasures(opened: readonly Opened[], marked: readonly Marked[], nodesWithout: number): Measure[] {
  const [first, rival] = [opened[0], marked[0]];
  if (!first || !rival) return [];
  const added = Math.max(...opened.map(({ nodes }) => nodes - nodesWithout));
  const without = statsOf(marked.map(({ heapBefore }) => heapBefore)).median;
  const shift = Math.max(...opened.map((each) => each.shift));
  return [
    {
      name: 'nodes added to the page',
      unit: 'nodes',
      stats: exactly(added),
      budget: 0,
      note: `${RIVAL} ${rival.nodesAdded}`,
    },
    {
      name: 'layout shift (CLS)',
      unit: 'CLS',
      stats: exactly(shift),
      budget: 0,
      note: `${RIVAL} ${Math.max(...marked.map((each) => each.shift)).toFixed(3)}`,
    },
    {
      name: 'page parsed → first mark on screen',
      unit: 'ms',
      stats: statsOf(opened.map(({ first, ready }) => first - ready)),
      rival: { name: RIVAL, stats: statsOf(marked.map(({ shown }) => shown)) },
      note: 'theirs: from the call, on one thread',
      detail: { allMarks: statsOf(opened.map(({ all, ready }) => all - ready)) },
    },
    {
      name: 'script memory with us − without',
      unit: 'kB',
      stats: statsOf(opened.map(({ heap }) => heap - without)),
      note: `the page alone ${Math.round(without)} kB`,
    },
  ];
}

/** One page, ours and theirs by turns so that a busy moment of the machine meets both. */
export async function marksPart(bench: Bench, page: BenchPage, throttled: boolean): Promise<Part> {
  const { characters, terms } = readTexts(page);
  const ours: Reading[] = [];
  const theirs: Marked[] = [];
  await repeat(bench.runs, async () => {
    ours.push(await readSettled(bench, page, 1));
    theirs.push(await markWithRival(bench, page, terms, false));
  });
  const across = await markWithRival(bench, page, terms, true);
  const slow = throttled ? await repeat(bench.runs, () => readSettled(bench, page, THROTTLE)) : [];
  await switchSite(bench, page.url, true);
  const opened = await repeat(bench.runs, () => openReport(bench, page));
  const [oursCost, theirsCost] = [ours.map(({ cost }) => cost), theirs.map(({ cost }) => cost)];
  const theirLongest = statsOf(theirsCost.map((cost) => cost.longest.cpu)).median.toFixed(1);
  return {
    title: `Marks on ${page.name} (${characters.toLocaleString('en')} characters), beside mark.js with one alternation of the same ${terms.length} texts`,
    measures: [
      beside('script', 'script', oursCost, theirsCost),
      beside('style, layout and paint', 'render', oursCost, theirsCost),
      {
        ...beside('all the page’s thread did', 'total', oursCost, theirsCost),
        note: `${RIVAL} acrossElements, once: ${across.cost.total.cpu.toFixed(1)} ms, ${across.marks} pieces, ${across.nodesAdded} nodes`,
      },
      {
        name: 'pieces marked',
        unit: 'marks',
        stats: exactly(ours[0]?.marks ?? 0),
        rival: { name: RIVAL, stats: exactly(theirs[0]?.marks ?? 0) },
        note: 'theirs misses terms that elements cut',
      },
      { ...longest('longest task', ours, `${RIVAL} ${theirLongest}`), budget: TASK_BUDGET },
      ...(slow.length > 0 ? [longest(`longest task, processor ${THROTTLE}× slower`, slow)] : []),
      ...pageMeasures(opened, theirs, theirs[0]?.nodesBefore ?? 0),
    ],
  };
}
