import type { Payload, SanitizedConfig } from 'payload'
import type { Library } from './loadArticles.ts'
import type { Options, SectionName } from './options.ts'

/** What one run is to do. */
export type Order = { articles: number; options: Options }

/** What a section finds to measure: a desk full of articles, in this process and in its database. */
export type Bench = {
  payload: Payload
  config: SanitizedConfig
  library: Library
  options: Options
}

/** What a section measured: for people a table, for programs figures with their units. */
export type Measured = {
  name: SectionName | 'load'
  title: string
  rows: string[][]
  notes: string[]
  figures: unknown
}

export type Section = (bench: Bench) => Promise<Measured>

/** An answer that is not what the articles loaded make it: no figure is worth anything then. */
export class WrongAnswer extends Error {}
