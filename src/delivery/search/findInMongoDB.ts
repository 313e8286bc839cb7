import type { Document, ObjectId } from 'mongodb'
import { policyDayAt } from '../../domain/accuracy/policyDay.ts'
import type { FindHits, Look } from './findHits.ts'

type Row = {
  _id: ObjectId
  places: string[]
  article: { accuracy?: { verifiedAt?: Date | null } }[]
  isClose: boolean
}
type MongoDB = {
  connection: {
    collection: (name: string) => {
      aggregate: (steps: Document[]) => { toArray: () => Promise<Document[]> }
    }
  }
}

/** Looks in the collection of entries, in the order of the index on their grams. */
export const findInMongoDB: FindHits = async (req, look) => {
  const { connection } = req.payload.db as unknown as MongoDB
  const rows = await connection
    .collection('search-entries')
    .aggregate([
      { $match: { $and: wordsOf(look) } },
      { $sort: { entered: -1 } },
      { $lookup: servedArticle(look.now) },
      { $match: { article: { $ne: [] } } },
      { $limit: look.most },
      { $project: { places: 1, article: 1, isClose: { $and: phrasesOf(look) } } },
    ])
    .toArray()
  return (rows as Row[]).map(({ _id, places, article, isClose }) => ({
    id: _id.toHexString(),
    inTitle: look.titlesOnly,
    isClose,
    verifiedAt: article[0]?.accuracy?.verifiedAt?.toISOString() ?? null,
    places,
  }))
}

/** The rule of what is served, on the live row. */
const servedArticle = (now: number): Document => ({
  from: 'articles',
  localField: '_id',
  foreignField: '_id',
  pipeline: [
    {
      $match: {
        _status: 'published',
        'accuracy.withheld': false,
        servedUntil: { $gte: new Date(policyDayAt(now)) },
      },
    },
    { $project: { 'accuracy.verifiedAt': 1 } },
  ],
  as: 'article',
})

function wordsOf({ query, facets, titlesOnly }: Look): Document[] {
  const grams = titlesOnly ? 'titleGrams' : 'grams'
  return [
    ...query.grams.map((gram) => ({ [grams]: gram })),
    ...query.titleGrams.map((gram) => ({ titleGrams: gram })),
    ...facets.map((list) => ({ facets: { $in: list } })),
  ]
}

/** Each phrase stands in one of the texts, as a value and never as an expression. */
const phrasesOf = ({ query, titlesOnly }: Look): Document[] =>
  query.phrases.map(({ text }) => ({
    $or: (titlesOnly ? ['$title'] : ['$title', '$body']).map((field) => ({
      $gte: [{ $indexOfCP: [field, { $literal: text }] }, 0],
    })),
  }))
