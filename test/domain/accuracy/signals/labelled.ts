import type { SignalId } from '../../../../src/domain/accuracy/signals/signals.ts'
import type { SampleFields } from './sampleArticle.ts'

/** An article of our own making and the signals that a careful reader would raise on it. */
export type Labelled = { article: SampleFields; expected: readonly SignalId[] }

const inBody = (body: string, ...expected: SignalId[]): Labelled => ({
  article: { body },
  expected,
})
const inTitle = (title: string, ...expected: SignalId[]): Labelled => ({
  article: { title },
  expected,
})
const titled = (title: string, body: string, ...expected: SignalId[]): Labelled => ({
  article: { title, body },
  expected,
})
const sourced = (body: string, ...expected: SignalId[]): Labelled => ({
  article: { body, sources: [{ title: '医保局公告', documentNumber: '', url: '' }] },
  expected,
})

const machineWritten: Labelled[] = [
  inBody('根据搜索结果,职工医保停保后个人账户由本人保管。', 'machine-written'),
  inBody('从以上搜索材料来看,灵活就业人员可以按月缴费。', 'machine-written'),
  inBody('结合我的知识,生育津贴一般由单位代领。', 'machine-written'),
  inBody('根据您提供的参保问题,以下从三个方面说明。', 'machine-written'),
  inBody('下面就异地备案的办法为您详细解答。', 'machine-written'),
  inBody('作为一个人工智能助手,我无法查询您的缴费记录。', 'machine-written'),
  inBody('如果您还有其他问题,欢迎随时提问!', 'machine-written'),
  inBody('搜索 结果显示,停保后次月起不能直接结算。', 'machine-written'),
  inBody('在应用首页输入“异地备案”,点击搜索结果中的第一项即可办理。'),
  inBody('本平台涉及的我的知识产权归开发单位所有。'),
  inBody('拨打服务热线,工作人员将为您详细解答缴费流程。'),
  inBody('您提供的材料仅用于核对参保身份。'),
]

const machineWrittenWide: Labelled[] = [
  inBody('综合权威信息整理,退休人员需要满足两个条件。', 'machine-written-wide'),
  inBody('关于账户划转,结合权威信息源归纳如下。', 'machine-written-wide'),
  inBody('以上信息综合了多个渠道,供参考。', 'machine-written-wide'),
  inBody('以上内容综合自网络公开报道。', 'machine-written-wide'),
  inBody('评价一家医院要综合权威性、设备条件和距离来看。'),
  inBody('权威信息以医疗保障局官方网站发布的公告为准。'),
]

const notFound: Labelled[] = [
  inBody('目前尚未找到该市公布的补贴办法。', 'not-found'),
  inBody('材料中并没有直接提及灵活就业人员。', 'not-found'),
  inBody('公开资料并未明确提及解冻时间。', 'not-found'),
  inBody('暂未找到对应的文件,建议电话核实。', 'not-found'),
  inBody('毕业后尚未找到工作的,可以按灵活就业身份参保。'),
  inBody('如尚未找到接收单位,医保关系可暂留原参保地。'),
  inBody('尚未办理备案的,先由个人垫付。'),
]

const staleTitleYear: Labelled[] = [
  inTitle('2025年江苏苏州生育津贴怎么算', 'stale-title-year'),
  inTitle('2024山东潍坊医保缴费档次', 'stale-title-year'),
  inTitle('2023-2025年居民医保缴费变化', 'stale-title-year'),
  inTitle('2026年浙江宁波居民医保缴费时间'),
  inTitle('2027年度城乡居民医保什么时候开始缴'),
  inTitle('2025-2026年度居民医保待遇期'),
  inTitle('2014年10月以前参加工作的人养老金怎么算'),
  inTitle('1992年前的工龄算缴费年限吗'),
  inTitle('2025年1月1日起退休年龄怎么定'),
  inTitle('每月领2024元养老金高不高'),
  inTitle('国办发〔2024〕38号对断保怎么规定'),
  inTitle('2025年内蒙古医保断缴怎么补', 'stale-title-year'),
]

const staleLatest: Labelled[] = [
  inBody('以下为2023-2024年最新的缴费档次。', 'stale-latest'),
  inBody('2025年最新标准已经公布在官网。', 'stale-latest'),
  inBody('2024年3月最新调整的目录见附件。', 'stale-latest'),
  inBody('最新的2024年版药品目录增加了品种。', 'stale-latest'),
  inBody('2023年本市最新口径为按月结算。', 'stale-latest'),
  inBody('请咨询参保地经办机构获取最新指引。'),
  inBody('2026年最新缴费比例为单位和个人分别承担。'),
  inBody('2025-2026年最新待遇期已经开始。'),
  inBody('自2025年起执行最新的结算目录。'),
  inBody('目录于2025年公布,最新内容请在官网查询。'),
]

const windowClosed: Labelled[] = [
  inBody('集中缴费期截止2025年12月31日。', 'window-closed'),
  inBody('阶段性降费政策延长至2024年12月31日。', 'window-closed'),
  inBody('受理时间为2025年9月1日至12月31日。', 'window-closed'),
  inBody('补缴通道自2025年3月1日开放至2025年6月30日。', 'window-closed'),
  inBody('缴费期为2025年11月1日至次年2月28日。', 'window-closed'),
  inBody('集中参保期于2025年12月25日结束,逾期不再受理。', 'window-closed'),
  inBody('缓缴政策延长至2024年底。', 'window-closed'),
  inBody('申报材料收取截止日期为2025-11-30。', 'window-closed'),
  inBody('集中缴费期截止2026年12月31日。'),
  inBody('新目录自2025年1月1日起执行。'),
  inBody('补缴后6个月内发生的费用,可以回参保地报销。'),
  inBody('实施时间调整至2025年7月1日起。'),
  inBody('截至2025年12月31日,全市参保人数达到三百万人。'),
  inBody('2025年1月1日至2025年6月30日期间退休的人员,按原办法计发。'),
  inBody('原优惠执行至2025年6月30日,现已停止。'),
  inBody('缴费期为2026年9月1日至12月31日。'),
  inBody('缴费期为2026年3月1日至次年2月28日。'),
]

const oldYear: Labelled[] = [
  inBody('2022年部分项目退出了支付范围。', 'old-year'),
  inBody('当地2024年的月基数按上一年度平均工资核定。', 'old-year'),
  inBody('现行办法由市政府2021年印发。', 'old-year'),
  inBody('2023年前三季度参保人数略有增加。', 'old-year'),
  inBody('2025年的月基数按上一年度平均工资核定。'),
  inBody('自2011年7月1日起参保的,按月计算缴费年限。'),
  inBody('1986年以前的连续工龄视同缴费。'),
  inBody('依据《2021年度医疗服务项目目录》结算。'),
  inBody('按照国办发〔2021〕14号文件执行。'),
  inBody('该院成立于1952年,设有医保窗口。'),
  inBody('到2030年,最低缴费年限开始逐步提高。'),
  inBody('自2014年新制度实施以来,账户实行实账管理。'),
]

const regionMismatch: Labelled[] = [
  titled('四川宜宾护理补贴怎么领', '按达州市人民政府的通知,护理补贴按月发放。', 'region-mismatch'),
  titled('江苏南京医保怎么转移', '无锡市医疗保障局明确,转移在线上办理。', 'region-mismatch'),
  titled('湖南湘潭职工医保缴费年限', '江西省人社厅规定,视同缴费年限可以计入。', 'region-mismatch'),
  titled('黑龙江大庆居民医保', '哈尔滨市卫健委和哈尔滨市财政局联合发文。', 'region-mismatch'),
  titled('四川宜宾护理补贴怎么领', '四川省民政厅要求每年复核一次。'),
  titled('四川宜宾护理补贴怎么领', '宜宾市叙州区民政局负责审定。'),
  titled('四川养老保险转移', '成都市人力资源和社会保障局开通了线上渠道。'),
  titled('江苏南京医保异地备案', '在上海就医的,入院前先办理备案,上海各区的定点医院均可直接结算。'),
  titled('江苏南京医保异地备案', '国家医疗保障局公布了统一的备案流程。'),
  titled('广西医保定点医院', '南宁市园湖南路的社区医院也是定点机构,由南宁市医保局管理。'),
  titled('医保怎么转移', '无锡市医疗保障局提供线上办理。'),
]

const regionFreeRule: Labelled[] = [
  inBody('断缴超过3个月的,待遇暂停。各地规定不同,请先核实。', 'region-free-rule', 'hedge'),
  inBody('再次参保有6个月等待期。部分地区已经缩短。', 'region-free-rule'),
  inBody('职工医保累计缴费满25年可享受退休待遇,具体年限因地区而异。', 'region-free-rule', 'hedge'),
  inBody('停保一年以上的重新计算,以参保地规定为准。', 'region-free-rule', 'hedge'),
  titled('湖南湘潭职工医保缴费年限', '累计缴费满30年。部分地区另有规定。'),
  { article: { body: '等待期为3个月。部分地区更短。', regions: ['320100'] }, expected: [] },
  inBody('断缴超过3个月的,待遇从次月起暂停。'),
  inBody('部分地区支持线上办理。'),
]

const unsourcedAmount: Labelled[] = [
  inBody('个人每年缴纳400元。', 'unsourced-amount'),
  inBody('一级医院起付线为 200 元,封顶线为20万元。', 'unsourced-amount'),
  { article: { shortAnswer: '每人每月120元' }, expected: ['unsourced-amount'] },
  inBody('持有《中华人民共和国残疾人证》的,每月领取90元。', 'unsourced-amount'),
  inBody('依据《城乡居民基本医疗保险办法》,个人每年缴纳400元。'),
  inBody('按照财社〔2025〕11号,补助标准提高30元。'),
  sourced('个人每年缴纳400元。'),
  inBody('例如月基数为4500元,单位和个人按比例分担。'),
  inBody('缴费渠道多元,单元楼下的服务点也可以办。'),
]

const vagueAuthority: Labelled[] = [
  inBody('根据相关法律法规,冒用凭证要承担责任。', 'vague-authority'),
  inBody('根据最新政策规定,停保后可以补缴。', 'vague-authority'),
  inBody('根据现有权威信息,账户由本人继承。', 'vague-authority'),
  inBody('依据国家有关规定,缴费年限累计计算。', 'vague-authority'),
  inBody('根据《中华人民共和国社会保险法》第三十二条,缴费年限累计计算。'),
  inBody('根据相关法律法规(《中华人民共和国社会保险法》第八十八条),处以罚款。'),
  inBody('根据参保类型选择缴费渠道。'),
  inBody('根据本人提供的信息核对身份。'),
]

const selfContradiction: Labelled[] = [
  inBody('停缴期间个人账户余额可以继续使用。\n停缴后账户会被冻结。', 'self-contradiction'),
  inBody(
    '中断缴费后,个人账户余额不会清零。若连续断缴超过6个月,账户余额将清零。',
    'self-contradiction',
  ),
  inBody('停保后账户余额永不清零。\n停保满一年的,系统会清零当年账户余额。', 'self-contradiction'),
  inBody('断缴后账户余额不能使用。断缴期间余额仍可正常使用。', 'self-contradiction'),
  {
    article: {
      title: '医保停保后账户余额还能用吗',
      shortAnswer: '会冻结',
      body: '停保期间个人账户余额可正常使用。',
    },
    expected: ['self-contradiction'],
  },
  inBody('断缴后账户冻结,补缴后可继续使用账户余额。'),
  inBody('断缴3个月以内,账户余额可以使用。断缴超过3个月的,账户余额冻结。'),
  inBody('停缴后当年账户余额清零,历年账户余额不会清零。'),
  inBody('停缴后统筹基金暂停使用,个人账户余额可继续使用。'),
  inBody('停缴后个人账户余额不会清零。账户余额会清零吗?可以放心。'),
  inBody('停缴后个人账户余额不会清零。有人认为停缴后余额会清零,这是误解。'),
  inBody('停缴后个人账户余额不会清零。参保人去世、余额继承支取后,账户清零。'),
  inBody('职工断保后,个人账户余额不会清零。居民断保后,家庭账户余额清零。'),
  inBody('停缴后账户进入封存状态,余额仍可正常使用。'),
  inBody('停缴后账户余额可以使用。如账户被冻结,请联系经办机构。'),
]

const arithmetic: Labelled[] = [
  sourced('例如合规费用8000元,可报销8000×60%=4600元。', 'arithmetic'),
  sourced('两人平分,每人260元÷2=120元。', 'arithmetic'),
  sourced('全年合计 120元/人/月 × 12个月 = 1400元。', 'arithmetic'),
  sourced('合规费用扣除起付线后,(12000 - 800) × 70% = 7480元。', 'arithmetic'),
  sourced('月基数4500元×20%=900元,其中4500×8%=360元记入账户。'),
  sourced('全年合计120元/人/月×12个月=1440元。'),
  sourced('账户储存额 50000÷139≈360元。'),
  sourced('3.2万×5%=1600元。'),
  sourced('养老金=(计发基数+本人工资)÷2×年限×1%=按实核定。'),
  sourced('本人工资×20%=900元。'),
  sourced('报销比例60÷80=75%。'),
]

const unsafeAdvice: Labelled[] = [
  inBody('可以找药店刷卡买药换现。', 'unsafe-advice'),
  inBody('余额可以通过熟人套现后转存。', 'unsafe-advice'),
  inBody('把卡交给亲戚代刷,月底结账。', 'unsafe-advice'),
  inBody('账户的钱不能直接提取,但可到药店换现。', 'unsafe-advice'),
  inBody('余额不能提取只能找药店套现。', 'unsafe-advice'),
  inBody('个人账户资金不得提现,严禁买药套现。'),
  inBody('套现、代刷属于骗取医保基金的违法行为。'),
  inBody('单位变更的,应更换现有的参保登记信息。'),
  inBody('两地执行一套现行标准。'),
  inBody('扫码支付可以替代刷卡。'),
]

const hedge: Labelled[] = [
  inBody('缴费档次因地区而异。', 'hedge'),
  inBody('办理材料以当地医保部门要求为准。', 'hedge'),
  inBody('各地备案流程不尽相同。', 'hedge'),
  inBody('核定结果以经办机构出具的单据为准。'),
  inBody('各市残联负责不同等级的评定。'),
  inBody('以当地《居民医保实施细则》为准。'),
]

const residue: Labelled[] = [
  inBody('计算过程为 $$x + y$$ 。', 'residue'),
  inBody('由单位补齐欠缴月份,来源 :', 'residue'),
  inBody('发现错误请反馈至:,我们会处理。', 'residue'),
  inBody('账户余额可以共济使用1 。', 'residue'),
  inBody('停保次月起生效[2][3]。', 'residue'),
  inBody('参考资料:\n医保局公告'),
  inBody('本市共有定点药店 5 。'),
  inBody('来源:医保局网站'),
  inBody('依据国发[2014]8号文件办理。'),
]

const text = '职工医保停缴以后,统筹待遇和个人账户要分开看,余额归本人所有,可以结转和继承。'
const wholeArticle: Labelled[] = [
  { article: { body: text, others: { a: text.replace('要', '应') } }, expected: ['duplicate'] },
  { article: { body: text, others: { a: `${text} ` } }, expected: ['duplicate'] },
  { article: { body: text, others: { a: '异地就医先备案,出院时直接结算。' } }, expected: [] },
  { article: { body: '', others: { a: '' } }, expected: [] },
  { article: { title: '重点镇排名', category: 'off-topic' }, expected: ['off-topic'] },
  { article: { title: '医保断缴怎么补', category: 'medical-lapse' }, expected: [] },
]

/** One list per signal, the ones that only look like it at the end of each. */
export const labelled: readonly Labelled[] = [
  ...machineWritten,
  ...machineWrittenWide,
  ...notFound,
  ...staleTitleYear,
  ...staleLatest,
  ...windowClosed,
  ...oldYear,
  ...regionMismatch,
  ...regionFreeRule,
  ...unsourcedAmount,
  ...vagueAuthority,
  ...selfContradiction,
  ...arithmetic,
  ...unsafeAdvice,
  ...hedge,
  ...residue,
  ...wholeArticle,
]
