/** What 《…》 is named but not cited: 持有《残疾人证》. */
const PAPER = /(?:证|证书|证明|表|书|卡|单|协议|合同|手册|回执)$/

const TITLE = /《([^《》\n]{1,80})》/g
const NUMBER =
  /[〔[(﹝【](?:19|20)\d\d[〕\])﹞】](?:第)?\d{1,5}号|(?:国务院|主席)令[^,。;\n]{0,4}第?[\d一二三四五六七八九十百]{1,6}号/

/** Whether a text cites a document: by its title in 《…》 or by its number, 国发〔2014〕8号. */
export const cites = (plain: string): boolean =>
  NUMBER.test(plain) || [...plain.matchAll(TITLE)].some(([, title = '']) => !PAPER.test(title))
