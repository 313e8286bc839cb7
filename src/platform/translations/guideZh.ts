import type { Role } from '../../domain/actor.ts'

type Step = `${Role}_${1 | 2 | 3}`

const steps: Record<Step | `${Step}_hint`, string> = {
  editor_1: '从您的待办里打开一篇文章',
  editor_1_hint: '分派给您的、退回的和您写的草稿都在“我的待办”里。',
  editor_2: '修改并保存',
  editor_2_hint: '保存只是存为草稿，批准之前读者看不到。',
  editor_3: '送审',
  editor_3_hint: '在文章上方送审；也可以在列表中选中几篇一起送审。',
  reviewer_1: '打开一篇等您审核的文章',
  reviewer_1_hint: '等得最久的排在最前；您自己改过的不在其中。',
  reviewer_2: '看看改了什么',
  reviewer_2_hint: '“审核”页先列出改动的数字、日期和金额，再逐段列出改动。',
  reviewer_3: '批准或退回',
  reviewer_3_hint: '按钮在文章上方；退回时写明要改什么。',
  admin_1: '添加用户',
  admin_1_hint: '每人一个账户，角色是编辑、审核或管理员。',
  admin_2: '定好各人负责什么',
  admin_2_hint: '打开一位用户，填写负责的地区和分类；不填就不限。',
  admin_3: '查看接入的站点',
  admin_3_hint: '哪些网站在读取文章，各自读取了多少。',
}

export const guideZh = {
  ...steps,
  heading: '开始的三步',
  close: '知道了，不再显示',
  closed: '已关闭。想再看时，在“帮助”页可以重新显示。',
  again: '在首页重新显示“开始的三步”',
}
