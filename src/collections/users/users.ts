import type { CollectionConfig } from 'payload'
import { isAdmin, isStaff, staffOf } from '../../access/staff.ts'
import { roles } from '../../domain/actor.ts'
import { slugs } from '../../slugs.ts'
import { groups } from '../groups.ts'
import { emptyInbox } from './emptyInbox.ts'
import { keepAnAdmin, keepAnAdminOnDelete } from './keepAnAdmin.ts'
import { makeFirstUserAdmin } from './makeFirstUserAdmin.ts'
import { notificationFields } from './notificationFields.ts'
import { refuseDisabledLogin } from './refuseDisabledLogin.ts'

const roleLabels: Record<(typeof roles)[number], { zh: string; en: string }> = {
  editor: { zh: '编辑', en: 'Editor' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  admin: { zh: '管理员', en: 'Administrator' },
}

/** The staff. Administrators manage accounts; everyone may change their own name and password. */
export const users: CollectionConfig = {
  slug: slugs.users,
  labels: {
    singular: { zh: '用户', en: 'User' },
    plural: { zh: '用户', en: 'Users' },
  },
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Lax' },
    // Payload's own limit writes outside its transaction and so waits for itself on SQLite, with
    // the whole server. How many mails one person gets is limited where they are kept.
    forgotPassword: { minRequestInterval: 0 },
  },
  admin: {
    group: groups.administration,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'disabled'],
    listSearchableFields: ['name', 'email'],
  },
  // Its type is needed where articles point to it; there is nothing to ask or change by GraphQL.
  graphQL: { disableQueries: true, disableMutations: true },
  access: {
    admin: isStaff,
    create: isAdmin,
    read: isStaff,
    update: ({ req }) => {
      const staff = staffOf(req)
      if (!staff) return false
      return staff.role === 'admin' || { id: { equals: staff.id } }
    },
    delete: isAdmin,
    unlock: isAdmin,
  },
  hooks: {
    beforeChange: [makeFirstUserAdmin, keepAnAdmin],
    beforeDelete: [keepAnAdminOnDelete, emptyInbox],
    beforeLogin: [refuseDisabledLogin],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '姓名', en: 'Name' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      saveToJWT: true,
      label: { zh: '角色', en: 'Role' },
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description: {
          zh: '编辑撰写和送审；审核可批准他人的稿件；管理员还可管理用户和基础数据',
          en: 'Editors write and submit; reviewers approve the work of others; administrators also manage users and reference data',
        },
      },
    },
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '停用', en: 'Disabled' },
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description: { zh: '停用后不能登录，也不能操作', en: 'May neither sign in nor act' },
      },
    },
    {
      name: 'regions',
      type: 'relationship',
      relationTo: slugs.regions,
      hasMany: true,
      label: { zh: '负责地区', en: 'Regions in charge of' },
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description: {
          zh: '留空不限。选定后只能处理这些地区（含下级）的文章，查看不受限制',
          en: 'Empty: no limit. Otherwise only articles of these regions and those below them; reading is not limited',
        },
      },
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: slugs.categories,
      hasMany: true,
      label: { zh: '负责分类', en: 'Categories in charge of' },
      access: { create: isAdmin, update: isAdmin },
    },
    {
      name: 'language',
      type: 'select',
      defaultValue: 'zh',
      label: { zh: '邮件语言', en: 'Language of e-mails' },
      options: [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
    },
    notificationFields,
  ],
}
