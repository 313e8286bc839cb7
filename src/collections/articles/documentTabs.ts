import type { EditConfigWithoutRoot } from 'payload'

/**
 * The tabs beside an article's form: what changed, to be approved or returned; how accurate it is;
 * what readers get of it, now and then; what was done to it.
 */
export const documentTabs: EditConfigWithoutRoot = {
  review: {
    path: '/review',
    Component: '/src/admin/review/ReviewView.tsx#ReviewView',
    tab: { label: ({ t }) => t('review:tab'), href: '/review', order: 200 },
  },
  accuracy: {
    path: '/accuracy',
    Component: '/src/admin/accuracy/AccuracyView.tsx#AccuracyView',
    tab: { label: ({ t }) => t('accuracy:tab'), href: '/accuracy', order: 210 },
  },
  preview: {
    path: '/preview',
    Component: '/src/admin/preview/PreviewView.tsx#PreviewView',
    tab: { label: ({ t }) => t('preview:tab'), href: '/preview', order: 215 },
  },
  history: {
    path: '/history',
    Component: '/src/admin/history/HistoryView.tsx#HistoryView',
    tab: { label: ({ t }) => t('audit:tab'), href: '/history', order: 220 },
  },
}
