import type { ArticleContent } from '../../content/articleContent.ts'
import { plainText } from '../../content/plainText.ts'
import type { SignalArticle } from './article.ts'

/** What an article is judged against beside its own words, as `SignalArticle` has it. */
export type Surroundings = Pick<
  SignalArticle,
  'regions' | 'category' | 'others' | 'today' | 'regionNames'
>

/** The content of an article as signals read it, set among what it is judged against. */
export const signalArticleOf = (
  content: ArticleContent,
  surroundings: Surroundings,
): SignalArticle => ({
  title: content.title,
  shortAnswer: content.shortAnswer,
  body: plainText(content.body),
  notices: content.notices.map(({ text }) => text).join('\n'),
  sources: content.sources,
  ...surroundings,
})
