import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answerGraphQL } from '../../../../delivery/answerGraphQL.ts'

export const POST = answerGraphQL(GRAPHQL_POST(config))

export const OPTIONS = REST_OPTIONS(config)
