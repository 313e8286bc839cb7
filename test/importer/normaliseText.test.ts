import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText, plainSpaces } from '../../src/importer/normaliseText.ts'

describe('normaliseText', () => {
  test.each([
    // Spaces that removed bold left behind.
    ['个人账户 :属于本人', '个人账户:属于本人'],
    ['当年账户 ,每年结算', '当年账户,每年结算'],
    ['三个月左右 。', '三个月左右。'],
    ['余额 \uff0c仍可用', '余额\uff0c仍可用'],
    ['办理地点 \uff1a窗口', '办理地点\uff1a窗口'],
    ['个人账户\u00a0:属于本人', '个人账户:属于本人'],
    ['个人账户\u3000:属于本人', '个人账户:属于本人'],
    ['茅台镇 (仁怀市)', '茅台镇(仁怀市)'],
    ['包括\uff0c 门诊', '包括\uff0c门诊'],
    ['(大额) 支付', '(大额)支付'],
    ['《办法》 、《细则》', '《办法》、《细则》'],
    // Latin text, digits and the gap between two words stay.
    ['配置DDNS 服务', '配置DDNS 服务'],
    ['GDP 100亿元', 'GDP 100亿元'],
    ['Virtual Private Network , VPN', 'Virtual Private Network , VPN'],
    ['f (x) : y', 'f (x) : y'],
    ['工资 = 基数 × 1%', '工资 = 基数 × 1%'],
    ['1. 清洗伤口 2. 冷敷', '1. 清洗伤口 2. 冷敷'],
    ['分为 当年账户', '分为 当年账户'],
    // Lost citations and empty references are kept for others to judge.
    ['促进作用1 。', '促进作用1 。'],
    ['反馈至:,我们会更新', '反馈至:,我们会更新'],
    ['来源 :', '来源:'],
    // Spaces of every kind, invisible characters.
    ['\ufeff医保\u3000缴费\u00a0标准', '医保 缴费 标准'],
    ['\t医保  \u3000 缴费 ', '医保 缴费'],
    ['医\u200b保\u2060', '医保'],
    ['  \u3000', ''],
    ['', ''],
  ])('%j is read as %j', (written, read) => {
    expect(normaliseText(written)).toBe(read)
  })

  test('takes out nothing but blanks, and is done after one pass', () => {
    const char = fc.oneof(
      fc.constantFrom('医', '保', ' ', ' ', '\u3000', ':', '\uff1a', '。', ',', '(', ')', 'A', '1'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(char, { maxLength: 30 }), (chars) => {
        const text = chars.join('')
        const bare = (some: string) => some.replace(/[\s\u200b\u2060\ufeff]/g, '')
        expect(bare(normaliseText(text))).toBe(bare(text))
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
      { numRuns: 500 },
    )
  })
})

test('plainSpaces keeps runs of spaces, because they stand for line breaks in an excerpt', () => {
  expect(plainSpaces(' 局部症状\u3000\u00a0若红肿 :一级 ')).toBe('局部症状  若红肿 :一级')
})
