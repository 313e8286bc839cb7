import type { PayloadRequest } from 'payload'
import type { Flag } from '../domain/accuracy/flags.ts'
import { slugs } from '../slugs.ts'

/** How many flags a policy change has raised, of one state or in all. */
export async function countFlags(
  req: PayloadRequest,
  policyChange: string,
  state?: Flag['state'],
): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.accuracyFlags,
    where: {
      and: [
        { policyChange: { equals: policyChange } },
        ...(state ? [{ state: { equals: state } }] : []),
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs
}
