// @ts-check
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload(
  {
    typescript: { ignoreBuildErrors: true },
    // Built in PolicyDesk's `.build/bench/stock`, with its packages.
    turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
  },
  { devBundleServerPackages: false },
)
