import { configToSchema } from '@payloadcms/graphql'
import { printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { publicSchema } from '../delivery/publicSchema.ts'

/** The text of `src/delivery/schema.graphql`: the public part of the schema as it now is. */
export const generatePublicSchema = (config: SanitizedConfig): string =>
  publicSchema(printSchema(configToSchema(config).schema), config)
