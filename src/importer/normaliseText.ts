/** Characters that take no room and carry no text: zero-width space, word joiner, BOM. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g

const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`
/** Full-width ! ( ) , : ; ? [ ] by code point: they look like their narrow twins in an editor. */
const WIDE = String.raw`\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d`
const NARROW = String.raw`,:;!?()\[\]"“”‘’…`

const SPACE_BEFORE_PUNCTUATION = new RegExp(`(?<=[${HAN}${WIDE}]) +(?=[${WIDE}${NARROW}])`, 'gu')
const SPACE_AFTER_PUNCTUATION = new RegExp(`(?<=[${WIDE}${NARROW}]) +(?=[${HAN}${WIDE}])`, 'gu')

/** Turns every kind of space (U+3000, NBSP, tab) into U+0020, one for one, and trims. */
export function plainSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s/g, ' ').trim()
}

/**
 * One line of a legacy page -> the text an editor should see.
 *
 * Bold was removed from these pages and left its spaces behind (`个人账户 :`, `词 ,`): a space is
 * taken out only between a CJK character and punctuation. Latin text (`DDNS 服务`, `GDP 100`) and
 * spaces after digits (`作用1 。`, a lost citation) stay, and so does all punctuation, full-width
 * or not, as it was written. The full stop `.` is left alone: it may end an ordinal or a number.
 */
export function normaliseText(text: string): string {
  return plainSpaces(text)
    .replace(/ {2,}/g, ' ')
    .replace(SPACE_BEFORE_PUNCTUATION, '')
    .replace(SPACE_AFTER_PUNCTUATION, '')
}
