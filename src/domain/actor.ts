export const roles = ['editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who asks for something: a signed-in person, or PolicyDesk itself (a job). */
export type Actor = { kind: 'user'; id: string; role: Role } | { kind: 'system' }

export const systemActor: Actor = { kind: 'system' }

/** Says whether an actor is a person holding one of the roles. The system holds none. */
export const holdsRole = (actor: Actor, allowed: readonly Role[]): boolean =>
  actor.kind === 'user' && allowed.includes(actor.role)

/** The id of the person who acts, or null where PolicyDesk itself does. */
export const userId = (actor: Actor): string | null => (actor.kind === 'user' ? actor.id : null)
