import { matchTitleRegions, type RegionIndex } from '../../regions/matchNames.ts'

/** An authority of a region that a text names: 达州市人民政府. */
export type Authority = { start: number; end: number; region: string }

const DEPARTMENT =
  '人力资源(?:和|与)?社会保障|人社|社会保障|社会保险(?:事业)?(?:管理|服务)?|社保|医疗保障|医疗保险(?:管理)?|医保|' +
  '卫生健康|卫生和计划生育|卫健|卫计|民政|财政|税务|国税|地税|教育|科学技术|发展(?:和|与)?改革|发改|' +
  '退役军人事务|公安|司法|审计|统计|市场监督管理|市场监管|农业农村|乡村振兴|住房(?:和)?城乡建设|住建|' +
  '残疾人工作|老龄工作|老龄|民族宗教事务|信访|数据'

/** What issues rules. Windows and centres (经办机构, 服务中心) only carry them out. */
const AUTHORITY = new RegExp(
  `(?:人民)?政府(?:办公[厅室])?|(?:${DEPARTMENT})(?:局|厅|委员会|委(?!员|托|派|外))|残疾人联合会|残联|` +
    '(?<=[市县区州盟旗])委(?!员|托|派|外)',
  'g',
)

/** A chain of names from the province down is no longer than this. */
const REACH = 30
const BORDER = /[\s、,。;:!?()《》“”]/

/** Every authority in a text whose region's name stands right before it, by the region's code. */
export function authoritiesIn(plain: string, index: RegionIndex): Authority[] {
  return [...plain.matchAll(AUTHORITY)].flatMap((found) => {
    const at = found.index
    const lead =
      plain
        .slice(Math.max(0, at - REACH), at)
        .split(BORDER)
        .at(-1) ?? ''
    const name = nameAtEnd(lead, index)
    if (name === '') return []
    // A name that stands twice in the lead is told once, where it stands first.
    const region = regionAtEnd(lead, index) ?? regionAtEnd(name, index)
    if (region === undefined) return []
    return [{ start: at - name.length, end: at + found[0].length, region }]
  })
}

/** The longest name of a region that a text ends in. */
function nameAtEnd(text: string, { names, longest }: RegionIndex): string {
  for (let length = Math.min(longest, text.length); length >= 2; length--)
    if (names.has(text.slice(-length))) return text.slice(-length)
  return ''
}

const regionAtEnd = (text: string, index: RegionIndex): string | undefined =>
  matchTitleRegions(text, index).find(({ end }) => end === text.length)?.code
