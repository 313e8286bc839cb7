import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { HelpView } from './HelpView.tsx'
import { helpAddress } from './places.ts'

/**
 * The help page within the frame of the admin UI. Payload shows views of one's own to everybody
 * and without a frame; this one is for those who are signed in.
 */
export function HelpPage({
  initPageResult,
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { routes } = req.payload.config
  if (!permissions.canAccessAdmin) {
    const back = encodeURIComponent(`${routes.admin}${helpAddress()}`)
    redirect(`${routes.admin}/login?redirect=${back}`)
  }
  const { collections, globals } = visibleEntities
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      // A copy: React does not take what is read-only.
      visibleEntities={{ collections, globals }}
    >
      <HelpView />
    </DefaultTemplate>
  )
}
