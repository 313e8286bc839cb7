/**
 * Words that contain a region's name, or end or begin inside one, without naming the region.
 * A match that overlaps such a word and does not hold all of it is refused: 眉山 in 峨眉山 and 益阳
 * in 补益阳气 are, 峨眉山市 is not, and 长治治疗 names 长治 because the two words only touch.
 *
 * Kept by hand and by reading titles. Two rules for adding one: it must not end or begin like a
 * region that may stand before or after it (东湖 would lose 山东 and 湖南 in 山东湖南; a test tries
 * all pairs), and it must be a whole word, so that what it breaks is certain.
 */
const FALSE_FRIENDS = [
  // The name lies inside a longer word.
  '峨眉山|长白山|小兴安岭|广安门(?!诊)|大理石(?!家庄|嘴山)|三明治(?![疗愈])|北海道|普洱茶|哈密瓜',
  '和田玉(?![林溪树])|六安瓜片|莆田系|淮南子|德州扒鸡|孝感动|玉树临风|四平八稳|大同小异|海西经济',
  '孙中山|中山(?:大学|医科|眼科中心|先生|陵)|(?<=附属|上海|厦门)中山医院|阿里(?:巴巴|健康|云(?![南浮]))',
  '白银(?:价|期货|投资|首?饰)|开封[后前了的多几过]|[未已没刚]开封|兴业银行',
  '日照(?:时间|时长|不足|量|强度|灯|射)|长寿(?:老人|津贴|补贴|之乡|保健|食|秘)|惠民(?:保|卡|政策)',
  '安宁(?:疗护|病房|护理)|南开(?:大学|医院)|同仁(?:堂|医院)|安居(?:房|工程)',
  '(?:北京|香港)大学(?=深圳)',
  // A word ends on the name's first character: 医保|定点 is not 保定, 最新|余额 is not 新余.
  '[医社参投低停断退续农居担]保|[最更创全]新|[经民私国公运]营|牙周|淋巴|[下嘴]巴|指南|[招称]呼',
  '(?:[规指固确认鉴评约稳决限选法核制一]|(?<!浩)特)定|[补公收权有利效受]益|[适便不事更]宜',
  '[每今当生假次近首]日|工作日|[每几今白半两一二三四五六七八九十百]天|(?<!\\d)\\d{1,3}[日天]',
  '[结苹效后如成]果|[普交沟流开联]通|[符结联混适配综组]合|(?<![南四])平[安日]',
  '[重最较扩加十三四五几]大|第[三四六]|[老积基奖现资休证恤助]金|(?<!\\d)年金|[快音]乐|[到发]达',
  '[投工物]资|[微短诚电]信|[完造形变组]成|[国院境以体室校]内|(?<!四川)省内|年内(?=江苏)',
  '[黄运]河|[长珠]江|沿海|(?<!勒)泰山|嵩山|[优普实]惠|[房股]东|美丽|[外未将]来|[正非日异经]常',
  '[钱面]包|[延增生成院校部家]长',
  // A word begins on the name's last character: 延长|治疗 is not 长治, 民营|口腔 not 营口.
  '治[疗愈]|口腔(?![隙镜])|康复|头孢|肥[胖厚]|津贴|定[期点额]|平方米|卫生(?![育孩娃病活])',
  '[市县省]级|[县区]域|市场',
].join('|')

/** Looks ahead, so that words which overlap each other are all found. */
const AT_EVERY_PLACE = new RegExp(`(?=(${FALSE_FRIENDS}))`, 'g')

/** Right after a name, a street's: 湖南路, 南京东路. Not 唐山路北区 or 台州路桥, and not 北京街道. */
const STREET =
  /(?!(?<=唐山|河北)路[南北]|(?<=台州|浙江)路桥)(?:[东南西北中]?路(?![程费径线])|街(?!道)|大街|大道|胡同|巷)/y

/** A half-open stretch of a text. */
export interface Span {
  start: number
  end: number
}

/** In: a title. Out: where the words stand that only look as if they named a region. */
export function falseFriendsIn(title: string): Span[] {
  return [...title.matchAll(AT_EVERY_PLACE)].map(({ index, 1: word = '' }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** Whether a name found at a span means something else: part of another word, or a street. */
export function isFalseFriend(title: string, span: Span, words: readonly Span[]): boolean {
  STREET.lastIndex = span.end
  if (STREET.test(title)) return true
  return words.some(
    ({ start, end }) =>
      start < span.end && span.start < end && !(span.start <= start && end <= span.end),
  )
}

/**
 * Short names of counties that are everyday words: 湖北公安 is the police, 甘肃合作医疗 a scheme,
 * 济南市中医院 a hospital. They count with their 县, 市 or 区 only.
 */
export const EVERYDAY_SHORT_NAMES: ReadonlySet<string> = new Set(
  (
    '合作 互助 平安 惠民 公安 延长 新建 通道 资源 共和 解放 复兴 振兴 新兴 富裕 博爱 商城 温泉 比如 ' +
    '市中 市南 市北 城中 城东 城西 城北 城厢 港口 老城 古城 新城 新市 西市 站前 中站 上街 中方 南部 ' +
    '红旗 向阳 前进 前锋 友好 友谊 爱民 工农 会同'
  ).split(' '),
)

/** Districts whose whole name is a common noun: they count right after their own parent only. */
export const COMMON_NOUN_DISTRICTS: ReadonlySet<string> = new Set(
  '城区 郊区 矿区 东区 西区'.split(' '),
)

/**
 * Names that mean a region only beside one above it, though no second region bears them in full:
 * 老城区改造 is no district, and 朝阳 or 兴安 alone may be a prefecture or a county far from it.
 */
export const NAMES_NEEDING_PARENT: ReadonlySet<string> = new Set(
  (
    '朝阳 兴安 解放区 老城区 古城区 新市区 西市区 站前区 港口区 山城区 江南区 东山区 西山区 路南区 路北区 ' +
    '市南区 市北区 城东区 城西区 城北区 工农区 前进区 红旗区 复兴区 友好区 公安县 合作市 新建区 平安区 互助县 通道县'
  ).split(' '),
)
