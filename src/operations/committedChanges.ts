import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import type { ChangeRow } from '../domain/changes/changeRow.ts'

type Listener = (changes: readonly ChangeRow[]) => void

const listeners = new Set<Listener>()
/** What was appended in transactions that have not ended, by the transaction's id. */
const pending = new Map<string, ChangeRow[]>()

/**
 * Has a listener told of every row that this process appends to the change feed, once it is
 * committed and before whoever wrote it gets an answer.
 * @returns what ends it
 */
export function onCommittedChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Notes what the transaction of a request has appended; outside of one it is told at once. */
export async function noteAppended(
  req: PayloadRequest,
  changes: readonly ChangeRow[],
): Promise<void> {
  const id = await req.transactionID
  if (id === undefined || id === null) return tell(changes)
  const noted = pending.get(String(id)) ?? []
  pending.set(String(id), [...noted, ...changes])
}

function tell(changes: readonly ChangeRow[]): void {
  if (changes.length === 0) return
  for (const listener of listeners) listener(changes)
}

/** A database adapter that tells what was appended when its transactions are committed. */
export function tellingOfCommits<T extends Pick<DatabaseAdapterObj, 'init'>>(adapterObject: T): T {
  return {
    ...adapterObject,
    init: (args: Parameters<T['init']>[0]) => {
      const adapter = adapterObject.init(args)
      const commit = adapter.commitTransaction.bind(adapter)
      const rollback = adapter.rollbackTransaction.bind(adapter)
      const take = (id: unknown): readonly ChangeRow[] => {
        const changes = pending.get(String(id)) ?? []
        pending.delete(String(id))
        return changes
      }
      adapter.commitTransaction = async (given) => {
        const id = await given
        try {
          await commit(id)
        } catch (error) {
          // Whether it was written is not known: those who listen had better look again.
          tell(take(id))
          throw error
        }
        tell(take(id))
      }
      adapter.rollbackTransaction = async (given) => {
        const id = await given
        take(id)
        await rollback(id)
      }
      return adapter
    },
  }
}
