import type { CommentedField } from '../src/domain/comments/commentedText.ts'
import type { State } from '../src/domain/workflow/states.ts'

type Source = {
  title: string
  authority: string
  documentNumber?: string
  publishedOn?: string
  url?: string
}

/** How far the demo takes a sample page, and what an editor adds to it on the way. */
export type Story = {
  page: string
  state: State
  shortAnswer?: string
  category?: string
  insuranceType?: 'none' | 'employee' | 'resident' | 'flexible'
  source?: Source
  /** A live article that an editor has begun to change: a draft beside it. */
  draftBeside?: string
  /** What an editor rewrote in a live article, in all its texts, and sent to review again. */
  rewritten?: { words: readonly (readonly [was: string, is: string])[]; effectiveFrom: string }
  /** A live article that somebody checked, and that somebody has doubts about since. */
  doubt?: { message: string; figure: string }
  comment?: string
  /** What colleagues remark on when all that is done. */
  remarks?: readonly { who: string; text: string; field: CommentedField; quote: string }[]
  /** What the editor says of the strict findings instead of changing the text. */
  dismissal?: string
}

const insuranceLaw: Source = {
  title: '《中华人民共和国社会保险法》',
  authority: '全国人民代表大会常务委员会',
  documentNumber: '主席令第三十五号',
  publishedOn: '2010-10-28',
  url: 'https://www.gov.cn/flfg/2010-10/28/content_1732964.htm',
}

const enrolmentOpinion: Source = {
  title: '《国务院办公厅关于健全基本医疗保险参保长效机制的指导意见》',
  authority: '国务院办公厅',
  documentNumber: '国办发〔2024〕38号',
  publishedOn: '2024-08-01',
}

const transferRules: Source = {
  title: '《基本医疗保险关系转移接续暂行办法》',
  authority: '国家医疗保障局办公室、财政部办公厅',
  documentNumber: '医保办发〔2021〕43号',
  publishedOn: '2021-11-01',
}

/** One line per page of `seed/pages`: together they show every state there is. */
export const stories: readonly Story[] = [
  {
    page: '01-employee-account-balance-after-stop.txt',
    state: 'published',
    shortAnswer: '能用。个人账户余额归个人所有，停缴后可继续支付，直至用完。',
    insuranceType: 'employee',
    source: insuranceLaw,
  },
  {
    page: '02-employee-lapse-waiting-period.txt',
    state: 'draft',
    shortAnswer: '中断不超过3个月的，补缴后即可报销；超过3个月的，须经过等待期。',
    insuranceType: 'employee',
    source: transferRules,
    draftBeside: '中断不超过3个月的，补缴后即可报销；超过3个月的，等待期一般不超过6个月。',
  },
  {
    page: '03-resident-lapse-waiting-period.txt',
    state: 'published',
    shortAnswer: '有。未在集中参保期参保或未连续参保的，设固定等待期3个月。',
    insuranceType: 'resident',
    source: enrolmentOpinion,
  },
  {
    page: '04-huludao-flexible-pension-gap.txt',
    state: 'published',
    doubt: { message: '窗口的答复与第一段不一致，请向经办机构核实。', figure: '跨年度' },
    shortAnswer: '跨年度的断缴一般不能补，可继续缴费累计年限。',
    insuranceType: 'flexible',
    source: insuranceLaw,
  },
  {
    page: '05-yibin-disability-care-allowance.txt',
    state: 'in_review',
    rewritten: {
      words: [
        ['120元', '130元'],
        ['90元', '100元'],
      ],
      effectiveFrom: '2026-01-01',
    },
    shortAnswer: '一级每人每月不低于120元，二级不低于90元。',
    source: {
      title: '《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》',
      authority: '国务院',
      documentNumber: '国发〔2015〕52号',
      publishedOn: '2015-09-25',
    },
  },
  {
    page: '06-xiangtan-retiree-contribution-years.txt',
    state: 'published',
    shortAnswer: '男满30年、女满25年，其中省内实际缴费不少于10年。',
    insuranceType: 'employee',
    source: insuranceLaw,
  },
  {
    page: '07-wuxi-remote-reimbursement.txt',
    state: 'approved',
    shortAnswer: '备案后按参保地政策报销，职工约85%，居民约70%。',
    source: {
      title: '《关于进一步做好基本医疗保险跨省异地就医直接结算工作的通知》',
      authority: '国家医疗保障局、财政部',
      documentNumber: '医保发〔2022〕22号',
      publishedOn: '2022-06-30',
    },
  },
  {
    page: '08-resident-pension-back-payment.txt',
    state: 'published',
    shortAnswer: '可以。年满60周岁累计缴费不满15年的，可按规定补缴。',
    insuranceType: 'resident',
    source: {
      title: '《国务院关于建立统一的城乡居民基本养老保险制度的意见》',
      authority: '国务院',
      documentNumber: '国发〔2014〕8号',
      publishedOn: '2014-02-26',
    },
  },
  { page: '09-account-frozen-during-lapse.txt', state: 'draft' },
  {
    page: '10-nanjing-balance-zeroed.txt',
    state: 'changes_requested',
    shortAnswer: '停保三个月后当年余额会变动，历年余额仍在。',
    insuranceType: 'employee',
    source: insuranceLaw,
    dismissal: '原文如此，已与经办窗口电话核对。',
    comment: '“不会清零”与“清零”前后矛盾，且“2023年最新”已过时。请按现行文件核对后再送审。',
  },
  {
    page: '11-daqing-resident-lapse.txt',
    state: 'scheduled',
    shortAnswer: '断缴后再参保，须先经过等待期。',
    dismissal: '往年的期限和算例，照原页保留。',
    insuranceType: 'resident',
    source: enrolmentOpinion,
  },
  {
    page: '12-yibin-care-allowance-raised.txt',
    state: 'in_review',
    shortAnswer: '已提高到每人每月120元。',
    dismissal: '已与发放机关核对，照原页保留。',
    source: insuranceLaw,
    remarks: [
      {
        who: 'editor2@example.com',
        field: 'shortAnswer',
        quote: '120元',
        text: '正文写的是一级每人每月100元，前后不一致，请核对。',
      },
      {
        who: 'reviewer@example.com',
        field: 'body',
        quote: '达州市人民政府2022年印发的文件',
        text: '这是达州市的文件，请找到宜宾市自己的规定。',
      },
    ],
  },
  {
    page: '13-hohhot-eye-hospital-ranking.txt',
    state: 'withdrawn',
    shortAnswer: '各家各有所长，以就诊科室为准。',
    dismissal: '只是转述，不作推荐。',
    source: insuranceLaw,
    comment: '医院排名没有权威依据，不再提供。',
  },
  { page: '14-guangxi-camping-food.txt', state: 'draft' },
]
