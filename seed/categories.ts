/** A node of the category tree as seeded: the key is its slug, and is what the importer suggests. */
export interface CategorySeed {
  key: string
  name: string
  nameEn: string
  /** The key of the node above; absent at the top. */
  parent?: string
  /** Days until an article is due for a check again; only where it differs from the parent's. */
  reviewIntervalDays?: number
}

/** One top node and what is below it, which takes its key as parent. */
function branch(top: CategorySeed, children: readonly CategorySeed[] = []): CategorySeed[] {
  return [top, ...children.map((child) => ({ ...child, parent: top.key }))]
}

/**
 * The tree, every parent before its children. Amounts that are set anew each year (contributions,
 * benefits, allowances) are checked twice a year, rules that change by law once a year.
 */
export const categories: readonly CategorySeed[] = [
  ...branch(
    {
      key: 'medical-insurance',
      name: '医疗保险',
      nameEn: 'Medical insurance',
      reviewIntervalDays: 180,
    },
    [
      { key: 'medical-enrolment', name: '参保登记', nameEn: 'Enrolment' },
      { key: 'medical-contribution', name: '缴费', nameEn: 'Contributions' },
      { key: 'medical-lapse', name: '断缴与补缴', nameEn: 'Lapse and back payment' },
      { key: 'medical-account', name: '个人账户', nameEn: 'Personal account' },
      { key: 'medical-reimbursement', name: '报销', nameEn: 'Reimbursement' },
      {
        key: 'medical-remote',
        name: '异地就医',
        nameEn: 'Treatment in another region',
        reviewIntervalDays: 365,
      },
      { key: 'medical-outpatient', name: '门诊与慢特病', nameEn: 'Outpatient and chronic illness' },
      { key: 'medical-maternity', name: '生育保险', nameEn: 'Maternity insurance' },
      { key: 'medical-children', name: '少儿医保', nameEn: 'Medical insurance for children' },
    ],
  ),
  ...branch({ key: 'pension', name: '养老保险', nameEn: 'Pension', reviewIntervalDays: 365 }, [
    { key: 'pension-employee', name: '职工养老保险', nameEn: 'Employee pension' },
    { key: 'pension-resident', name: '居民养老保险', nameEn: 'Resident pension' },
    { key: 'pension-backpay', name: '补缴', nameEn: 'Back payment' },
    { key: 'pension-benefit', name: '待遇领取', nameEn: 'Benefits', reviewIntervalDays: 180 },
  ]),
  ...branch({ key: 'allowance', name: '津贴补贴', nameEn: 'Allowances', reviewIntervalDays: 180 }, [
    { key: 'allowance-disability', name: '残疾人补贴', nameEn: 'Disability allowance' },
    { key: 'allowance-elderly', name: '高龄津贴', nameEn: 'Allowance for the elderly' },
    { key: 'allowance-hardship', name: '低保与困难救助', nameEn: 'Hardship relief' },
    { key: 'allowance-childcare', name: '育儿补贴', nameEn: 'Childcare allowance' },
  ]),
  ...branch({
    key: 'unemployment',
    name: '失业保险',
    nameEn: 'Unemployment insurance',
    reviewIntervalDays: 180,
  }),
  ...branch({
    key: 'work-injury',
    name: '工伤保险',
    nameEn: 'Work injury',
    reviewIntervalDays: 365,
  }),
  ...branch({ key: 'social-card', name: '社保卡', nameEn: 'Social card', reviewIntervalDays: 365 }),
  ...branch({
    key: 'hospital-directory',
    name: '医院名录',
    nameEn: 'Hospital directory',
    reviewIntervalDays: 365,
  }),
  ...branch({
    key: 'health-information',
    name: '健康资讯',
    nameEn: 'Health information',
    reviewIntervalDays: 730,
  }),
  ...branch({ key: 'off-topic', name: '无关内容', nameEn: 'Off topic', reviewIntervalDays: 730 }),
]
