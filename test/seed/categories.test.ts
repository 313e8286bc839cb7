import { describe, expect, it } from 'vitest'
import { categories } from '../../seed/categories.ts'

const KEYS = {
  'medical-insurance':
    'enrolment contribution lapse account reimbursement remote outpatient maternity children',
  pension: 'employee resident backpay benefit',
  allowance: 'disability elderly hardship childcare',
  unemployment: '',
  'work-injury': '',
  'social-card': '',
  'hospital-directory': '',
  'health-information': '',
  'off-topic': '',
}

describe('the seeded categories', () => {
  it('are the agreed tree', () => {
    const expected = Object.entries(KEYS).flatMap(([top, below]) => [
      [top, undefined],
      ...below
        .split(' ')
        .filter(Boolean)
        .map((word) => [`${top.replace('-insurance', '')}-${word}`, top]),
    ])
    expect(categories.map(({ key, parent }) => [key, parent])).toEqual(expected)
  })

  it('have each key once and a name in both languages', () => {
    expect(new Set(categories.map(({ key }) => key)).size).toBe(categories.length)
    for (const { name, nameEn } of categories) {
      expect(name).toMatch(/^\p{Script=Han}+$/u)
      expect(nameEn).toMatch(/^[A-Z][a-z ]+$/)
    }
  })

  it('give an interval at the top, and below only where it differs', () => {
    const byKey = new Map(categories.map((one) => [one.key, one]))
    for (const { parent, reviewIntervalDays } of categories) {
      if (parent === undefined) expect(reviewIntervalDays).toBeGreaterThan(0)
      else expect(reviewIntervalDays).not.toBe(byKey.get(parent)?.reviewIntervalDays)
    }
  })
})
