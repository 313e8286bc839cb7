import path from 'node:path'

/** Where the public GraphQL schema lies. Every process runs from the project's root. */
export const schemaFile = path.join(process.cwd(), 'src/delivery/schema.graphql')
