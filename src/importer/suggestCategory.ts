export type CategoryKey =
  | 'medical-insurance'
  | 'medical-enrolment'
  | 'medical-contribution'
  | 'medical-lapse'
  | 'medical-account'
  | 'medical-reimbursement'
  | 'medical-remote'
  | 'medical-outpatient'
  | 'medical-maternity'
  | 'medical-children'
  | 'pension'
  | 'pension-employee'
  | 'pension-resident'
  | 'pension-backpay'
  | 'pension-benefit'
  | 'allowance'
  | 'allowance-disability'
  | 'allowance-elderly'
  | 'allowance-hardship'
  | 'allowance-childcare'
  | 'unemployment'
  | 'work-injury'
  | 'social-card'
  | 'hospital-directory'
  | 'health-information'
  | 'off-topic'

type Rule = { key: CategoryKey; when: RegExp; within?: RegExp; unless?: RegExp }

const INSURANCE = /医保|医疗保险|社保|保险|报销|异地就医|津贴|补贴|养老/
const PENSION = /养老(?!院|机构|服务|护理)|退休金|退休工资|新农保/
const MEDICAL =
  /医保|医疗保险|新农合|农合|合作医疗|参保|报销|异地就医|门诊|慢特病|生育(?:保险|津贴|待遇)|住院费/
const GAP = /断缴|断交|断保|停缴|停保|停交|补缴|补交|中断|漏缴|漏交|没交|没缴|未缴|等待期/

/**
 * Title words -> category; the first rule that fits decides, so the order is from the special to
 * the general. `when` must be in the title, `within` as well (the topic a word belongs to), and
 * `unless` must not be. Groups, in order:
 *
 * 1. schemes with a name of their own (work injury, unemployment, each kind of allowance)
 * 2. pension: back pay before benefit, because 补缴后领多少 asks for the back pay
 * 3. medical insurance: who and where (maternity, children, remote) before account, account before
 *    lapse (停缴后余额怎么办 asks for the balance), lapse before reimbursement (断缴影响报销吗
 *    asks for the lapse), reimbursement before contribution (交了10个月可以报销多少)
 * 4. the card, allowances in general
 * 5. what is no policy question: lists of hospitals, health advice, other subjects
 */
const RULES: Rule[] = [
  { key: 'work-injury', when: /工伤|职业病|伤残(?:鉴定|津贴|补助)/ },
  { key: 'unemployment', when: /失业(?:保险|金|补助|待遇|登记|津贴)/ },
  { key: 'medical-maternity', when: /生育(?:保险|津贴|待遇|报销|医疗|险)|产假工资/ },
  {
    key: 'allowance-childcare',
    when: /育儿(?:津贴|补贴|补助)|托育|(?:二孩|三孩|二胎|三胎|生育)(?:补贴|补助|奖励)/,
  },
  { key: 'allowance-disability', when: /护理(?:津贴|补贴)|残疾人?.*(?:津贴|补贴|补助)|残补/ },
  { key: 'allowance-elderly', when: /高龄|(?:老人|老年人?|敬老|\d+岁).*(?:津贴|补贴)|尊老金/ },
  {
    key: 'allowance-hardship',
    when: /低保|低收入|特困|临时救助|医疗救助|困难.*(?:补助|补贴|救助)/,
  },

  { key: 'pension-backpay', within: PENSION, when: /补缴|补交|断缴|断交|停缴|中断|一次性缴|趸缴/ },
  {
    key: 'pension-benefit',
    within: PENSION,
    when: /领|能开|拿多少|发多少|多少钱|计发|计算|怎么算|待遇|涨|上调|调整|退休金|退休工资|发放/,
    unless: /缴多少|交多少|缴费标准/,
  },
  { key: 'pension-resident', within: PENSION, when: /居民|新农保|农村|农民/ },
  { key: 'pension-employee', within: PENSION, when: /职工|企业|单位|灵活就业|个体/ },
  { key: 'pension', when: PENSION },
  { key: 'pension-benefit', when: /退休/, unless: MEDICAL },

  {
    key: 'medical-maternity',
    within: MEDICAL,
    when: /生育|产检|剖腹产|剖宫产|顺产|分娩|生孩子|怀孕/,
  },
  {
    key: 'medical-children',
    within: MEDICAL,
    when: /少儿|儿童|新生儿|婴儿|婴幼儿|宝宝|未成年|学生|孩子/,
  },
  { key: 'medical-remote', within: MEDICAL, when: /异地|跨省|跨市|外地|转诊/ },
  {
    key: 'medical-account',
    within: /医保|医疗保险|参保/,
    when: /余额|个人账户|账户|家庭共济|返钱|返款|返多少|划入|打钱|(?:钱|金额).*(?:取|提现)|取现|提现/,
  },
  { key: 'medical-lapse', within: /医保|医疗保险|新农合|合作医疗|参保/, when: GAP },
  {
    key: 'medical-outpatient',
    within: MEDICAL,
    when: /门诊|慢特病|慢性病|慢病|特病|特殊病|大病门特|门特|门慢/,
  },
  {
    key: 'medical-reimbursement',
    within: /医保|医疗|新农合|合作医疗|社保|报销/,
    when: /报销|能报|可报|报多少|报几|起付线|封顶线|自费|甲类|乙类|目录/,
  },
  {
    key: 'medical-contribution',
    within: MEDICAL,
    when: /缴费|交费|缴纳|缴多少|交多少|交几年|缴几年|要交|要缴|基数|多少钱|扣费|年限/,
  },
  {
    key: 'medical-enrolment',
    within: MEDICAL,
    when: /参保|登记|办理|投保|怎么办|怎么买|购买|转移|转入|开通|激活|条件/,
    unless: /怎么办$/,
  },
  { key: 'medical-insurance', when: /医保|医疗保险|新农合|合作医疗|农合/ },

  { key: 'social-card', when: /社保卡|社会保障卡|市民卡/ },
  { key: 'allowance', when: /津贴|补贴|补助金?/ },

  {
    key: 'hospital-directory',
    unless: INSURANCE,
    when: /(?:哪家|哪个|什么|哪些|哪里的?)医院|医院.*(?:排名|排行|哪家|哪个|推荐|有哪些|比较好|更好|好吗)|(?:三甲|专科|科室?).*(?:排名|排行)/,
  },
  {
    key: 'off-topic',
    unless: INSURANCE,
    when: /域名|内网|外网|服务器|路由器|VPN|软件|下载|[镇县区市]排名|强镇|重点镇|大学|医科大|高校|分数线|录取|旅游|景点/,
  },
  {
    key: 'health-information',
    unless: INSURANCE,
    when: /症状|治疗|怎么治|好治|治愈|能治|饮食|食谱|吃什么|能吃|可以吃|止痒|缓解|急救|咬了|蜇|中毒|留疤|偏方|艾灸|艾炙|什么病|怎么回事|疼|痛|痒|用药|副作用|营养/,
  },
]

/**
 * A page or link title -> the category its words suggest, or undefined. Every related item carries
 * the same section label whatever it is about, so the title is all there is to judge from.
 */
export function suggestCategory(title: string): CategoryKey | undefined {
  const words = title.replace(/\s/g, '').replaceAll('帐户', '账户')
  const fits = ({ when, within, unless }: Rule) =>
    when.test(words) && (within?.test(words) ?? true) && !(unless?.test(words) ?? false)
  return RULES.find(fits)?.key
}
