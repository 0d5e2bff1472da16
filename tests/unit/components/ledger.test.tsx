// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Providers } from '../../../components/app/Providers.tsx';
import { LedgerTab } from '../../../components/ledger/LedgerTab.tsx';
import { changeSettings, loadSettings } from '../../../lib/extension/settings.ts';
import {
  type Answers,
  asked,
  background,
  eachInChinese,
  HOST,
  ok,
  pageOf,
  showPanel,
} from '../ui/fixture.tsx';
import { ledgerOf, rowOf, statementOf } from './shapes.ts';

eachInChinese();

const LEDGER = ledgerOf(
  rowOf('x-2021/1', '建成码头', { verdict: 'unclear' }),
  rowOf('x-2021/2', '财政收入年均增长7%', { verdict: 'met' }),
  rowOf('x-2021/3', '新建小学', {
    verdict: 'unclear',
    promise: statementOf('x-2021/3', '新建小学', { topics: ['教育'] }),
  }),
);

async function show(answers: Answers, bundled: string | null = 'x-2021') {
  const spy = background({ openReports: ok([]), ledger: ok(LEDGER), ...answers });
  const user = userEvent.setup();
  const { identity } = pageOf();
  const page = pageOf({ identity: { ...identity, bundled } });
  render(
    <Providers initial={await loadSettings()}>
      <LedgerTab page={page} tabId={7} frameId={0} onShow={() => {}} />
    </Providers>,
  );
  return { spy, user };
}

const promises = () => [...document.querySelectorAll('.promise-gist')].map(({ textContent }) => textContent);

describe('the ledger of a bundled report', () => {
  it('is a picture that can be heard', async () => {
    const { spy } = await show({});
    expect(await screen.findByRole('img', { name: '3 项承诺: 完成 1, 看不出 2' })).toBeTruthy();
    expect(document.querySelectorAll('.tally-units i')).toHaveLength(3);
    expect(asked(spy, 'ledger')).toEqual([{ report: 'x-2021' }]);
  });

  it('tells each promise with verdict and reason, what is settled first', async () => {
    await show({});
    await screen.findByRole('img');
    expect(promises()).toEqual(['财政收入年均增长7%', '建成码头', '新建小学']);
    const first = screen.getByRole('button', { name: /财政收入年均增长7%/ });
    expect(first.textContent).toBe('完成财政收入年均增长7%（一）工业');
    expect(screen.getByText('财政收入年均增长7%正在做')).toBeTruthy();
  });

  it('names the report of a promise that was made elsewhere', async () => {
    await show({}, 'x-2023');
    const first = await screen.findByRole('button', { name: /财政收入年均增长7%/ });
    expect(first.textContent).toBe('完成财政收入年均增长7%示例市 2021（一）工业');
  });

  it('filters by verdict, topic and words, and says how many are left', async () => {
    const { user } = await show({});
    await user.click(await screen.findByRole('radio', { name: /看不出/ }));
    expect(promises()).toEqual(['建成码头', '新建小学']);
    expect(screen.getByText('显示 2 项')).toHaveProperty('role', 'status');
    await user.selectOptions(screen.getByRole('combobox', { name: '按主题筛选' }), '教育');
    expect(promises()).toEqual(['新建小学']);
    await user.type(screen.getByRole('searchbox', { name: '查承诺' }), '码头');
    expect(promises()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '看全部' }));
    expect(promises()).toHaveLength(3);
  });

  it('opens to both places, each with the way there', async () => {
    const { spy, user } = await show({
      openReports: ok([{ report: 'x-2023', tabId: 9, frameId: 0, title: '', url: '' }]),
      openSource: ok('shown'),
    });
    await user.click(await screen.findByRole('button', { name: /建成码头/ }));
    expect(screen.getByText('建成码头的回应')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^出处/ })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '看原文：示例市 2023' }));
    expect(await screen.findByText('已在那一页上标出')).toBeTruthy();
    expect(asked(spy, 'openSource')).toEqual([{ report: 'x-2023', mark: { length: 10, hash: 7 } }]);
  });

  it('goes from promise to promise with the arrows', async () => {
    const { user } = await show({});
    const field = await screen.findByRole('searchbox');
    field.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(document.activeElement?.textContent).toContain('建成码头');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  it('tells promises made here from those answered here', async () => {
    const { user } = await show({ ledger: ok(ledgerOf(...LEDGER.rows, rowOf('x-2023/4', '别处的承诺'))) });
    await user.click(await screen.findByRole('radio', { name: '本报告回应 1' }));
    expect(promises()).toEqual(['别处的承诺']);
  });

  it('gives the reasons in English', async () => {
    await changeSettings({ language: 'en' });
    await show({});
    expect(await screen.findByRole('img', { name: '3 promises: Met 1, Unclear 2' })).toBeTruthy();
    expect(screen.getAllByText('It is under way.')).toHaveLength(3);
  });
});

describe('what comes instead', () => {
  it('says of a report that it cannot be checked, and offers the five', async () => {
    const { spy, user } = await show({}, null);
    expect(await screen.findByText('还不能核对这份报告的承诺')).toBeTruthy();
    expect(asked(spy, 'ledger')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '看五份报告的督查' }));
    expect(await screen.findByRole('img', { name: /^3 项承诺/ })).toBeTruthy();
    expect(asked(spy, 'ledger')).toEqual([{ report: null }]);
  });

  it('says where nothing answers', async () => {
    await show({ ledger: ok(ledgerOf()) });
    expect(await screen.findByText('没有能核对的承诺')).toBeTruthy();
  });

  it('says why it failed, and tries again', async () => {
    let calls = 0;
    const { user } = await show({
      ledger: () => (++calls === 1 ? { ok: false, error: { code: 'internal' } } : ok(LEDGER)),
    });
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('img')).toBeTruthy();
  });
});

describe('the library', () => {
  it('leads to the ledger of all, and back to its line', async () => {
    const spy = background({
      tabState: ok({ kind: 'unread', tabId: 7, host: HOST, reason: 'not-detected' }),
      openReports: ok([]),
      ledger: ok(LEDGER),
    });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: /承诺怎么样了/ }));
    expect(await screen.findByRole('img', { name: /^3 项承诺/ })).toBeTruthy();
    expect(asked(spy, 'ledger')).toEqual([{ report: null }]);
    await user.click(screen.getByRole('button', { name: '返回' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('承诺怎么样了'));
  });

  it('leads from a report to its own, and back to the report', async () => {
    const spy = background({
      tabState: ok({ kind: 'unread', tabId: 7, host: HOST, reason: 'not-detected' }),
      openReports: ok([]),
      ledger: ok(LEDGER),
    });
    const { user } = await showPanel();
    await user.click(await screen.findByRole('button', { name: /景德镇市/ }));
    await user.click(screen.getByRole('button', { name: '这份报告的督查' }));
    await screen.findByRole('img');
    expect(asked(spy, 'ledger')).toEqual([{ report: 'jingdezhen-2022' }]);
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('景德镇市 2022年政府工作报告');
  });
});
