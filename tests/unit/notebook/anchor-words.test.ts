/** Claims that no digit makes: what changes them is another statement, however like the words are. */
import { expect, describe as suite, test } from 'vitest';
import { anchorAll } from '../../../lib/notebook/anchor/index.ts';
import { find, page, save, textOf } from './anchor-page.ts';

const around = (words: string) => `#二、工作\n一年来，成绩来之不易。\n${words}\n下一步要认真解决问题。`;

suite('claims without a digit', () => {
  const pairs: [saved: string, now: string][] = [
    ['断面水质全部达到Ⅲ类标准，群众满意。', '断面水质全部达到Ⅱ类标准，群众满意。'],
    ['清溪景区创成国家AAAA级旅游景区，游客盈门。', '清溪景区创成国家AAA级旅游景区，游客盈门。'],
    ['累计发放补贴叁佰万元，惠及困难群众。', '累计发放补贴伍佰万元，惠及困难群众。'],
    ['重点项目投资完成过半，总体进度良好。', '重点项目投资完成近半，总体进度良好。'],
    ['新城学校将于三月上旬竣工，准备有序。', '新城学校将于三月下旬竣工，准备有序。'],
    ['连续多年荣获全省招商先进，位次前移。', '连续多年荣获全国招商先进，位次前移。'],
    ['工业增加值同比增长，运行持续企稳。', '工业增加值环比增长，运行持续企稳。'],
    ['规模以上工业企业效益稳步提升。', '规模以下工业企业效益稳步提升。'],
    ['工业增速由负转正，运行持续企稳。', '工业增速由正转负，运行持续企稳。'],
    ['居民生活条件得到更多改善', '居民生活条件得到更多恶化'],
    ['为实现上述目标，我们将重点抓好几项工作。', '为难以实现上述目标，我们将重点抓好几项工作。'],
    ['新城建设按照计划稳步推进。', '新城建设按照计划暂缓推进。'],
    ['服务群众的水平需要进一步提高等等。', '服务群众的水平需要进一步降低等等。'],
  ];

  test.each(pairs)('%s is not %s', (saved, now) => {
    const found = find(page(around(now)), save(page(around(saved)), saved));
    expect(found).toMatchObject({ state: 'missing', span: null });
  });

  test('while other words in the same place are shown as changed', () => {
    const found = find(
      page(around('新城建设按照计划有序推进。')),
      save(page(around('新城建设按照计划稳步推进。')), '新城建设按照计划稳步推进。'),
    );
    expect(found.state).toBe('changed');
  });
});

test('a passage with a raised number in it is found after something came before it', () => {
  const words = '深入实施三链两园2建设工程，产业集群加快形成。';
  const saved = save(page(around(words)), words);
  const on = page(`新加的一段说明。\n${around(words)}`);
  const raised = on.text.indexOf('2建设');
  const [found] = anchorAll(on.text, [saved], { ...on, skip: [[raised, raised + 1]] });
  expect(found?.state).toBe('exact');
  expect(found && textOf(on, found)).toBe(words);
});
