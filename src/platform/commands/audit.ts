import { checkLink, type StoredAuditEntry } from '../../domain/auditChain.ts'
import { readAuditTrail } from '../../operations/readAuditTrail.ts'
import { endWithMessage } from '../endWithMessage.ts'
import { openPayload, prepareEnvironment } from '../openPayload.ts'

/**
 * `npm run audit:verify` finds the first broken link of the audit chain (exit code 1);
 * `npm run audit:export` prints the trail as JSON lines.
 */
async function main(command: string | undefined): Promise<number> {
  const environment = prepareEnvironment()
  const payload = await openPayload(environment, () => import('../../../payload.config.ts'))
  let previous: StoredAuditEntry | null = null
  for await (const entry of readAuditTrail(payload)) {
    if (command === 'export') {
      console.log(JSON.stringify(entry))
    } else {
      const broken = checkLink(previous, entry)
      if (broken) {
        console.log(`The audit chain is broken at event ${broken.sequence}: ${broken.reason}.`)
        return 1
      }
    }
    previous = entry
  }
  if (command !== 'export') {
    console.log(`The audit chain is whole: ${previous?.sequence ?? 0} events.`)
  }
  return 0
}

process.exit(await main(process.argv[2]).catch(endWithMessage))
