/** Words before a number that name nothing new: the topic before goes on. */
import type { Frame } from './frames.ts';

/** Things and people, also without a classifier: 89万监测对象. */
export function isCounted({ amount }: Frame): boolean {
  return (
    amount.kind === 'count' || amount.kind === 'people' || (amount.kind === 'bare' && amount.unit !== '')
  );
}

/** 由世界第11位, 全镇达到11家: where, not what. */
export function placeAlone({ amount, following }: Frame, named: string): boolean {
  if (!/^(?:列|居|位列|位居|排名?)?(?:在)?(?:世界|全[球国省市县区州旗镇乡盟])$/.test(named)) return false;
  return amount.kind === 'rank' || (amount.kind === 'count' && following === '');
}

/** 增速, 总量 alone, or a pronoun: the topic before goes on. */
export function carriesOn(noun: string): boolean {
  if (/(?:之年|情况下|条件下|基础上|前提下|背景下)仍?$/.test(noun)) return true;
  if (
    /^(?:超过|突破|完成|达到|高于|低于)?(?:年初|原先|年度|全年|上级)(?:提出|确定|预定|下达|制定)的?$/.test(
      noun,
    )
  )
    return true;
  if (/^(?:只|仅|超额|均|已)?完成(?:年|全年|年度|年初)?(?:计划|任务|目标)数?$/.test(noun)) return true;
  return /^[、，]?(?:[一二三四五六七八九十]年|全年|(?:在)?(?:实际)?工作中(?:努力)?|努力|新增|净增|新登记|增速|增幅|涨幅|降幅|平均增速|年均增速|同比增速|这一指标|比例)$/.test(
    noun,
  );
}

/** 综合实力由全省第11位: the field of a rank is no part of what is ranked. */
export function withoutPlace({ amount, peeled }: Frame): string {
  if (amount.kind !== 'rank') return peeled.noun;
  return peeled.noun.replace(/(?<=.{2})(?:由|从|居|列|位居|位列|在)(?:世界|全[球国省市县区州])$/, '');
}
