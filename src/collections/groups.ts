/** The headings that collections stand under in the admin UI. */
export const groups = {
  content: { zh: '内容', en: 'Content' },
  accuracy: { zh: '准确性', en: 'Accuracy' },
  reference: { zh: '参考数据', en: 'Reference data' },
  administration: { zh: '管理', en: 'Administration' },
}
