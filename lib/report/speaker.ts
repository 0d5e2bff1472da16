const OFFICE =
  '(?:代理?|副|常务副|代)?(?:总理|主席|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|场长|苏木达|专员|主任|社长)|(?:管委会|管理委员会|办事处|工委)(?:副?主任)';
const NAME = '([\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8})+)';
const LINE = new RegExp(
  `(?:^|[—：上，]|政府|国务院|委员会|院|处|会)(?:${OFFICE})：?${NAME}(?:同志)?[）)]?$`,
  'u',
);
const REVERSED = new RegExp(`^[（(]?${NAME}[（(，]?(?:${OFFICE})[）)]?$`, 'u');
const REPORTER = new RegExp(`(?:报告人|发言人)[：:]${NAME}`, 'u');
/** Names of four characters and more are common among Mongols; on a line of their own they cannot be mistaken. */
const ALONE = new RegExp(
  `(?:^|[—上，）])[\\u4e00-\\u9fff]{0,14}?(?:${OFFICE})：?([\\u4e00-\\u9fff]{2,7}|${NAME})$`,
  'u',
);
/** A picture's caption among the head's lines. */
const TOLD = new RegExp(`(?:${OFFICE})?${NAME}(?:代表[^，。]{2,20}，?)?(?:向大会)?作(?:政府工作)?报告`, 'u');
const RUN_ON = new RegExp(`(?:政府|国务院)?(?:${OFFICE})${NAME}(?=各位代表|尊敬的)`, 'u');
const NO_NAME = /会议|委员|代表|政府|报告|工作|主任|书记|同志|人大|主持|全体|分别|办公/u;

/**
 * Who delivered the report, from the lines between its title and its address.
 * @param lines folded paragraphs of the head, and the first of the body
 */
export function speakerOf(lines: readonly string[]): string | null {
  const head = lines.filter((line) => line.length <= 120);
  for (const pattern of [REPORTER, LINE, ALONE, REVERSED, TOLD]) {
    for (const line of head) {
      const found = pattern.exec(line);
      const name = found?.[1] ?? found?.[2];
      if (name && !NO_NAME.test(name)) return name;
    }
  }
  const run = RUN_ON.exec(lines.join(''))?.[1];
  if (run && !NO_NAME.test(run)) return run;
  // Newspapers put date and name behind the title: （2022年1月23日 某某）.
  const bracket = /[（(]\d{4}年\d{1,2}月\d{1,2}日([\u4e00-\u9fff]{2,4})[）)]/u.exec(head.join('\n'))?.[1];
  return bracket && !NO_NAME.test(bracket) ? bracket : null;
}
