import { fingerprintOf, similarity } from '../../content/fourGrams.ts'
import { markWhole, type Rule } from './finding.ts'

const ALIKE = 0.5

/**
 * What an article is compared by when duplicates are looked for. In: the texts of an article. Out:
 * the text to make its fingerprint of, which `others` must have been made of as well.
 */
export const comparedText = ({ shortAnswer, body }: { shortAnswer: string; body: string }) =>
  `${shortAnswer}\n${body}`

/** Signal `duplicate`: another article says the same, or shares over half of its four-grams. */
export const duplicate: Rule = (article) => {
  if (article.others.length === 0) return []
  const own = fingerprintOf(comparedText(article))
  return article.others.flatMap(({ id, fingerprint }) => {
    const share = similarity(own, fingerprint)
    return share > ALIKE ? [markWhole(article, { id, share: String(Math.round(share * 100)) })] : []
  })
}

/** Signal `off-topic`: the category says that it does not belong here. */
export const offTopic: Rule = (article) =>
  article.category === 'off-topic' ? [markWhole(article)] : []
