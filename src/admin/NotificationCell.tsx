'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { adminPath } from '../domain/notifications/adminPath.ts'
import type { NotificationKind } from '../domain/notifications/kinds.ts'
import { slugs } from '../slugs.ts'
import { useApi } from './useApi.ts'
import { useWords } from './useWords.ts'
import './inbox.css'

/** What happened, in a sentence that leads to where it is dealt with. Following it marks it as read. */
export function NotificationCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { t } = useWords()
  const ask = useApi()
  const { routes } = useConfig().config
  const kind = cellData as NotificationKind
  const isUnread = !rowData.readAt
  return (
    <Link
      className="notification"
      data-unread={isUnread}
      href={`${routes.admin}${adminPath(kind, rowData.article ?? rowData.webhook)}`}
      onClick={() => isUnread && ask(`/${slugs.notifications}/read`, { ids: [rowData.id] })}
      prefetch={false}
    >
      {isUnread && <span className="notification__unread">{t('inbox:unread')}</span>}
      {t(`notification:${kind}`, {
        actor: rowData.actorName ?? 'PolicyDesk',
        title: rowData.title,
        day: rowData.day ?? '',
      })}
    </Link>
  )
}
