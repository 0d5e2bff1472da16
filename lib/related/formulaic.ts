/**
 * What government reports say of everything: verbs of doing and adverbs of zeal, whatever the report. They tell
 * little of the thing itself, however rare one of them is in five reports.
 */
export const FORMULAIC: ReadonlySet<string> = new Set(
  (
    '推进 加快 加强 强化 深化 持续 扎实 稳步 全面 全力 大力 积极 深入 有效 进一步 不断 切实 着力 努力 完善 健全 建立 构建 打造 建设 实施 开展 落实 ' +
    '坚持 促进 推动 提升 提高 优化 实现 完成 确保 力争 争取 支持 鼓励 引导 加大 做好 抓好 做大 做强 做优 做实 做精 发展 工作 全市 全县 全镇 我市 我县 我镇 我们 ' +
    '问题 机制 体系 体制 制度 能力 水平 质量 力度 重点 新增 累计 达到 启动 成功 荣获 获评 获得 列入 纳入 先进 全省 全国 省级 国家级 一批 示范 试点 继续 加速 ' +
    '统筹 巩固 拓展 创新 改革 规范 严格 严厉 集中 组织 探索 引领 带动 保障 服务 管理 治理 改造 整治 新建 建成 改善 增强 扩大 形成 基本 明显 显著 圆满 顺利 ' +
    '高质量 高标准 高水平 高效 全覆盖 常态化 长效 长效机制 工程 行动 计划 任务 目标 措施 举措 政策 投资 总投资 投入 覆盖 以上 左右 其中 同时 通过 围绕 聚焦 聚力 ' +
    '充分 更加 更好 更多 更大 更高 一个 各类 各项 各级 多个 相关 有关 主要 重要 特别 进行 作用 作为 方面 情况 条件 优势 特色 品牌 模式 平台 中心 基地 项目 ' +
    '今年 去年 明年 五年 五年来 一年 一年来 过去 未来 年均 全年 年内 突出 抓住 突破 取得 进展 成效 成果 增长 下降 增加 减少 排名 第一 首位 前列 首批 首个 ' +
    '有序 有力 有机 科学 合理 精准 精细 务实 严密 紧盯 紧扣 紧紧 牢固 牢牢 坚决 坚定 始终 真正 充分发挥 发挥 激发 释放 挖掘 培育 壮大 培养 做到 不少 群众 人民 社会 称号 荣誉 表彰 获批 授予 评为 入选 连续 推动 推行 加以 予以 及时 定期 全部'
  ).split(' '),
);

/** Topics that say what kind of statement it is, not what it is about. */
export const VAGUE_TOPICS: ReadonlySet<string> = new Set(['荣誉', '目标', '项目', '增长', '机制', '社会']);
