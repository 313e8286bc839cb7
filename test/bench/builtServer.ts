import { type Server, startServer } from '../e2e/server.ts'

export type BuiltServer = Server & { port: number }

/** Starts the built server on the bench's database, lets it be measured, and stops it again. */
export async function withBuiltServer<Result>(
  measure: (server: BuiltServer) => Promise<Result>,
  settings: Record<string, string> = {},
): Promise<Result> {
  const server = await startServer({
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '',
    DEMO: '0',
    JOBS: '0',
    ...settings,
  })
  try {
    return await measure({ ...server, port: Number(new URL(server.url).port) })
  } catch (error) {
    console.error(server.output())
    throw error
  } finally {
    await server.stop()
  }
}

/** The memory that a server holds at present, in megabytes, as it says itself. */
export async function residentMB({ url }: Pick<Server, 'url'>): Promise<number> {
  const text = await (await fetch(`${url}/api/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
  if (!Number.isFinite(bytes)) throw new Error('The server does not say how much memory it holds.')
  return bytes / 1_000_000
}
