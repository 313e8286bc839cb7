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
import { RegionsCell as RegionsCell_f25d89506fa64296baada62873001bd9 } from '../../../../src/admin/list/RegionsCell.tsx'
import { NamesCell as NamesCell_a8f559ff8c8f2023945c9ce87094d2cf } from '../../../../src/admin/list/NamesCell.tsx'
import { SourceLabel as SourceLabel_a4c1ab20c44d12c5167ef88ec1b25483 } from '../../../../src/admin/SourceLabel.tsx'
import { CommentsPanel as CommentsPanel_196b17c08d09b289edb16462a2b051c7 } from '../../../../src/admin/comments/CommentsPanel.tsx'
import { FindingsPanel as FindingsPanel_8ade360ee3262a1bfda529a87ac9610a } from '../../../../src/admin/FindingsPanel.tsx'
import { ColumnLabel as ColumnLabel_813781154ca1e53a318d6715a4fd6a37 } from '../../../../src/admin/ColumnLabel.tsx'
import { StateCell as StateCell_ae6abe693e51b324e26f103e77b457eb } from '../../../../src/admin/list/StateCell.tsx'
import { AccuracyCell as AccuracyCell_a95973fd44e9490ce59f81b9ffc97fbb } from '../../../../src/admin/list/AccuracyCell.tsx'
import { PolicyDayCell as PolicyDayCell_e81f05baf1b9a6c5c60690e9e2a9f3f6 } from '../../../../src/admin/list/PolicyDayCell.tsx'
import { QuickFilters as QuickFilters_a06c97f05688bb65fe47800568bdf24d } from '../../../../src/admin/list/QuickFilters.tsx'
import { BulkBar as BulkBar_3a0c94a7a94dce15f03cc28d5144f8fe } from '../../../../src/admin/bulk/BulkBar.tsx'
import { TransitionBar as TransitionBar_1470cc1e181c650b3accc0d65da8c441 } from '../../../../src/admin/TransitionBar.tsx'
import { AddedRows as AddedRows_a795984e6e930fc9b0f3599cec6bb925 } from '../../../../src/admin/AddedRows.tsx'
import { NoPublishButton as NoPublishButton_4aa15e36fe754e924ad10208dd99267e } from '../../../../src/admin/replacedControls.tsx'
import { SaveDraft as SaveDraft_5fa1dc33c7219db6b3629ec1e3b8895a } from '../../../../src/admin/SaveDraft.tsx'
import { NoStatus as NoStatus_4aa15e36fe754e924ad10208dd99267e } from '../../../../src/admin/replacedControls.tsx'
import { ReviewView as ReviewView_ab27b7898e6e27e37ec6be76f4da9b01 } from '../../../../src/admin/review/ReviewView.tsx'
import { AccuracyView as AccuracyView_8bb6359fa854b6043c473b98c95fb67d } from '../../../../src/admin/accuracy/AccuracyView.tsx'
import { PreviewView as PreviewView_0fe6cafecc337625d61f2a3d1935d78f } from '../../../../src/admin/preview/PreviewView.tsx'
import { HistoryView as HistoryView_d5144241ac71af75fbc2040f33f16f02 } from '../../../../src/admin/history/HistoryView.tsx'
import { TreePanel as TreePanel_762a9c80ccb6eb4dffaaec1f58a416e7 } from '../../../../src/admin/tree/TreePanel.tsx'
import { PolicyPreview as PolicyPreview_45352a068bece8147a91ae8a40a659e3 } from '../../../../src/admin/policy/PolicyPreview.tsx'
import { PolicyBar as PolicyBar_4c90146a3cf2e7ed20cca89d25eea62f } from '../../../../src/admin/policy/PolicyBar.tsx'
import { CorrectedText as CorrectedText_fae2902a9c936176d01a35a0d600088b } from '../../../../src/admin/corrections/CorrectedText.tsx'
import { CorrectionTabs as CorrectionTabs_05d66b73285e8d1694f66ef1cfbf026e } from '../../../../src/admin/corrections/CorrectionTabs.tsx'
import { CorrectionBar as CorrectionBar_7414628965957abda4332783f5f107e7 } from '../../../../src/admin/CorrectionBar.tsx'
import { AuditSentenceCell as AuditSentenceCell_379e73fbcd86e6694e6e11f677df0421 } from '../../../../src/admin/history/AuditSentenceCell.tsx'
import { RecordedArticleCell as RecordedArticleCell_38f978e91a1128bb9cb15d33ef47beaf } from '../../../../src/admin/history/RecordedArticleCell.tsx'
import { AuditCell as AuditCell_72817f913b47420fbded0285b4d67ee4 } from '../../../../src/admin/AuditCell.tsx'
import { NotificationCell as NotificationCell_20e7b5c5c3018a7c7641e5abd970ac4f } from '../../../../src/admin/NotificationCell.tsx'
import { MarkAllRead as MarkAllRead_7e742ffe18626834eb4089ec24d4f302 } from '../../../../src/admin/MarkAllRead.tsx'
import { WebhookBar as WebhookBar_e73b6685b2f13913f0b796e52b22ee7b } from '../../../../src/admin/webhooks/WebhookBar.tsx'
import { DayCell as DayCell_39757d2dc83e816672cec4fca16ec56c } from '../../../../src/admin/list/DayCell.tsx'
import { NumberCell as NumberCell_981c7b4cc5e81051f391c0c619b27dc0 } from '../../../../src/admin/list/NumberCell.tsx'
import { Icon as Icon_8e667ac4b9483eaa619866b9308f03ba } from '../../../../src/admin/Logo.tsx'
import { Logo as Logo_8e667ac4b9483eaa619866b9308f03ba } from '../../../../src/admin/Logo.tsx'
import { HelpLink as HelpLink_c80980fe581a881f777d356c7b05de9a } from '../../../../src/admin/help/HelpLink.tsx'
import { InboxLink as InboxLink_56877f74db382a65b9f7f724337b7629 } from '../../../../src/admin/InboxLink.tsx'
import { MendMarkup as MendMarkup_589f7a4757cc60021c619a74defa3a08 } from '../../../../src/admin/accessible/MendMarkup.tsx'
import { DeskPage as DeskPage_0a7a1b048ebad9f1eff54ea1d05ebdc6 } from '../../../../src/admin/desk/DeskPage.tsx'
import { HelpPage as HelpPage_a40bfb0d90d5a0053bb0decc8a907e37 } from '../../../../src/admin/help/HelpPage.tsx'
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
  "/src/admin/list/RegionsCell.tsx#RegionsCell": RegionsCell_f25d89506fa64296baada62873001bd9,
  "/src/admin/list/NamesCell.tsx#NamesCell": NamesCell_a8f559ff8c8f2023945c9ce87094d2cf,
  "/src/admin/SourceLabel.tsx#SourceLabel": SourceLabel_a4c1ab20c44d12c5167ef88ec1b25483,
  "/src/admin/comments/CommentsPanel.tsx#CommentsPanel": CommentsPanel_196b17c08d09b289edb16462a2b051c7,
  "/src/admin/FindingsPanel.tsx#FindingsPanel": FindingsPanel_8ade360ee3262a1bfda529a87ac9610a,
  "/src/admin/ColumnLabel.tsx#ColumnLabel": ColumnLabel_813781154ca1e53a318d6715a4fd6a37,
  "/src/admin/list/StateCell.tsx#StateCell": StateCell_ae6abe693e51b324e26f103e77b457eb,
  "/src/admin/list/AccuracyCell.tsx#AccuracyCell": AccuracyCell_a95973fd44e9490ce59f81b9ffc97fbb,
  "/src/admin/list/PolicyDayCell.tsx#PolicyDayCell": PolicyDayCell_e81f05baf1b9a6c5c60690e9e2a9f3f6,
  "/src/admin/list/QuickFilters.tsx#QuickFilters": QuickFilters_a06c97f05688bb65fe47800568bdf24d,
  "/src/admin/bulk/BulkBar.tsx#BulkBar": BulkBar_3a0c94a7a94dce15f03cc28d5144f8fe,
  "/src/admin/TransitionBar.tsx#TransitionBar": TransitionBar_1470cc1e181c650b3accc0d65da8c441,
  "/src/admin/AddedRows.tsx#AddedRows": AddedRows_a795984e6e930fc9b0f3599cec6bb925,
  "/src/admin/replacedControls.tsx#NoPublishButton": NoPublishButton_4aa15e36fe754e924ad10208dd99267e,
  "/src/admin/SaveDraft.tsx#SaveDraft": SaveDraft_5fa1dc33c7219db6b3629ec1e3b8895a,
  "/src/admin/replacedControls.tsx#NoStatus": NoStatus_4aa15e36fe754e924ad10208dd99267e,
  "/src/admin/review/ReviewView.tsx#ReviewView": ReviewView_ab27b7898e6e27e37ec6be76f4da9b01,
  "/src/admin/accuracy/AccuracyView.tsx#AccuracyView": AccuracyView_8bb6359fa854b6043c473b98c95fb67d,
  "/src/admin/preview/PreviewView.tsx#PreviewView": PreviewView_0fe6cafecc337625d61f2a3d1935d78f,
  "/src/admin/history/HistoryView.tsx#HistoryView": HistoryView_d5144241ac71af75fbc2040f33f16f02,
  "/src/admin/tree/TreePanel.tsx#TreePanel": TreePanel_762a9c80ccb6eb4dffaaec1f58a416e7,
  "/src/admin/policy/PolicyPreview.tsx#PolicyPreview": PolicyPreview_45352a068bece8147a91ae8a40a659e3,
  "/src/admin/policy/PolicyBar.tsx#PolicyBar": PolicyBar_4c90146a3cf2e7ed20cca89d25eea62f,
  "/src/admin/corrections/CorrectedText.tsx#CorrectedText": CorrectedText_fae2902a9c936176d01a35a0d600088b,
  "/src/admin/corrections/CorrectionTabs.tsx#CorrectionTabs": CorrectionTabs_05d66b73285e8d1694f66ef1cfbf026e,
  "/src/admin/CorrectionBar.tsx#CorrectionBar": CorrectionBar_7414628965957abda4332783f5f107e7,
  "/src/admin/history/AuditSentenceCell.tsx#AuditSentenceCell": AuditSentenceCell_379e73fbcd86e6694e6e11f677df0421,
  "/src/admin/history/RecordedArticleCell.tsx#RecordedArticleCell": RecordedArticleCell_38f978e91a1128bb9cb15d33ef47beaf,
  "/src/admin/AuditCell.tsx#AuditCell": AuditCell_72817f913b47420fbded0285b4d67ee4,
  "/src/admin/NotificationCell.tsx#NotificationCell": NotificationCell_20e7b5c5c3018a7c7641e5abd970ac4f,
  "/src/admin/MarkAllRead.tsx#MarkAllRead": MarkAllRead_7e742ffe18626834eb4089ec24d4f302,
  "/src/admin/webhooks/WebhookBar.tsx#WebhookBar": WebhookBar_e73b6685b2f13913f0b796e52b22ee7b,
  "/src/admin/list/DayCell.tsx#DayCell": DayCell_39757d2dc83e816672cec4fca16ec56c,
  "/src/admin/list/NumberCell.tsx#NumberCell": NumberCell_981c7b4cc5e81051f391c0c619b27dc0,
  "/src/admin/Logo.tsx#Icon": Icon_8e667ac4b9483eaa619866b9308f03ba,
  "/src/admin/Logo.tsx#Logo": Logo_8e667ac4b9483eaa619866b9308f03ba,
  "/src/admin/help/HelpLink.tsx#HelpLink": HelpLink_c80980fe581a881f777d356c7b05de9a,
  "/src/admin/InboxLink.tsx#InboxLink": InboxLink_56877f74db382a65b9f7f724337b7629,
  "/src/admin/accessible/MendMarkup.tsx#MendMarkup": MendMarkup_589f7a4757cc60021c619a74defa3a08,
  "/src/admin/desk/DeskPage.tsx#DeskPage": DeskPage_0a7a1b048ebad9f1eff54ea1d05ebdc6,
  "/src/admin/help/HelpPage.tsx#HelpPage": HelpPage_a40bfb0d90d5a0053bb0decc8a907e37,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
