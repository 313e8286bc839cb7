import { describe, expect, test } from 'vitest'
import { type CategoryKey, suggestCategory } from '../../src/importer/suggestCategory.ts'

const CASES: Array<[string, CategoryKey | undefined]> = [
  ['职工医保停缴后余额还能用吗', 'medical-account'],
  ['医保帐户里的钱怎么提现', 'medical-account'],
  ['医保断交三个月有什么影响', 'medical-lapse'],
  ['2025年黑龙江医保断缴影响报销吗', 'medical-lapse'],
  ['居民医保可以补缴吗', 'medical-lapse'],
  ['医保交了10个月住院能报多少', 'medical-reimbursement'],
  ['补牙医保可以报销吗', 'medical-reimbursement'],
  ['江苏医保可以异地报销吗', 'medical-remote'],
  ['异地就医备案怎么办理', 'medical-remote'],
  ['职工医保门诊统筹起付线', 'medical-outpatient'],
  ['慢特病门诊怎么申请', 'medical-outpatient'],
  ['生育津贴怎么领', 'medical-maternity'],
  ['剖腹产医保报销多少', 'medical-maternity'],
  ['2025大庆少儿医保办理条件', 'medical-children'],
  ['大学生医保怎么交', 'medical-children'],
  ['职工医保要交多少年', 'medical-contribution'],
  ['2025年居民医保缴费标准', 'medical-contribution'],
  ['新参保人员怎么登记', 'medical-enrolment'],
  ['居民医保是什么', 'medical-insurance'],
  ['满60养老保险补缴', 'pension-backpay'],
  ['养老保险交15年能领多少', 'pension-benefit'],
  ['城乡居民养老保险缴费档次', 'pension-resident'],
  ['灵活就业养老保险缴费比例', 'pension-employee'],
  ['养老保险关系转移', 'pension'],
  ['2025年宜宾护理津贴怎么领', 'allowance-disability'],
  ['重度残疾人补贴标准', 'allowance-disability'],
  ['80岁老人高龄津贴', 'allowance-elderly'],
  ['低保申请条件', 'allowance-hardship'],
  ['育儿补贴怎么申请', 'allowance-childcare'],
  ['高温津贴发放时间', 'allowance'],
  ['失业金可以领几个月', 'unemployment'],
  ['工伤认定流程', 'work-injury'],
  ['社保卡怎么激活', 'social-card'],
  ['呼和浩特治疗眼病哪个医院比较好', 'hospital-directory'],
  ['广西三甲医院精神科排名', 'hospital-directory'],
  ['脚被蜜蜂咬了怎么缓解', 'health-information'],
  ['孕期营养食谱', 'health-information'],
  ['用域名访问内网服务器', 'off-topic'],
  ['贵州重点镇排名', 'off-topic'],
  ['明天会更好', undefined],
  ['', undefined],
]

describe('suggestCategory', () => {
  test.each(CASES)('%s -> %s', (title, key) => {
    expect(suggestCategory(title)).toBe(key)
  })
})
