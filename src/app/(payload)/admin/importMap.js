import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RegionsCell as RegionsCell_b645f78c385f6b1f801d838f3bf77ea1 } from '../../../../src/admin/RegionsCell.tsx'
import { SourceLabel as SourceLabel_a4c1ab20c44d12c5167ef88ec1b25483 } from '../../../../src/admin/SourceLabel.tsx'
import { CommentsPanel as CommentsPanel_196b17c08d09b289edb16462a2b051c7 } from '../../../../src/admin/comments/CommentsPanel.tsx'
import { FindingsPanel as FindingsPanel_8ade360ee3262a1bfda529a87ac9610a } from '../../../../src/admin/FindingsPanel.tsx'
import { ColumnLabel as ColumnLabel_813781154ca1e53a318d6715a4fd6a37 } from '../../../../src/admin/ColumnLabel.tsx'
import { TransitionBar as TransitionBar_1470cc1e181c650b3accc0d65da8c441 } from '../../../../src/admin/TransitionBar.tsx'
import { NoPublishButton as NoPublishButton_4aa15e36fe754e924ad10208dd99267e } from '../../../../src/admin/replacedControls.tsx'
import { SaveDraft as SaveDraft_5fa1dc33c7219db6b3629ec1e3b8895a } from '../../../../src/admin/SaveDraft.tsx'
import { NoStatus as NoStatus_4aa15e36fe754e924ad10208dd99267e } from '../../../../src/admin/replacedControls.tsx'
import { CorrectionBar as CorrectionBar_7414628965957abda4332783f5f107e7 } from '../../../../src/admin/CorrectionBar.tsx'
import { AuditCell as AuditCell_72817f913b47420fbded0285b4d67ee4 } from '../../../../src/admin/AuditCell.tsx'
import { NotificationCell as NotificationCell_20e7b5c5c3018a7c7641e5abd970ac4f } from '../../../../src/admin/NotificationCell.tsx'
import { MarkAllRead as MarkAllRead_7e742ffe18626834eb4089ec24d4f302 } from '../../../../src/admin/MarkAllRead.tsx'
import { Icon as Icon_8e667ac4b9483eaa619866b9308f03ba } from '../../../../src/admin/Logo.tsx'
import { Logo as Logo_8e667ac4b9483eaa619866b9308f03ba } from '../../../../src/admin/Logo.tsx'
import { InboxLink as InboxLink_56877f74db382a65b9f7f724337b7629 } from '../../../../src/admin/InboxLink.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/RegionsCell.tsx#RegionsCell": RegionsCell_b645f78c385f6b1f801d838f3bf77ea1,
  "/src/admin/SourceLabel.tsx#SourceLabel": SourceLabel_a4c1ab20c44d12c5167ef88ec1b25483,
  "/src/admin/comments/CommentsPanel.tsx#CommentsPanel": CommentsPanel_196b17c08d09b289edb16462a2b051c7,
  "/src/admin/FindingsPanel.tsx#FindingsPanel": FindingsPanel_8ade360ee3262a1bfda529a87ac9610a,
  "/src/admin/ColumnLabel.tsx#ColumnLabel": ColumnLabel_813781154ca1e53a318d6715a4fd6a37,
  "/src/admin/TransitionBar.tsx#TransitionBar": TransitionBar_1470cc1e181c650b3accc0d65da8c441,
  "/src/admin/replacedControls.tsx#NoPublishButton": NoPublishButton_4aa15e36fe754e924ad10208dd99267e,
  "/src/admin/SaveDraft.tsx#SaveDraft": SaveDraft_5fa1dc33c7219db6b3629ec1e3b8895a,
  "/src/admin/replacedControls.tsx#NoStatus": NoStatus_4aa15e36fe754e924ad10208dd99267e,
  "/src/admin/CorrectionBar.tsx#CorrectionBar": CorrectionBar_7414628965957abda4332783f5f107e7,
  "/src/admin/AuditCell.tsx#AuditCell": AuditCell_72817f913b47420fbded0285b4d67ee4,
  "/src/admin/NotificationCell.tsx#NotificationCell": NotificationCell_20e7b5c5c3018a7c7641e5abd970ac4f,
  "/src/admin/MarkAllRead.tsx#MarkAllRead": MarkAllRead_7e742ffe18626834eb4089ec24d4f302,
  "/src/admin/Logo.tsx#Icon": Icon_8e667ac4b9483eaa619866b9308f03ba,
  "/src/admin/Logo.tsx#Logo": Logo_8e667ac4b9483eaa619866b9308f03ba,
  "/src/admin/InboxLink.tsx#InboxLink": InboxLink_56877f74db382a65b9f7f724337b7629,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
