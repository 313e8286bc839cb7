import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

const malformed = (...fields: string[]) => new RefusedError([{ code: 'invalid_request', fields }])

/**
 * Reads a JSON object that a stranger sent, and stops reading where it is larger than it may be,
 * whatever the request says of its length. It must call itself JSON: a page elsewhere can make a
 * browser post anything else without asking us first.
 * @param most the largest body in bytes
 */
export async function readBoundedBody(
  req: PayloadRequest,
  most: number,
): Promise<Record<string, unknown>> {
  const type = req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw malformed('content-type')
  const text = await readText(req, most)
  const body = parse(text)
  if (!body || typeof body !== 'object' || Array.isArray(body)) throw malformed()
  return body as Record<string, unknown>
}

async function readText({ body, headers }: PayloadRequest, most: number): Promise<string> {
  const tooLarge = new RefusedError([{ code: 'too_large' }])
  if (Number(headers.get('content-length')) > most) throw tooLarge
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || !value) return text + decoder.decode()
    size += value.byteLength
    if (size > most) {
      await reader?.cancel()
      throw tooLarge
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed()
  }
}
