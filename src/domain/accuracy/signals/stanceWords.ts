import { LAPSE } from './lapse.ts'

export type Part = 'whole' | 'this-year' | 'past-years' | 'pension'
export type State = 'lapsed' | 'restored' | 'insured' | 'closed'
export type Holding = 'usable' | 'frozen' | 'zeroed' | 'never-zeroed'

/** Words and what they stand for; of several that fit at one place, the first. */
type Table<Meaning> = readonly (readonly [meaning: Meaning, pattern: string])[]

/**
 * What a statement can be about. `none` are the things near an account that are not it: a fund
 * that stops paying freezes no balance.
 */
const SUBJECTS: Table<Part | 'none'> = [
  [
    'none',
    '(?:银行|单位|企业|支付)(?:卡|账户)|统筹(?:基金|账户|待遇)|基金|待遇|报销|电子凭证|(?:绑定|共济|医保)关系',
  ],
  ['none', '(?:医保|社保)卡(?!里|内|中|上|的?余额|账户)|统筹'],
  ['pension', '养老(?:保险)?(?:个人)?账户'],
  ['this-year', '(?:当年|本年度?)(?:个人)?(?:账户)?(?:的)?(?:余额|资金|账户)'],
  ['past-years', '历年(?:个人)?(?:账户)?(?:的)?(?:余额|资金|账户)'],
  ['whole', '(?:个人|医保|家庭)?账户(?:里|内|中)?的?(?:余额|资金|钱)?|余额|累计储存额'],
]

const STATES: Table<State> = [
  [
    'restored',
    '(?:补缴|续缴|恢复(?:缴费|参保|正常)?|重新(?:缴费|参保)|接续|续保)[^,。;]{0,6}?后|解冻',
  ],
  ['closed', '注销|死亡|去世|身故|出国|移居|转移|转出|划转|支取|提取|提现|退保|继承'],
  ['lapsed', `${LAPSE}|封存`],
  ['insured', '正常(?:缴费|参保)|在保|参保期间|缴费期间'],
]

const INSURANCES: Table<string> = [
  ['employee', '职工'],
  ['resident', '居民|新农合'],
  ['flexible', '灵活就业'],
]

/** 不会因停缴而清零 */
const BECAUSE = '(?:因[^,。;]{1,10}?而)?(?:被)?'
const USE = '(?:使用|支付|刷卡|消费|用(?=[,。;)于]|$))'
const HOLDINGS: Table<Holding> = [
  [
    'never-zeroed',
    `(?:不会|不被?|未|永不|不再|不予|并不)${BECAUSE}(?:自动|随之|立即)?(?:清零|归零|清空)`,
  ],
  ['usable', `(?:不会|不被?|未|不再|并不)${BECAUSE}(?:被|受到)?冻结`],
  ['zeroed', '清零|归零|清空'],
  ['frozen', '(?<!解)冻结'],
  ['frozen', `(?:不能|无法|不可以?|暂停|停止)(?:再|继续|正常|照常)?${USE}`],
  ['usable', `不影响[^,。;]{0,12}?${USE}`],
  ['usable', `(?<!不)(?:可以?|能够?|照常|正常)(?:继续|正常|照常|接着|随时)?(?:累[积计])?${USE}`],
]

/** A table as one pattern with a group for each row, and the meaning of what it matches. */
function reader<Meaning>(table: Table<Meaning>) {
  const pattern = new RegExp(table.map(([, words]) => `(${words})`).join('|'), 'g')
  return (text: string): { meaning: Meaning; start: number; end: number }[] =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const row = table[found.slice(1).findIndex((group) => group !== undefined)]
      const end = found.index + found[0].length
      return row ? [{ meaning: row[0], start: found.index, end }] : []
    })
}

/** The subjects a text names, in order. */
export const subjectsIn = reader(SUBJECTS)
/** The states of a person's insurance that a text speaks of, in order. */
export const statesIn = reader(STATES)
/** The kinds of insurance that a text names, in order. */
export const insurancesIn = reader(INSURANCES)
/** What a text holds of accounts, in order. */
export const holdingsIn = reader(HOLDINGS)
