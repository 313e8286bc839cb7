import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  type Endpoint,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { tellLocked } from '../../operations/tellLocked.ts'
import type { User } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'

/** No refusal comes sooner than this after its request, in milliseconds. */
const soonest = 1_000

/**
 * Keeps from strangers who has an account: a sign-in that fails is answered alike for an address
 * that nobody has, a wrong password and an account that is locked (of which its owner hears by
 * e-mail), and no sooner for one than for another. Asking for a new password takes as long, too.
 */
export function hideAccounts(config: SanitizedConfig): SanitizedConfig {
  const users = config.collections.find(({ slug }) => slug === slugs.users)
  if (users?.endpoints) {
    users.endpoints = users.endpoints.map((endpoint) =>
      endpoint.method === 'post' ? (hidden[endpoint.path]?.(endpoint) ?? endpoint) : endpoint,
    )
  }
  return config
}

const hidden: Record<string, (endpoint: Endpoint) => Endpoint> = {
  '/login': ({ handler, ...endpoint }) => ({
    ...endpoint,
    handler: async (req) => {
      const began = Date.now()
      try {
        return await handler(req)
      } catch (error) {
        if (!isUnauthorized(error)) throw error
        await takeAsLong(req, began)
        await until(began + soonest)
        throw new AuthenticationError(req.t)
      }
    },
  }),
  '/forgot-password': ({ handler, ...endpoint }) => ({
    ...endpoint,
    handler: async (req) => {
      const began = Date.now()
      try {
        return await handler(req)
      } finally {
        await until(began + soonest)
      }
    },
  }),
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 401

/** Does what Payload left out: it compares no password where there is no account, or a locked one. */
async function takeAsLong(req: PayloadRequest, began: number): Promise<void> {
  const { email, password } = (req.data ?? {}) as { email?: unknown; password?: unknown }
  const user = await findAccount(req, String(email).toLowerCase().trim())
  const { lockTime } = req.payload.collections[slugs.users].config.auth
  const lockedUntil = user?.lockUntil ? Date.parse(user.lockUntil) : 0
  const wasLocked = lockedUntil > began && lockedUntil - lockTime < began
  if (!user || wasLocked) await comparePassword(String(password))
  if (user && lockedUntil > Date.now()) {
    const lockedSince = lockedUntil - lockTime
    // Not waited for: what is done for an account must not be told by how long it takes.
    tellLocked(req.payload, user, lockedSince, lockedUntil).catch((err) => {
      req.payload.logger.error({ user: user.id, err, msg: 'A locked user was not told.' })
    })
  }
}

const findAccount = (req: PayloadRequest, email: string): Promise<User | null> =>
  req.payload.db.findOne<User>({
    collection: slugs.users,
    where: { email: { equals: email } },
  })

/** As Payload 3.90 compares one: `generatePasswordSaltHash`. */
const comparePassword = (password: string) =>
  promisify(pbkdf2)(password, 'nobody', 600_000, 32, 'sha256')

const until = (instant: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(instant - Date.now(), 0)))
