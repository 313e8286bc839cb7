import type { Labelled } from './labelled.ts'

/** Sentences that the rules judge wrongly, with the labels that a careful reader would give. */
export const knownLimits: readonly Labelled[] = [
  // A document that is rightly said to be silent on something.
  { article: { body: '该通知并未提及追溯执行。' }, expected: [] },
  // Another region's office that a person who moves has to go to.
  {
    article: { title: '江苏南京医保怎么转出', body: '转入由上海市医疗保障局受理。' },
    expected: [],
  },
  // A date in Chinese numerals.
  { article: { body: '缴费期截止二〇二五年十二月三十一日。' }, expected: ['window-closed'] },
  // A deadline told by 前: 2025年1月1日前参保的 looks the same and is none.
  { article: { body: '请于2025年12月31日前完成缴费。' }, expected: ['window-closed'] },
  // An amount that has stood since a year, and may have been overtaken.
  {
    article: {
      body: '自2019年起每人每年补助240元。',
      sources: [{ title: '财政局公告', documentNumber: '', url: '' }],
    },
    expected: ['old-year'],
  },
  // Opposites in other words than those of the table.
  {
    article: { title: '停缴后余额', body: '停缴后余额照样归您支配。停缴后账户会被锁定。' },
    expected: ['self-contradiction'],
  },
  // Another account that no word sets apart.
  {
    article: { title: '停缴后余额', body: '停缴后余额可以使用。停缴后缴费扣款账户被冻结。' },
    expected: [],
  },
  // A remark between the terms of a sum.
  {
    article: {
      body: '可报销5000元(合规费用)×70%=3600元。',
      sources: [{ title: '医保局公告', documentNumber: '', url: '' }],
    },
    expected: ['arithmetic'],
  },
]
