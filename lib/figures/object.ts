/** What a number measures where a mere verb or the place alone leads to it. */
import type { Frame } from './frames.ts';
import { actionOf, isBareVerb, join, nounAfter, nounPhrase } from './subject.ts';

/** Words that name the whole place or nothing at all. */
const WHOLE = /^(?:全[国省市县区州旗镇乡盟]|保证|确保|让|使|有)?$/;

/**
 * 安排30亿元【国债资金】, 全县百分之八十三的【社员】, 【耕牛】…死亡二千头; '' where the words before name it.
 *
 * @param earlier the topic of the clauses before
 */
export function objectOf(frame: Frame, named: string, earlier: () => string): string {
  const { kind } = frame.amount;
  if (kind === 'percent' && WHOLE.test(named) && /^(?:以上|左右|以内)?的/.test(frame.after))
    return nounAfter(frame.after);
  // 建设改造4075公里城市地下管网
  if (frame.following !== '' && named !== '' && actionOf(named) === named) return named + frame.following;
  if (!isBareVerb(named)) return '';
  if (frame.following !== '') return frame.following;
  if (!/^(?:死亡|减产|倒塌|受灾|受旱|全部)$/.test(named)) return '';
  const owner = nounPhrase(earlier().split(/因|由于|受|在/)[0] ?? '');
  return owner === '' || owner.endsWith(named) ? '' : join(owner, named);
}
